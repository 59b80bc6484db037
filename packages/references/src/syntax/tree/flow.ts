import { ts } from '../../../compiler/index.js';
import { castBefore, castFrom, endOfType, giveType } from './flow-casts.js';

/**
 * Flow is read as TypeScript, which shares nearly all of its syntax. What it does not share is put in other words of the
 * same length, in which everything stands where it stood: `{| ...Props, +id: ?string |}` is read as
 * `{  _ :Props,  id: ?string  }`. But for exact object types, that is done only where TypeScript stumbles: each reading
 * answers one of its errors, and what is left is a file that does not parse.
 */
interface Reading {
  /** TypeScript's errors, and the code that stands right before and at them. */
  codes: readonly number[];
  before?: RegExp;
  at?: RegExp;
  /** Whether what `at` matches is read otherwise as well. */
  both?: true;
  /** What stands there instead: of the first group, where there is one, else of what `at` matches. */
  put: (code: string) => string;
  /** Whether what is read otherwise belongs to the node after it, and goes with it. */
  own?: true;
  /** Where it must turn out to stand. */
  within?: 'type' | 'arrow';
}

interface Change {
  start: number;
  code: string;
  own: true | undefined;
  within?: Reading['within'];
  isCast?: true;
}

const blank = (code: string): string => code.replace(/[^\n\r]/g, ' ');

const expected = [1003, 1005, 1109, 1110, 1128, 1131, 1144, 1434];

