import { FlagService } from './flag-service';
declare global {
  namespace Express {
    interface Request { flags: FlagService; }
  }
}
