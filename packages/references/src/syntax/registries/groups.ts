import { ts } from '../../../compiler/index.js';
import { isDistinctive } from '../../text/prefilter.js';
import { staticName, unwrap } from '../tree/parse.js';
import { recordKey } from '../values/symbols.js';

/** What a record says of one flag: none of it is the name of a flag. */
const aboutOne =
  /^(?:key|flag(?:Key|Id|Name)?|id|name|default(?:Value|Variant)?|fallback|on|off|enabled|disabled|value|values|variants?|type|kind|title|label|description|summary|docs?|url|link|owners?|team|squad|group|area|scope|tags?|stage|status|state|since|until|created|expires|expiry|removal|ticket|issue|jira|epic|env(?:ironment)?|rollout|version|comment|note|reason)$/i;

/** Letters and digits only: `checkout-express` is spelled of `checkout` and `express`. */
const plain = (text: string): string => text.toLowerCase().replace(/[^\p{L}\d]/gu, '');

const looksLikeKey = (text: string): boolean => isDistinctive(text) && !/\s/.test(text);

/**
 * Whether an object inside of a registry holds flags, rather than what is to say of one: `{ express: 'checkout-express' }`
 * of `checkout`. Its texts are keys, and most of them are spelled of their own names: with those of the groups around them, or
 * with their own alone where no other object of the registry has such a name, as records of one kind have.
 */
export function isGroup(object: ts.ObjectLiteralExpression, registry: ts.ObjectLiteralExpression): boolean {
  const leaves = leavesOf(object, [nameOfHolder(object)]);
  if (!leaves || leaves.length === 0) return false;
  const isSpelled = (words: readonly string[], text: string): boolean =>
    words.every((word) => plain(text).includes(plain(word)));
  const most = leaves.length / 2;
  if (leaves.filter(({ path, text }) => isSpelled(path, text)).length > most) return true;
  const others = new Set(
    registry.properties.flatMap((each) => {
      const value = ts.isPropertyAssignment(each) ? unwrap(each.initializer) : undefined;
      return value && value !== object && ts.isObjectLiteralExpression(value) ? namesOf(value) : [];
    }),
  );
  if (namesOf(object).some((name) => others.has(name))) return false;
  return leaves.filter(({ path, text }) => isSpelled(path.slice(-1), text)).length > most;
}

interface Leaf {
  /** The names of the groups around it, then its own. */
  path: string[];
  text: string;
}

/** The keys in a group and in the groups of it; `undefined` where anything else is in one of them. */
function leavesOf(object: ts.ObjectLiteralExpression, path: readonly string[]): Leaf[] | undefined {
  const leaves: Leaf[] = [];
  for (const each of object.properties) {
    const name = ts.isPropertyAssignment(each) ? staticName(each.name) : undefined;
    if (!ts.isPropertyAssignment(each) || name === undefined || aboutOne.test(name)) return undefined;
    const found = leavesIn(unwrap(each.initializer), [...path, name]);
    if (!found) return undefined;
    leaves.push(...found);
  }
  return leaves;
}

function leavesIn(value: ts.Expression, path: string[]): Leaf[] | undefined {
  if (ts.isStringLiteralLike(value)) return looksLikeKey(value.text) ? [{ path, text: value.text }] : undefined;
  if (!ts.isObjectLiteralExpression(value)) return undefined;
  // `express: { key: 'checkout-express', default: true }`
  const key = recordKey(value, ['key', 'flag', 'flagKey']);
  return key ? leavesIn(unwrap(key), path) : leavesOf(value, path);
}

const nameOfHolder = ({ parent }: ts.ObjectLiteralExpression): string => {
  let at: ts.Node = parent;
  while (!ts.isPropertyAssignment(at) && at.parent) at = at.parent;
  return ts.isPropertyAssignment(at) ? (staticName(at.name) ?? '') : '';
};

const namesOf = ({ properties }: ts.ObjectLiteralExpression): string[] =>
  properties.flatMap(({ name }) => staticName(name) ?? []);
