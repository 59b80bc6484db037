/**
 * What stands around a word in code, judged by bytes alone. Every answer errs to the side of 'yes': a `no` spares a parse,
 * so it must be certain.
 */

const byte = (char: string): number => char.charCodeAt(0);
const [newline, slash, backslash, dot, comma, colon] = ['\n', '/', '\\', '.', ',', ':'].map(byte) as [
  number,
  number,
  number,
  number,
  number,
  number,
];
const [open, close, bracket, unbracket] = ['{', '}', '[', ']'].map(byte) as [number, number, number, number];
const [equals, greater, question, bang] = ['=', '>', '?', '!'].map(byte) as [number, number, number, number];
const quotes = new Set(['"', "'", '`'].map(byte));
const isSpace = (at: number): boolean => at === 32 || (at >= 9 && at <= 13);
const isPart = (at: number): boolean =>
  (at >= 97 && at <= 122) || (at >= 65 && at <= 90) || (at >= 48 && at <= 57) || at === 95 || at === 36;

/** Whether `bytes[start, end)` can be a package, or the end of the path of a generated module, in an import specifier. */
export function isSpecifier(bytes: Uint8Array, start: number, end: number): boolean {
  const [left = 0, right = 0] = [bytes[start - 1], bytes[end]];
  return (quotes.has(left) || left === slash) && (quotes.has(right) || right === slash || right === dot);
}

/** Where the first byte behind white space is from `at` on; -1 at the end. */
function next(bytes: Uint8Array, length: number, at: number): number {
  let i = at;
  while (i < length && isSpace(bytes[i] as number)) i++;
  return i < length ? i : -1;
}

const behindName = new Set([comma, close, colon, slash, equals]);
const behindProperty = new Set([comma, close, colon, slash, byte('(')]);

/** Whether the name that ends at `end` can be that of a property of an object: `{ name: 1 }`, `{ name }`, `{ name() {} }`. */
export function isNamedProperty(bytes: Uint8Array, length: number, end: number): boolean {
  const at = next(bytes, length, end);
  return at >= 0 && (behindProperty.has(bytes[at] as number) || (bytes[at] as number) > 127);
}

/** The word that ends before `end`. */
function wordBefore(bytes: Uint8Array, end: number): string {
  let start = end;
  while (start > 0 && end - start < 12 && isPart(bytes[start - 1] as number)) start--;
  return String.fromCharCode(...bytes.subarray(start, end));
}

/** Whether what follows can follow a name in an import clause or a pattern: `, } : =`, `as`, `from` or a comment. */
function closesName(bytes: Uint8Array, length: number, end: number): boolean {
  const at = next(bytes, length, end);
  if (at < 0) return false;
  const found = bytes[at] as number;
  if (behindName.has(found) || found > 127) return true;
  return startsWith(bytes, at, 'as') || startsWith(bytes, at, 'from');
}
const startsWith = (bytes: Uint8Array, at: number, word: string): boolean => {
  for (let i = 0; i < word.length; i++) if (bytes[at + i] !== word.charCodeAt(i)) return false;
  return !isPart(bytes[at + word.length] ?? 0);
};

/** The last byte before white space and `start`; -1 at the beginning, -2 where a comment may stand between. */
function previous(bytes: Uint8Array, start: number): number {
  let at = start - 1;
  let lines = 0;
  while (at >= 0 && isSpace(bytes[at] as number)) if (bytes[at--] === newline) lines++;
  if (at < 0) return -1;
  const found = bytes[at] as number;
  return found === slash || found > 127 || (lines > 0 && hasLineComment(bytes, at)) ? -2 : at;
}

/** Whether the name that begins at `start` can be a member's: `x.name`, `x?.name`. */
export function isMember(bytes: Uint8Array, start: number): boolean {
  const at = previous(bytes, start);
  return at === -2 || (at >= 0 && bytes[at] === dot);
}

/** What code calls the objects that servers hand around, and what those keep for everybody. */
const handed =
  /^(?:_?req(?:uest)?|_?res|_?response|reply|ctx|context|c|app|server|fastify|instance|koa|router|locals|state|var|container|scope)$/;

/** Whether the name that begins at `start` is a member of an object that is called like those: `req.flags`. */
export const isOfHanded = (bytes: Uint8Array, start: number): boolean =>
  bytes[start - 1] === dot && handed.test(wordBefore(bytes, start - (bytes[start - 2] === question ? 2 : 1)));

/** Whether the name that begins at `start` is taken from a file by itself: `import('./flags').name`. */
export const isOfImport = (bytes: Uint8Array, start: number): boolean =>
  bytes[start - 1] === dot && bytes[start - 2] === byte(')') && quotes.has(bytes[start - 3] ?? 0);

/**
 * Whether the name `bytes[start, end)` can be taken from elsewhere here: as a member (`x.name`), by an import or export
 * clause, by a pattern (`const { name } = x`) or as a variable that may hold a module. A file in which a name of another
 * file stands nowhere so cannot mean it.
 */
export function isUse(bytes: Uint8Array, length: number, start: number, end: number): boolean {
  const at = previous(bytes, start);
  if (at === -2) return true;
  if (at < 0) return false;
  const found = bytes[at] as number;
  if (found === dot) return true;
  if (found === open || found === comma) return closesName(bytes, length, end);
  if (!isPart(found)) return false;
  switch (wordBefore(bytes, at + 1)) {
    case 'import':
      return true;
    case 'as':
    case 'type':
    case 'const':
    case 'let':
    case 'var':
      return closesName(bytes, length, end);
    default:
      return false;
  }
}

/** Whether the name that ends at `end` can be given a value: `name: 1`, `'name': 1`, `name = 1`, `name?: T = 1`. */
export function isGiven(bytes: Uint8Array, length: number, end: number): boolean {
  const at = next(bytes, length, end);
  if (at < 0) return false;
  const [found = 0, second = 0] = [bytes[at], bytes[at + 1]];
  if (found === equals) return second !== equals && second !== greater;
  if (found === question || found === bang) return second === colon || isSpace(second) || second === slash;
  return found === colon || found === slash || found === unbracket || quotes.has(found) || found > 127;
}

/** Whether the line that `at` lies in has `//` before it. */
function hasLineComment(bytes: Uint8Array, at: number): boolean {
  for (let i = at; i > 0 && bytes[i] !== newline; i--) if (bytes[i] === slash && bytes[i - 1] === slash) return true;
  return false;
}

/**
 * Whether an object can have a computed property name: `[…]:` where the brackets hold no colon, which an index signature
 * (`[key: string]: boolean`) has.
 */
export function hasComputedName(bytes: Uint8Array, length: number): boolean {
  for (let end = bytes.indexOf(unbracket); end >= 0 && end < length; end = bytes.indexOf(unbracket, end + 1)) {
    const after = next(bytes, length, end + 1);
    if (after < 0) return false;
    const found = bytes[after] as number;
    if (found !== colon && found !== slash && found !== byte('(')) continue;
    for (let i = end - 1, depth = 1; i >= 0; i--) {
      const at = bytes[i] as number;
      // A quoted name or a comment may hold anything.
      if (quotes.has(at) || at === slash || at === backslash) return true;
      if (at === colon || at === byte(';')) break;
      if (at === unbracket) depth++;
      else if (at === bracket && --depth === 0) return true;
    }
  }
  return false;
}
