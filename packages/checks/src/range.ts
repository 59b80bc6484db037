import type { FlagDefinition } from '@flagsweep/catalog';
import { valueText } from './changes.js';
import { compileKeyPattern, KeyPatternError } from './key-pattern.js';

type Rules = NonNullable<FlagDefinition['constraints']>;

/** The rule of `constraints` that a value breaks, as the end of a sentence; `undefined` where it breaks none. */
export function brokenRule(value: unknown, { min, max, allowed, pattern }: Rules): string | undefined {
  if (typeof value === 'number' && min !== undefined && value < min) return `the least allowed is ${min}`;
  if (typeof value === 'number' && max !== undefined && value > max) return `the most allowed is ${max}`;
  if (allowed && !allowed.some((one) => JSON.stringify(one) === JSON.stringify(value))) {
    return `only ${allowed.map(valueText).join(', ')} is allowed`;
  }
  return typeof value === 'string' && pattern !== undefined ? brokenPattern(value, pattern) : undefined;
}

/** A pattern that could run for ever is not run: it is told instead. */
function brokenPattern(value: string, source: string): string | undefined {
  try {
    return compileKeyPattern(source).test(value) ? undefined : `it must match ${source}`;
  } catch (error) {
    if (!(error instanceof KeyPatternError)) throw error;
    return `the pattern ${source} ${error.message}`;
  }
}
