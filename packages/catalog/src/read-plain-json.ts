import { type Member, maxDepth, type Span, type TreeNode } from './tree.js';

const string = /"(?:[^"\\]|\\.)*"/y;
const word = /[-+.\w]+/y;
const space = /[ \t\r\n]*/y;

/**
 * Reads JSON without comments and trailing commas. It gives what the parser of all of JSON's dialects gives, in a fraction of
 * its time, or `undefined` for a text that is anything else, or nests too deeply.
 */
export function readPlainJson(text: string): TreeNode | undefined {
  try {
    // What is valid need not be checked again while places are told.
    JSON.parse(text);
  } catch {
    return undefined;
  }
  return new PlainReader(text).read();
}

class PlainReader {
  private readonly text: string;
  private at = 0;
  private isTooDeep = false;

  constructor(text: string) {
    this.text = text;
  }

  read(): TreeNode | undefined {
    const root = this.value(1);
    return this.isTooDeep ? undefined : root;
  }

  private value(depth: number): TreeNode {
    this.token(space);
    if (depth > maxDepth) this.isTooDeep = true;
    const start = this.at;
    const first = this.text[start];
    if (first === '{' || first === '[') {
      const members = this.members(first === '{' ? '}' : ']', depth);
      return { kind: first === '{' ? 'map' : 'list', flow: true, members, start, end: this.at };
    }
    const value = first === '"' ? this.string() : (JSON.parse(this.token(word)) as number | boolean | null);
    return { kind: 'scalar', value, start, end: this.at };
  }

  private members(close: string, depth: number): Member[] {
    const members: Member[] = [];
    this.at += 1;
    for (;;) {
      this.token(space);
      const next = this.text[this.at];
      if (next === close || this.isTooDeep) break;
      if (next === ',') {
        this.at += 1;
        this.token(space);
      }
      members.push(close === '}' ? this.pair(depth) : this.item(depth));
    }
    this.at += 1;
    return members;
  }

  private item(depth: number): Member {
    const value = this.value(depth + 1);
    return { start: value.start, end: value.end, value };
  }

  private pair(depth: number): Member {
    const key: Span & { text: string } = { start: this.at, text: this.string(), end: this.at };
    this.token(space);
    // The colon.
    this.at += 1;
    const value = this.value(depth + 1);
    return { start: key.start, end: value.end, key, value };
  }

  private string(): string {
    const token = this.token(string);
    return token.includes('\\') ? (JSON.parse(token) as string) : token.slice(1, -1);
  }

  private token(pattern: RegExp): string {
    pattern.lastIndex = this.at;
    const [token = ''] = pattern.exec(this.text) ?? [];
    this.at += token.length;
    return token;
  }
}
