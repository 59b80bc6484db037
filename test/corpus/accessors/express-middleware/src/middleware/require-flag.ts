import type { RequestHandler } from 'express';
import { isEnabled } from 'unleash-client';

export const requireFlag =
  (flag: string): RequestHandler =>
  (req, res, next) => {
    if (isEnabled(flag, { userId: req.user?.id })) return next();
    res.status(404).end();
  };
