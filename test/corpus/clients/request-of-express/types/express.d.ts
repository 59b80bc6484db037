import type { Unleash } from 'unleash-client';

declare global {
  namespace Express {
    interface Request {
      flags: Unleash;
      roles: { isEnabled(role: string): boolean };
    }
  }
}
