import type { RequestHandler } from 'express';
import { initialize } from 'unleash-client';
import { currentScope } from './request-scope.js';

const unleash = initialize({
  url: process.env.UNLEASH_URL ?? 'http://localhost:4242/api',
  appName: 'storefront-api',
  customHeaders: { Authorization: process.env.UNLEASH_TOKEN ?? '' },
});

export const featureOn = (name: string, fallback = false): boolean =>
  unleash.isEnabled(name, currentScope(), fallback);

export const anyFeatureOn = (...names: string[]): boolean => names.some((name) => featureOn(name));

export function variantOf(name: string): string {
  const variant = unleash.getVariant(name, currentScope());
  return variant.enabled ? variant.name : 'control';
}

export function whenFeature(name: string): RequestHandler {
  return (_req, res, next) => {
    if (featureOn(name)) return next();
    res.status(404).json({ error: 'not_found' });
  };
}
