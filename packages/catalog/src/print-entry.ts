import { createScanner } from 'jsonc-parser';
import { Lexer, stringify } from 'yaml';
import type { Span } from './tree.js';

/** Writes values the way the catalog file at hand does. */
export interface Printer {
  /** A file that holds one value. */
  document(value: object): string;
  /** Lines of a block of YAML, each indented, with their line ends. */
  block(value: object, column: number, step?: number): string;
  /** A value within a line. */
  flow(value: unknown): string;
  /** A member of a mapping between braces, or an item of a list; over several lines where they begin with `indent`. */
  member(name: string | undefined, value: unknown, indent?: string): string;
}

export function printer(json: boolean, eol: string): Printer {
  const block = (value: object, column: number, step = 2): string =>
    stringify(value, { lineWidth: 0, schema: 'core', indent: step, aliasDuplicateObjects: false })
      .replace(/^(?=[^\n])/gm, ' '.repeat(column))
      .replaceAll('\n', eol);
  const flow = (value: unknown): string => {
    if (json) return inOneLine(value);
    // As an item of a list, a text is quoted where a comma or a bracket would end it.
    const list = stringify([value], {
      collectionStyle: 'flow',
      lineWidth: 0,
      schema: 'core',
      aliasDuplicateObjects: false,
    });
    return list.trim().slice(1, -1).trim();
  };
  return {
    document: (value) => (json ? `${JSON.stringify(value, null, 2)}\n` : block(value, 0)),
    block,
    flow,
    member(name, value, indent) {
      const isLarge = json && indent !== undefined && typeof value === 'object' && value !== null;
      const step = indent?.startsWith('\t') ? '\t' : '  ';
      const text = isLarge ? JSON.stringify(value, null, step).replaceAll('\n', eol + indent) : flow(value);
      if (name === undefined) return text;
      return `${json ? JSON.stringify(name) : flow(name)}: ${text}`;
    },
  };
}

// {"a":1,"b":[2]}  ->  { "a": 1, "b": [2] }
function inOneLine(value: unknown): string {
  if (typeof value !== 'object' || value === null) return JSON.stringify(value);
  if (Array.isArray(value)) return `[${value.map(inOneLine).join(', ')}]`;
  const members = Object.entries(value).map(([name, inner]) => `${JSON.stringify(name)}: ${inOneLine(inner)}`);
  return members.length > 0 ? `{ ${members.join(', ')} }` : '{}';
}

/** Every comment of a file, in order. */
export function commentsOf(text: string, json: boolean): Span[] {
  return [...(json ? commentsOfJson(text) : commentsOfYaml(text))];
}

/** `SyntaxKind` of the scanner, which is there at compile time only. */
const [lineComment, blockComment, endOfFile] = [12, 13, 17];

function* commentsOfJson(text: string): Iterable<Span> {
  const scanner = createScanner(text, false);
  for (let kind: number = scanner.scan(); kind !== endOfFile; kind = scanner.scan()) {
    if (kind !== lineComment && kind !== blockComment) continue;
    yield { start: scanner.getTokenOffset(), end: scanner.getTokenOffset() + scanner.getTokenLength() };
  }
}

/** Marks that the lexer puts between the pieces of a text: start of a document, end of a flow, a scalar follows. */
const marks = new Set(['\u0002', '\u0018', '\u001f']);

function* commentsOfYaml(text: string): Iterable<Span> {
  let at = 0;
  let isScalar = false;
  for (const piece of new Lexer().lex(text)) {
    if (marks.has(piece)) {
      isScalar = piece === '\u001f';
      continue;
    }
    if (!isScalar && piece.startsWith('#')) yield { start: at, end: at + piece.length };
    at += piece.length;
    isScalar = false;
  }
}
