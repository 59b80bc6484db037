import type { Request, Response, NextFunction } from 'express';
import { initialize } from 'unleash-client';
import { FlagService } from './flag-service';
const unleash = initialize({ url: 'http://x', appName: 'a' });
export function attach(req: Request, _res: Response, next: NextFunction) {
  req.flags = new FlagService(unleash, req.header('x-user'));
  next();
}
export const requireFlag = (name: string) => (req: Request, res: Response, next: NextFunction) =>
  req.flags.isOn(name) ? next() : res.status(404).end();
