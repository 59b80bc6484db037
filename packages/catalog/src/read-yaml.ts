import {
  type Alias,
  type CST,
  isAlias,
  isMap,
  isScalar,
  isSeq,
  type Pair,
  parseDocument,
  type YAMLMap,
  type YAMLSeq,
} from 'yaml';
import { readPlainYaml } from './read-plain-yaml.js';
import {
  type Member,
  maxDepth,
  type ReadProblem,
  type ReadResult,
  type Span,
  TooDeepError,
  type TreeNode,
  tooDeep,
} from './tree.js';

/** Values that the aliases of one file may expand to, all together. */
export const maxAliasedValues = 10_000;

class AliasError extends Error {
  readonly problem: ReadProblem;
  constructor(code: ReadProblem['code'], message: string, span: Span) {
    super(message);
    this.problem = { code, message, start: span.start, end: span.end };
  }
}

// The parser's own words speak to programmers in these cases.
const plainer: Record<string, string> = {
  MULTIPLE_DOCS: 'a file holds one document; put many flags under "flags:"',
  TAG_RESOLVE_FAILED: 'unknown tag; a catalog holds plain values',
};

/** Reads YAML 1.2: a date without quotes stays a text. Aliases are expanded; merge keys (`<<`) are not. */
export function readYaml(text: string): ReadResult {
  const root = readPlainYaml(text);
  return root ? { root, problems: [] } : readAnyYaml(text);
}

/** The same for all of YAML: a parser of the whole language takes ten times as long. */
export function readAnyYaml(text: string): ReadResult {
  // Two keys are compared by parse.ts: the parser's own comparison takes quadratic time.
  const document = parseDocument(text, {
    prettyErrors: false,
    uniqueKeys: false,
    keepSourceTokens: true,
    schema: 'core',
  });
  const failures = [...document.errors, ...document.warnings];
  if (failures.some((failure) => failure.code === 'RESOURCE_EXHAUSTION')) return { problems: [tooDeep] };
  if (failures.length > 0) {
    return {
      problems: failures.map(({ code, message, pos }) => ({
        code: 'syntax',
        message: `Not valid YAML: ${plainer[code] ?? message.charAt(0).toLowerCase() + message.slice(1)}`,
        start: pos[0],
        end: pos[1],
      })),
    };
  }
  if (document.contents === null) return { problems: [] };
  try {
    return { root: new Converter().convert(document.contents, 1), problems: [] };
  } catch (error) {
    if (error instanceof TooDeepError || error instanceof RangeError) return { problems: [tooDeep] };
    if (error instanceof AliasError) return { problems: [error.problem] };
    throw error;
  }
}

/** Anchors are looked up in document order, as YAML defines them; one pass, so that many aliases stay cheap. */
class Converter {
  private readonly anchors = new Map<string, { node: TreeNode; size: number; height: number }>();
  private aliased = 0;
  /** Values converted so far, with what aliases expanded to. */
  private size = 0;
  private deepest = 0;

  convert(source: unknown, depth: number): TreeNode {
    if (depth > maxDepth) throw new TooDeepError();
    this.deepest = Math.max(this.deepest, depth);
    if (isAlias(source)) return this.expand(source, depth);
    const anchor = (source as { anchor?: string }).anchor;
    if (!anchor) return this.plain(source, depth);
    const before = this.size;
    const deepestBefore = this.deepest;
    this.deepest = depth;
    const node = this.plain(source, depth);
    this.anchors.set(anchor, { node, size: this.size - before, height: this.deepest - depth });
    this.deepest = Math.max(this.deepest, deepestBefore);
    return node;
  }

  private expand(alias: Alias, depth: number): TreeNode {
    const span = spanOf(alias);
    const target = this.anchors.get(alias.source);
    if (!target)
      throw new AliasError('syntax', `Not valid YAML: no finished anchor "&${alias.source}" before its alias`, span);
    this.aliased += target.size;
    if (this.aliased > maxAliasedValues) {
      throw new AliasError(
        'too-large',
        `The aliases of this file expand to more than ${maxAliasedValues} values`,
        span,
      );
    }
    if (depth + target.height > maxDepth) throw new TooDeepError();
    this.deepest = Math.max(this.deepest, depth + target.height);
    this.size += target.size;
    return { ...target.node, ...span };
  }

  private plain(source: unknown, depth: number): TreeNode {
    this.size += 1;
    if (isMap(source)) return this.map(source, depth);
    if (isSeq(source)) return this.list(source, depth);
    if (!isScalar(source)) return { kind: 'scalar', value: null, start: 0, end: 0 };
    const { value } = source;
    const simple =
      value === null || typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean';
    // Only an explicit tag (!!timestamp, !!binary) makes another value; its text is what the author wrote.
    return { kind: 'scalar', value: simple ? value : (source.source ?? ''), ...spanOf(source) };
  }

  private map(source: YAMLMap, depth: number): TreeNode {
    const members = source.items.map((pair): Member => {
      const key = isScalar(pair.key) ? pair.key : undefined;
      const keySpan = key ? spanOf(key) : spanOf(pair.key);
      const text = key ? (typeof key.value === 'string' ? key.value : (key.source ?? '')) : '[complex key]';
      const value = pair.value
        ? this.convert(pair.value, depth + 1)
        : { kind: 'scalar' as const, value: null, ...after(keySpan) };
      return {
        start: leadOf(pair) ?? keySpan.start,
        end: Math.max(keySpan.end, value.end),
        key: { text, ...keySpan },
        value,
      };
    });
    return collection('map', source, members);
  }

  private list(source: YAMLSeq, depth: number): TreeNode {
    const token = source.srcToken;
    const leads = token && 'items' in token ? token.items.map((item) => lead(item.start)) : [];
    // A block list may end with an item that holds only comments.
    const starts = token?.type === 'block-seq' ? leads.filter((start) => start !== undefined) : leads;
    const members = source.items.map((item, index): Member => {
      const value = this.convert(item, depth + 1);
      const start = starts[index] ?? value.start;
      return { start, end: Math.max(start + 1, value.end), value };
    });
    return collection('list', source, members);
  }
}

/** A block collection ends with its last member: the parser counts the line break after it in some places only. */
function collection(kind: 'map' | 'list', source: YAMLMap | YAMLSeq, members: Member[]): TreeNode {
  const span = spanOf(source);
  const flow = source.flow === true;
  return { kind, flow, members, start: span.start, end: flow ? span.end : (members.at(-1)?.end ?? span.end) };
}

/** First token of an item that is not white space or a comment: its dash, `?`, anchor or tag. */
function lead(tokens: readonly CST.SourceToken[]): number | undefined {
  return tokens.find(({ type }) => type !== 'space' && type !== 'newline' && type !== 'comment' && type !== 'comma')
    ?.offset;
}

function leadOf(pair: Pair): number | undefined {
  const token = (pair as { srcToken?: CST.CollectionItem }).srcToken;
  return token?.start ? lead(token.start) : undefined;
}

function spanOf(node: unknown): Span {
  const range = (node as { range?: [number, number, number] | null } | null)?.range;
  return { start: range?.[0] ?? 0, end: range?.[1] ?? 0 };
}

function after(span: Span): Span {
  return { start: span.end, end: span.end };
}
