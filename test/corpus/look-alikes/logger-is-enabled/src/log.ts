import { isEnabled } from 'unleash-client';
import pino from 'pino';
import { logger } from './logger';

const levels = pino.levels;

export function debug(message: string): void {
  if (!logger.isEnabled('debug')) return;
  //                    ^^^^^^^ nothing
  if (console.isEnabled?.('trace')) console.trace(message);
  //                      ^^^^^^^ nothing
  if (isEnabled('structured-logs')) logger.debug({ message }, levels.values.debug);
  //            ^^^^^^^^^^^^^^^^^ evaluation structured-logs
}
