import { ts } from 'ts-morph';
import type { Range } from '../edits.js';
import { isPure } from '../purity.js';
import { rangeOf } from '../removal.js';
import type { Pass } from '../simplification.js';
import type { Comment } from './comment.js';

const opening =
  /^(?:(?:@?todo|@?fixme|@?deprecated|clean-?up|note)\b(?:\([^)]*\))?[\s:,.-]*)*(?:use\s+[\w.]+\s+instead[;,.]\s*)?/i;
const what = '(?:\\s+(?:this|it|me))?(?:\\s+(?:property|prop|style|rule|option|entry|field|line))?';
const how = '(?:(?:together\\s+|along\\s+)?with|when|once|after)';
const flag = '(?:(?:feature\\s+)?(?:flag|toggle))';
const gone = '(?:removed|gone|deleted|released|enabled|on|fully rolled out|rolled out|cleaned up|no longer used)';

/**
 * The one thing that a comment asks to remove together with the flag: `todo: remove with flag new-cart` above a selector of a
 * style. What has a name that other code may use is left to what follows from the removal.
 */
export function markedBy({ lines, owner }: Comment, flagKey: string, pass: Pass): Range | undefined {
  const words = lines.map(({ start, end }) => pass.text.slice(start, end)).join(' ');
  const key = flagKey.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const asked = new RegExp(
    `^(?:please\\s+)?(?:remove|delete|drop)${what}\\s+${how}\\s+(?:the\\s+)?(?:${flag}\\s+)?['"\`]?${key}['"\`]?(?:\\s+${flag})?(?:\\s+(?:is|has been|gets)\\s+${gone})?\\.?$`,
    'i',
  );
  if (!owner || !asked.test(words.replace(opening, ''))) return undefined;
  if (!ts.isPropertyAssignment(owner) || !isSelector(owner) || !isPure(owner.initializer, pass)) return undefined;
  return rangeOf(owner, pass.module);
}

/** `'&:hover': { … }`, `'@media print': { … }`: no code reads a style by its selector. */
const isSelector = ({ name, initializer }: ts.PropertyAssignment): boolean =>
  ts.isStringLiteral(name) &&
  /^(?:&|::?[a-z]|@(?:media|supports|container)\b)/.test(name.text) &&
  ts.isObjectLiteralExpression(initializer);
