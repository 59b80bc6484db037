/**
 * One pass over bytes for any number of patterns (Aho–Corasick). A loop of `indexOf` costs one pass a pattern; this costs one
 * table look-up a byte, so 2,000 flag keys are searched for as fast as two.
 */
export interface Automaton {
  /** Calls `hit(pattern, start, end)` for every occurrence in `bytes[0, length)`, overlapping ones too. */
  search(bytes: Uint8Array, length: number, hit: (pattern: number, start: number, end: number) => void): void;
  /** True as soon as any pattern occurs. */
  test(bytes: Uint8Array, length: number): boolean;
}

/** Builds the automaton; empty patterns are refused because they would match everywhere. */
export function buildAutomaton(patterns: readonly string[]): Automaton {
  const encoded = patterns.map((pattern) => Buffer.from(pattern, 'utf8'));
  if (encoded.some((bytes) => bytes.length === 0)) throw new RangeError('a search pattern must not be empty');

  // Bytes that no pattern holds share class 0: a row of the table is as wide as the patterns' own alphabet.
  const classOf = new Uint8Array(256);
  let classes = 1;
  for (const bytes of encoded) for (const byte of bytes) if (classOf[byte] === 0) classOf[byte] = classes++;

  const limit = encoded.reduce((sum, bytes) => sum + bytes.length, 1);
  const next = new Int32Array(limit * classes);
  /** Patterns that end in each state: none in most. */
  const lists: (number[] | undefined)[] = [];
  let states = 1;
  encoded.forEach((bytes, pattern) => {
    let state = 0;
    for (const byte of bytes) {
      const slot = state * classes + (classOf[byte] as number);
      if (next[slot] === 0) next[slot] = states++;
      state = next[slot] as number;
    }
    const list = lists[state];
    if (list) list.push(pattern);
    else lists[state] = [pattern];
  });

  // Breadth first: a state's failure link is shorter than the state, so its outputs are complete when they are joined.
  const fail = new Int32Array(states);
  const queue: number[] = [];
  for (let c = 0; c < classes; c++) if (next[c]) queue.push(next[c] as number);
  for (const state of queue) {
    for (let c = 0; c < classes; c++) {
      const slot = state * classes + c;
      const fallback = next[(fail[state] as number) * classes + c] as number;
      const child = next[slot] as number;
      if (child === 0) next[slot] = fallback;
      else {
        fail[child] = fallback;
        const [own, inherited] = [lists[child], lists[fallback]];
        if (inherited) lists[child] = own ? [...own, ...inherited] : inherited;
        queue.push(child);
      }
    }
  }
  // A state is known by where its row begins, one that has patterns by the complement of that: one look-up a byte tells both.
  const rows = next.subarray(0, states * classes);
  for (let slot = 0; slot < rows.length; slot++) {
    const state = rows[slot] as number;
    rows[slot] = lists[state] ? ~(state * classes) : state * classes;
  }

  return {
    search(bytes, length, hit) {
      let row = 0;
      for (let i = 0; i < length; i++) {
        row = rows[row + (classOf[bytes[i] as number] as number)] as number;
        if (row < 0) {
          row = ~row;
          for (const pattern of lists[row / classes] as number[]) {
            hit(pattern, i + 1 - (encoded[pattern] as Buffer).length, i + 1);
          }
        }
      }
    },
    test(bytes, length) {
      let row = 0;
      for (let i = 0; i < length; i++) {
        row = rows[row + (classOf[bytes[i] as number] as number)] as number;
        if (row < 0) return true;
      }
      return false;
    },
  };
}

const classes = { part: 1, hyphen: 2, quote: 3 };
const byteClass = new Uint8Array(256);
for (let byte = 0; byte < 256; byte++) {
  const char = String.fromCharCode(byte);
  if (/[A-Za-z0-9_$]/.test(char)) byteClass[byte] = classes.part;
  else if (char === '-') byteClass[byte] = classes.hyphen;
  else if (/["'`]/.test(char)) byteClass[byte] = classes.quote;
}
const letter = /[\p{L}\p{N}\p{M}]/u;
/** Outside ASCII only letters and digits belong to a word: a key may stand between typographic quotes. */
const classAt = (bytes: Uint8Array, at: number, length: number): number => {
  const byte = bytes[at] as number;
  if (byte < 128) return byteClass[byte] as number;
  let start = at;
  while (start > 0 && at - start < 3 && ((bytes[start] as number) & 0xc0) === 0x80) start--;
  const char = Buffer.from(bytes.subarray(start, Math.min(length, start + 4))).toString('utf8');
  return letter.test(String.fromCodePoint(char.codePointAt(0) ?? 0)) ? classes.part : 0;
};
const before = (bytes: Uint8Array, start: number): number => (start === 0 ? 0 : classAt(bytes, start - 1, start));
const after = (bytes: Uint8Array, length: number, end: number): number =>
  end >= length ? 0 : classAt(bytes, end, length);

const dot = 46;
/** A dot within a longer name: `v2` follows that of `app.search.v2`, and a blank that of a sentence. */
const isInner = (bytes: Uint8Array, length: number, at: number, next: number): boolean =>
  bytes[at] === dot && next >= 0 && next < length && classAt(bytes, next, length) === classes.part;

/**
 * Whether `bytes[start, end)` stands alone: `new-checkout` does not occur in `new-checkout-v2` or `renew-checkout`, and
 * `app.search`, which has dots itself, not in `app.search.v2`. What is `marked` has a sign before it that ends nothing.
 */
export function isWholeWord(bytes: Uint8Array, length: number, start: number, end: number, marked = false): boolean {
  const [left, right] = [marked ? 0 : before(bytes, start), after(bytes, length, end)];
  const isPart =
    (isInner(bytes, length, start - 1, start - 2) || isInner(bytes, length, end, end + 1)) &&
    bytes.subarray(start, end).includes(dot);
  if (isPart) return false;
  return left !== classes.part && left !== classes.hyphen && right !== classes.part && right !== classes.hyphen;
}

const [dollar, hyphen] = [36, 45];
/** Whether a sign of its own stands before a word in scripts of other languages: `$NEW_CART`, `--new-cart`. */
export function isMarked(bytes: Uint8Array, start: number): boolean {
  const sign = bytes[start - 1] === dollar ? 1 : bytes[start - 1] === hyphen && bytes[start - 2] === hyphen ? 2 : 0;
  const left = sign > 0 ? before(bytes, start - sign) : classes.part;
  return left !== classes.part && left !== classes.hyphen;
}

/**
 * Whether `bytes[start, end)` can be a whole identifier or import specifier: `flags` does not occur in `userflags`. What ends
 * with another sign ends there: `isOn(`.
 */
export function isWholeName(bytes: Uint8Array, length: number, start: number, end: number): boolean {
  if (before(bytes, start) === classes.part) return false;
  return after(bytes, length, end) !== classes.part || before(bytes, end) !== classes.part;
}

/** Whether `bytes[start, end)` stands between quotes of one kind. */
export function isQuoted(bytes: Uint8Array, start: number, end: number): boolean {
  return before(bytes, start) === classes.quote && bytes[end] === bytes[start - 1];
}
