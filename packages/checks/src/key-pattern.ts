/**
 * Regular expressions for flag keys that cannot hang. A pattern of the organisation meets keys of a repository, so
 * backtracking would be an open door; here every part of a pattern maps the set of positions where it may begin to the
 * set where it may end, which takes polynomial time whatever the pattern.
 */
export interface KeyPattern {
  test(key: string): boolean;
}

/** Characters that a key may have to be matched at all. */
export const maxKeyLength = 200;
const maxPatternLength = 200;
const maxRepeat = 200;
/** `(a+)+` is two; more has no use in a name. */
const maxNesting = 2;

/** What a pattern may not hold, with the reason. */
export class KeyPatternError extends Error {}

type Positions = ReadonlySet<number>;
type Part = (chars: readonly string[], from: Positions) => Positions;

/** Compiles a pattern; throws {@link KeyPatternError} for one that is not valid or that this subset leaves out. */
export function compileKeyPattern(source: string): KeyPattern {
  if (source.length > maxPatternLength) throw new KeyPatternError(`is longer than ${maxPatternLength} characters`);
  try {
    new RegExp(source, 'u');
  } catch (error) {
    throw new KeyPatternError(`is not a regular expression: ${(error as Error).message.replace(/^.*: /, '')}`);
  }
  const match = new Parser(source).parse();
  return {
    test(key) {
      const chars = [...key];
      if (chars.length > maxKeyLength) return false;
      return match(chars, new Set(Array.from({ length: chars.length + 1 }, (_, index) => index))).size > 0;
    },
  };
}

class Parser {
  private offset = 0;
  /** Depth of the repetitions that the part parsed last holds. */
  private nesting = 0;
  private readonly source: string;

  constructor(source: string) {
    this.source = source;
  }

  parse(): Part {
    return this.alternatives();
  }

  private alternatives(): Part {
    const options: Part[] = [];
    let nesting = 0;
    do {
      options.push(this.sequence());
      nesting = Math.max(nesting, this.nesting);
    } while (this.take('|'));
    this.nesting = nesting;
    const [only] = options;
    if (only && options.length === 1) return only;
    return (chars, from) => new Set(options.flatMap((option) => [...option(chars, from)]));
  }

  private sequence(): Part {
    const parts: Part[] = [];
    let nesting = 0;
    while (this.offset < this.source.length && !/[|)]/.test(this.source.charAt(this.offset))) {
      parts.push(this.repetition());
      nesting = Math.max(nesting, this.nesting);
    }
    this.nesting = nesting;
    return (chars, from) => parts.reduce((positions, part) => part(chars, positions), from);
  }

  private repetition(): Part {
    const part = this.atom();
    const [text, symbol, low, comma, high] =
      /^(?:([*+?])|\{(\d+)(,?)(\d*)\})\??/.exec(this.source.slice(this.offset)) ?? [];
    if (text === undefined) return part;
    this.offset += text.length;
    const min = low === undefined ? (symbol === '+' ? 1 : 0) : Number(low);
    const max = low === undefined ? (symbol === '?' ? 1 : Infinity) : comma ? (high ? Number(high) : Infinity) : min;
    if (min > maxRepeat || (max !== Infinity && max > maxRepeat)) {
      throw new KeyPatternError(`repeats a part more than ${maxRepeat} times`);
    }
    if (max > 1) this.nesting += 1;
    if (this.nesting > maxNesting)
      throw new KeyPatternError(`nests repetitions deeper than ${maxNesting} levels; write it flatter`);
    return repeat(part, min, max);
  }

  private atom(): Part {
    if (this.take('^')) return (_, from) => new Set(from.has(0) ? [0] : []);
    if (this.take('$')) return ({ length }, from) => new Set(from.has(length) ? [length] : []);
    if (this.take('(')) {
      if (/^\?[=!<]/.test(this.source.slice(this.offset)) && !/^\?<\w/.test(this.source.slice(this.offset))) {
        throw new KeyPatternError('looks ahead or behind, which names do not need');
      }
      this.offset += /^(\?:|\?<\w+>)?/.exec(this.source.slice(this.offset))?.[0].length ?? 0;
      const part = this.alternatives();
      if (!this.take(')')) throw new KeyPatternError('has a group of a kind that names do not need');
      return part;
    }
    const atom = /^(\[(?:\\.|[^\]\\])*\]|\\[pP]\{[^}]*\}|\\u\{[^}]*\}|\\u[\da-f]{4}|\\x[\da-f]{2}|\\.|.)/iu.exec(
      this.source.slice(this.offset),
    )?.[0];
    if (atom === undefined || /^\\[bBk1-9]/.test(atom)) {
      throw new KeyPatternError('has a word boundary or a back reference, which names do not need');
    }
    this.nesting = 0;
    this.offset += atom.length;
    const accepts = charTest(new RegExp(`^${atom}$`, 'u'));
    return (chars, from) => {
      const reached = new Set<number>();
      for (const at of from) if (at < chars.length && accepts(chars[at] as string)) reached.add(at + 1);
      return reached;
    };
  }

  private take(char: string): boolean {
    if (this.source.charAt(this.offset) !== char) return false;
    this.offset += 1;
    if (char === '^' || char === '$') this.nesting = 0;
    return true;
  }
}

/** Keys are made of few characters: each is asked for once. */
function charTest(one: RegExp): (char: string) => boolean {
  const known = new Map<string, boolean>();
  return (char) => {
    let answer = known.get(char);
    if (answer === undefined) known.set(char, (answer = one.test(char)));
    return answer;
  };
}

function repeat(part: Part, min: number, max: number): Part {
  return (chars, from) => {
    let frontier = from;
    for (let count = 0; count < min && frontier.size > 0; count++) frontier = part(chars, frontier);
    const reached = new Set(frontier);
    for (let count = min; count < max && frontier.size > 0; count++) {
      // Positions seen before lead nowhere new, so that an empty repetition ends too.
      const fresh = new Set<number>();
      for (const position of part(chars, frontier)) if (!reached.has(position)) fresh.add(position);
      frontier = fresh;
      for (const position of frontier) reached.add(position);
    }
    return reached;
  };
}