const readings: readonly Reading[] = [
  // `{ ...Props }`, `{ id: string, ... }`
  { codes: [1131], at: /^\.\.\.(?=\s*[\w$({[?])/, put: () => '_ :', own: true },
  { codes: [1131], at: /^\.\.\.\s*,?/, put: blank },
  // `{ +id: string }`, `class A { -id: string }`, `type A<+T>`
  { codes: [1131, 1068, 1139], at: /^[-+](?=\s*[\w$[#])/, put: blank, own: true },
  // `opaque type Id = string`, `export opaque type Id: string = string`
  { codes: [1434], at: /^opaque(?=\s+type\s)/, put: blank, own: true },
  { codes: [1128], at: /^export\s+opaque(?=\s+type\s)/, put: (code) => `export${blank(code.slice(6))}`, own: true },
  { codes: [1005], before: /\btype\s+[\w$]+(?:<[^=;]*>)?\s*$/, at: /^:/, put: () => '=' },
  { codes: expected, before: /\btype\s+[\w$]+\s*=[^=;]*$/, at: /^=(?!>)/, put: () => '&', within: 'type' },
  // `import typeof Client from`, `import { typeof Client } from`, `import typeof * as client from`
  {
    codes: [1005],
    before: /\bimport\s+(typeof)\s+(?:[\w$]+|(?:[\w$]+\s*,\s*)?\{[^{}]*\})\s*$/d,
    at: /^from\b/,
    put: () => 'type  ',
  },
  { codes: [1109], before: /\bimport\s+(typeof)\s+$/d, at: /^\*/, put: () => 'type  ' },
  { codes: [1003], before: /\bimport\s+(?:[\w$]+\s*,\s*)?\{[^{}]*$/, at: /^typeof(?=\s+[\w$])/, put: () => 'type  ' },
  // `<T: Object>(value: T)`
  { codes: [1005], before: /<(?:\s*[\w$]+\s*(?:=[^<>,()]*)?,)*\s*[\w$]+\s*$/, at: /^:/, put: () => '=' },
  // `(value: mixed): boolean %checks`
  { codes: [1110], before: /(:\s*)$/d, at: /^%checks\b/, both: true, put: blank },
  { codes: [1144, 1005, 1109], at: /^%checks\b/, put: blank },
  // `(?Error, ?string) => void`, `(...Array<string>) => void`
  { codes: expected, at: /^\?(?=\s*[\w$({['"])/, put: blank, own: true, within: 'type' },
  { codes: [1005], before: /\(\s*(\?)[^()]*$/d, at: /^,/, put: blank, own: true, within: 'type' },
  { codes: [1005], before: /\(\s*(\?)[^()]*\)\s*$/d, at: /^=>/, put: blank, own: true, within: 'type' },
  { codes: [1005], before: /\(\s*(\.\.\.)[\w$]+$/d, at: /^</, put: blank, own: true, within: 'type' },
  // `Event => void`
  { codes: [1005], before: /[\w$>\]})'"]\s*$/, at: /^=>/, put: () => '& ', within: 'type' },
  // `<T>(value: T) => value`, which looks like an element
  {
    codes: [17008],
    before: /(<)$/d,
    at: /^[\w$]+(?:\s*,\s*[\w$]+)*\s*>(?=\s*\()/,
    both: true,
    put: blank,
    within: 'arrow',
  },
  { codes: [1005], before: /\basync\s+(<[\w$\s,]+>)\s*\(\s*[\w$]+\s*$/d, at: /^:/, put: blank, within: 'arrow' },
];

/** Errors that only types and classes give. */
const certain = [1131, 1068, 1139];

/** How far back of an error its cause is looked for. */
const reach = 400;
/** Times that a file is read, each after an answer to its errors, before it is given up; and characters in all of them. */
const maxRounds = 200;
const maxRead = 2_000_000;

const isFlow = /^\s*(?:#![^\n]*\s*)?(?:\/\/|\/\*)[^]{0,500}@(?:no)?flow\b/;

/** Whether a file says that it is one of Flow. */
export const saysFlow = (text: string): boolean => text.includes('flow') && isFlow.test(text);

type Parse = (text: string) => ts.SourceFile;

/**
 * The tree of a text of Flow, or `undefined` where it cannot be read. `parseAs` parses a text as TypeScript with elements:
 * as JavaScript, `useState<string>(id)` would be two comparisons.
 */
export function readFlow(text: string, parseAs: Parse): ts.SourceFile | undefined {
  const inexact = text.replaceAll('{|', '{ ').replaceAll('|}', ' }');
  const read = reword(inexact, parseAs);
  return read && settle(read.sourceFile, read.changes, inexact, parseAs);
}

function reword(text: string, parseAs: Parse): { sourceFile: ts.SourceFile; changes: Change[] } | undefined {
  const changes: Change[] = [];
  let code = text;
  const rounds = Math.min(maxRounds, Math.ceil(maxRead / text.length));
  for (let round = 0; round < rounds; round += 1) {
    const sourceFile = parseAs(code);
    const errors = errorsOf(sourceFile);
    if (errors.length === 0) return { sourceFile, changes };
    const found = answers(code, errors, parseAs);
    if (found.length === 0) return undefined;
    for (const { start, code: put } of found) code = code.slice(0, start) + put + code.slice(start + put.length);
    changes.push(...found);
  }
  return undefined;
}

/** What is certain is answered at once, all else one by one: the first error may be the reason of the others. */
function answers(code: string, errors: readonly Problem[], parseAs: Parse): Change[] {
  const sure = errors
    .filter((error) => certain.includes(error.code))
    .flatMap((error) => changesAt(code, error, parseAs));
  if (sure.length > 0) return sure;
  for (const error of errors) {
    const changes = changesAt(code, error, parseAs);
    if (changes.length > 0) return changes;
  }
  return [];
}

function changesAt(code: string, { code: number, start }: Problem, parseAs: Parse): Change[] {
  const head = code.slice(Math.max(0, start - reach), start);
  const tail = code.slice(start, start + reach);
  for (const { codes, before, at, both, put, own, within } of readings) {
    if (!codes.includes(number)) continue;
    const above = before?.exec(head);
    const here = at?.exec(tail);
    if ((before && !above) || (at && !here)) continue;
    const change = (match: RegExpExecArray, from: number): Change => {
      const [first, last] = match.indices?.[1] ?? [match.index, match.index + match[0].length];
      return { start: from + first, code: put(match[0].slice(first - match.index, last - match.index)), own, within };
    };
    const grouped = above?.indices && change(above, start - head.length);
    return [...(grouped ? [grouped] : []), ...(here && (!grouped || both) ? [change(here, start)] : [])];
  }
  if (number !== 1005) return [];
  const inType = code[start] === ':' ? changesInType(code, start, parseAs) : [];
  if (inType.length > 0) return inType;
  const cast = code[start] === ':' ? castFrom(code, start) : castBefore(code, start);
  return cast ? [{ start: cast.start, code: blank(code.slice(cast.start, cast.end)), own: true, isCast: true }] : [];
}

/** `({ id }: { ...Props }) => id`: the error is at the type, because nothing is seen to be one. */
function changesInType(code: string, start: number, parseAs: Parse): Change[] {
  const isType = start >= declared.length && /^:\s*\{/.test(code.slice(start, start + reach));
  const end = isType ? endOfType(code, start) : -1;
  return end < 0 ? [] : (reword(alone(start, code.slice(start, end)), parseAs)?.changes ?? []);
}

/** `: any` as the only code of a text, in which it stands where it stood. */
const alone = (start: number, code: string): string => `${' '.repeat(start - declared.length)}${declared}${code}`;
const declared = 'let _';

interface Problem {
  code: number;
  start: number;
}

const errorsOf = (sourceFile: ts.SourceFile): Problem[] =>
  (sourceFile as unknown as { parseDiagnostics: ts.Diagnostic[] }).parseDiagnostics
    .map(({ code, start }) => ({ code, start: start ?? 0 }))
    .sort((a, b) => a.start - b.start);

/** Gives nodes what belongs to them, where every change turned out to stand where it should. */
function settle(
  sourceFile: ts.SourceFile,
  changes: readonly Change[],
  text: string,
  parseAs: Parse,
): ts.SourceFile | undefined {
  const isWhere = ({ start, within }: Change): boolean => {
    if (within === undefined) return true;
    const path = pathTo(start, sourceFile);
    return within === 'type'
      ? path.some((node) => ts.isTypeNode(node) && !ts.isExpressionWithTypeArguments(node))
      : ts.isArrowFunction(path.at(-1) as ts.Node);
  };
  if (!changes.every(isWhere)) return undefined;
  for (const { start, code, own } of changes) {
    if (!own) continue;
    // The sign belongs to the member, not to its name.
    const next = start + code.length + (/^\s*/.exec(sourceFile.text.slice(start + code.length))?.[0].length ?? 0);
    const leaf = pathTo(next, sourceFile).at(-1);
    if (leaf && ts.isIdentifier(leaf)) (leaf as { pos: number }).pos = leaf.getStart(sourceFile);
  }
  for (const { start, code, isCast } of changes) {
    if (!isCast) continue;
    // Inner casts come first, and blank their part of what stands around them.
    const type = typeAt(start, text.slice(start, start + code.length), parseAs);
    if (!type || !giveType(pathTo(start, sourceFile).at(-1), type)) return undefined;
  }
  let whole = sourceFile.text;
  for (const { start, code, own } of changes) {
    if (own) whole = whole.slice(0, start) + text.slice(start, start + code.length) + whole.slice(start + code.length);
  }
  sourceFile.text = whole;
  return sourceFile;
}

/** The type of `: any`, which stands at an offset. */
function typeAt(start: number, code: string, parseAs: Parse): ts.TypeNode | undefined {
  const [statement] = (start < declared.length ? undefined : readFlow(alone(start, code), parseAs))?.statements ?? [];
  return statement && ts.isVariableStatement(statement) ? statement.declarationList.declarations[0]?.type : undefined;
}

/** The nodes around an offset, from the file to the innermost. */
function pathTo(offset: number, sourceFile: ts.SourceFile): ts.Node[] {
  const path: ts.Node[] = [];
  for (let node: ts.Node | undefined = sourceFile; node; ) {
    path.push(node);
    node = ts.forEachChild(node, (child) => (child.pos <= offset && offset < child.end ? child : undefined));
  }
  return path;
}
