import { isEnabled } from 'unleash-client';
import { trace } from './trace';

export function traced(flag: string, span: string, tags: string[] = []): boolean {
  trace.start(span, tags);
  const value = isEnabled(flag);
  trace.end(span, { flag, value });
  return value;
}
