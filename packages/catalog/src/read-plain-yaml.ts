import { type CollectionNode, type Member, maxDepth, type TreeNode } from './tree.js';

/** What this reader does not know: the parser of all of YAML has to read the text. */
class NotPlainError extends Error {}
const notPlain = new NotPlainError();

/** Anything but line feeds, spaces and printed characters: tabs, carriage returns, byte-order marks. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: these are what is looked for
const unusual = /[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028\u2029\ufeff\ufffe\uffff]/;
const keyToken = /(?:[\w$][\w./$-]*|"[^"\\\n]*"|'[^'\n]*')(?=:(?:[ \n]|$))/y;
const quotedToken = /"[^"\\\n]*"|'[^'\n]*'(?!')/y;
const plainToken = /-?[\w/$(.+~<=^;\u00a0-\uffff][^\n]*/y;
const plainFlowToken = /-?[\w/$(.+~<=^;\u00a0-\uffff][^\n,[\]{}:#"']*/y;
/** The parser of all of YAML refuses longer ones. */
const maxKeyLength = 1000;

/**
 * Reads the plain part of YAML that catalogs are written in: mappings and lists of values that stand in one line. It gives
 * what `readYaml` gives, in a fraction of its time, or `undefined` for a text that has anything else in it or is not valid.
 */
export function readPlainYaml(text: string): TreeNode | undefined {
  if (unusual.test(text)) return undefined;
  try {
    return new PlainReader(text).read();
  } catch (error) {
    if (error instanceof NotPlainError) return undefined;
    throw error;
  }
}

class PlainReader {
  private readonly text: string;
  private at = 0;
  /** Where the line at hand begins to say something; -1 at the end of the text. */
  private column = 0;

  constructor(text: string) {
    this.text = text;
  }

  read(): TreeNode {
    this.nextLine();
    if (this.column < 0) throw notPlain;
    const root = this.block(1);
    if (this.column >= 0) throw notPlain;
    return root;
  }

  /** From the beginning of a line to the first character that is neither space nor comment, in that line or a later one. */
  private nextLine(): void {
    const { text } = this;
    let start = this.at;
    let at = start;
    while (at < text.length) {
      const code = text.charCodeAt(at);
      if (code === 0x20) at += 1;
      else if (code === 0x0a) start = at += 1;
      else if (code === 0x23) start = at = this.lineEnd(at) + 1;
      else break;
    }
    this.column = at < text.length ? at - start : -1;
    this.at = at;
  }

  private lineEnd(from: number): number {
    const end = this.text.indexOf('\n', from);
    return end < 0 ? this.text.length : end;
  }

  /** Whether nothing follows in the line but a comment; it is left where that is so. */
  private endLine(): boolean {
    const before = this.at;
    this.skipSpaces();
    const code = this.text.charCodeAt(this.at);
    const isComment = code === 0x23 && this.at > before;
    if (!isComment && code !== 0x0a && this.at < this.text.length) return false;
    this.at = this.lineEnd(this.at) + 1;
    this.nextLine();
    return true;
  }

  private skipSpaces(): void {
    while (this.text.charCodeAt(this.at) === 0x20) this.at += 1;
  }

  private block(depth: number): TreeNode {
    return this.isDash() ? this.list(depth) : this.map(depth);
  }

  private isDash(): boolean {
    return this.text.charCodeAt(this.at) === 0x2d && this.text.charCodeAt(this.at + 1) === 0x20;
  }

  private map(depth: number): TreeNode {
    if (depth > maxDepth) throw notPlain;
    const { column } = this;
    const members: Member[] = [];
    while (this.column === column) {
      const key = this.key();
      const value = this.valueAfter(column, depth + 1);
      members.push({ start: key.start, end: value.end, key, value });
    }
    // What is indented further goes on with the value above it.
    if (this.column > column) throw notPlain;
    return block('map', members);
  }

  private list(depth: number): TreeNode {
    if (depth > maxDepth) throw notPlain;
    const { column } = this;
    const members: Member[] = [];
    while (this.column === column && this.isDash()) {
      const start = this.at;
      this.at += 1;
      this.skipSpaces();
      const value = this.item(column + this.at - start, depth + 1);
      members.push({ start, end: value.end, value });
    }
    if (this.column > column) throw notPlain;
    return block('list', members);
  }

  private item(column: number, depth: number): TreeNode {
    if (this.match(keyToken) === undefined) return this.inline(depth);
    this.column = column;
    return this.map(depth);
  }

  /** The name of a pair, and its colon. */
  private key(): NonNullable<Member['key']> {
    const source = this.match(keyToken);
    if (source === undefined || source.length > maxKeyLength) throw notPlain;
    const start = this.at;
    const end = start + source.length;
    this.at = end + 1;
    const first = source.charCodeAt(0);
    const isQuoted = first === 0x22 || first === 0x27;
    return { text: isQuoted ? source.slice(1, -1) : source, start, end };
  }

  /** The value of a pair whose name begins at a column. */
  private valueAfter(column: number, depth: number): TreeNode {
    if (!this.endLine()) {
      this.skipSpaces();
      return this.inline(depth);
    }
    if (this.column > column) return this.block(depth);
    // A list may stand below the name that it belongs to. Nothing at all is left to the other parser.
    if (this.column === column && this.isDash()) return this.list(depth);
    throw notPlain;
  }

  /** A value that ends with its line. */
  private inline(depth: number): TreeNode {
    const value = this.collectionOrQuoted(depth) ?? this.plain();
    if (!this.endLine()) throw notPlain;
    return value;
  }

  private plain(): TreeNode {
    const line = this.match(plainToken) ?? '';
    const comment = line.indexOf(' #');
    const source = withoutSpaces(comment < 0 ? line : line.slice(0, comment));
    if (source.endsWith(':') || source.includes(': ')) throw notPlain;
    return this.scalar(source);
  }

  private scalar(source: string): TreeNode {
    if (source === '') throw notPlain;
    const start = this.at;
    this.at += source.length;
    return { kind: 'scalar', value: valueOf(source), start, end: this.at };
  }

  private collectionOrQuoted(depth: number): TreeNode | undefined {
    if (depth > maxDepth) throw notPlain;
    const code = this.text.charCodeAt(this.at);
    if (code === 0x5b) return this.flow('list', ']', depth);
    if (code === 0x7b) return this.flow('map', '}', depth);
    if (code !== 0x22 && code !== 0x27) return undefined;
    const source = this.match(quotedToken);
    if (source === undefined) throw notPlain;
    const start = this.at;
    this.at += source.length;
    return { kind: 'scalar', value: source.slice(1, -1), start, end: this.at };
  }

  /** `[a, b]` or `{ a: 1, b: 2 }`, in one line. */
  private flow(kind: CollectionNode['kind'], close: string, depth: number): TreeNode {
    const start = this.at;
    const members: Member[] = [];
    this.at += 1;
    this.skipSpaces();
    while (this.text[this.at] !== close) {
      members.push(this.flowMember(kind, depth + 1));
      this.skipSpaces();
      if (this.text[this.at] === close) break;
      if (this.text[this.at] !== ',') throw notPlain;
      this.at += 1;
      this.skipSpaces();
    }
    this.at += 1;
    return { kind, flow: true, members, start, end: this.at };
  }

  private flowMember(kind: CollectionNode['kind'], depth: number): Member {
    const key = kind === 'map' ? this.key() : undefined;
    if (key) this.skipSpaces();
    const value = this.collectionOrQuoted(depth) ?? this.scalar(withoutSpaces(this.match(plainFlowToken) ?? ''));
    return key ? { start: key.start, end: value.end, key, value } : { start: value.start, end: value.end, value };
  }

  private match(token: RegExp): string | undefined {
    token.lastIndex = this.at;
    return token.exec(this.text)?.[0];
  }
}

/** A block begins and ends with its members. */
function block(kind: CollectionNode['kind'], members: Member[]): TreeNode {
  const [first, last] = [members[0], members.at(-1)];
  if (!first || !last) throw notPlain;
  return { kind, flow: false, members, start: first.start, end: last.end };
}

function withoutSpaces(text: string): string {
  let end = text.length;
  while (text.charCodeAt(end - 1) === 0x20) end -= 1;
  return text.slice(0, end);
}

/** The value of a plain scalar in the core schema of YAML 1.2. */
function valueOf(source: string): string | number | boolean | null {
  if (/^[^-+.~\dnNtTfF]/.test(source)) return source;
  if (/^(?:~|[Nn]ull|NULL)$/.test(source)) return null;
  if (/^(?:[Tt]rue|TRUE|[Ff]alse|FALSE)$/.test(source)) return /^[tT]/.test(source);
  if (/^[-+]?\d+$/.test(source)) return Number.parseInt(source, 10);
  if (/^[-+]?(?:\.\d+|\d+\.\d*)$/.test(source)) return Number.parseFloat(source);
  // Other ways to write numbers: 0x1f, 1e3, .inf
  if (/^(?:[-+]?(?:[\d.]+[eE]|\.[iInN])|0[ox])/.test(source)) throw notPlain;
  return source;
}
