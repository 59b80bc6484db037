/** A replacement of `[start, end)`, offsets in UTF-16 units of the text before the pass. */
export interface Edit {
  start: number;
  end: number;
  newText: string;
}

/** Whether two edits cannot be applied in one pass. Two insertions at one place would depend on their order. */
export const overlap = (a: Edit, b: Edit): boolean =>
  (a.start < b.end && b.start < a.end) || (a.start === b.start && (a.start === a.end || b.start === b.end));

const byStart = (a: Edit, b: Edit): number => a.start - b.start || a.end - b.end;

/** The text with all edits applied; overlapping edits are a programming error. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  const sorted = [...edits].sort(byStart);
  let result = '';
  let position = 0;
  for (const { start, end, newText } of sorted) {
    if (start < position) throw new Error(`overlapping edits at offset ${start}`);
    result += text.slice(position, start) + newText;
    position = end;
  }
  return result + text.slice(position);
}

export interface Range {
  start: number;
  end: number;
}

/** Where offsets of the old text are in the new one. */
export interface Positions {
  /** A character's offset, or `undefined` where it was deleted. */
  at(offset: number): number | undefined;
  /** Where what began at an offset begins now: with what an edit put there, else with what is left behind it. */
  startOf(offset: number): number;
  /** Where what ended at an offset ends now. */
  endOf(offset: number): number;
}

/** Follows offsets through edits that are applied together. */
export function createPositions(edits: readonly Edit[]): Positions {
  const sorted = [...edits].sort(byStart);
  let total = 0;
  const shifts = sorted.map(({ start, end, newText }) => {
    const before = total;
    total += newText.length - (end - start);
    return before;
  });
  /** How many edits begin before an offset, or at it where `at` says so. */
  const count = (offset: number, at: boolean): number => {
    let low = 0;
    let high = sorted.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      const { start } = sorted[middle] as Edit;
      if (start < offset || (at && start === offset)) low = middle + 1;
      else high = middle;
    }
    return low;
  };
  const shiftAfter = (index: number): number => (index < sorted.length ? (shifts[index] as number) : total);
  const find = (offset: number): { edit: Edit | undefined; shift: number; after: number } => {
    const index = count(offset, true) - 1;
    return { edit: sorted[index], shift: shifts[index] ?? 0, after: shiftAfter(index + 1) };
  };
  return {
    at(offset) {
      const { edit, after } = find(offset);
      return edit && offset < edit.end ? undefined : offset + after;
    },
    startOf(offset) {
      const { edit, shift, after } = find(offset);
      if (!edit || offset >= edit.end) return offset + after;
      return edit.start === offset ? offset + shift : edit.start + shift + edit.newText.length;
    },
    endOf(offset) {
      const index = count(offset, false) - 1;
      const edit = sorted[index];
      if (!edit || offset > edit.end) return offset + shiftAfter(index + 1);
      return edit.start + (shifts[index] as number) + edit.newText.length;
    },
  };
}

/** Carries ranges of the old text over to the new one; a range that an edit reaches into is gone. */
export function createMapping(edits: readonly Edit[]): (range: Range) => Range | undefined {
  const sorted = [...edits].sort(byStart);
  const positions = createPositions(edits);
  return ({ start, end }) => {
    const from = positions.at(start);
    if (from === undefined) return undefined;
    let length = end - start;
    for (let index = firstFrom(sorted, start); index < sorted.length; index++) {
      const edit = sorted[index] as Edit;
      if (edit.start > end || (edit.start === end && edit.end > end)) break;
      // An edit that takes the last character of a range takes what the range stood for.
      if (edit.end > end || (edit.end === end && edit.end > edit.start)) return undefined;
      // What is put in front of a range is not part of it.
      if (edit.end > start) length += edit.newText.length - (edit.end - edit.start);
    }
    return { start: from, end: from + length };
  };
}

/** Index of the first of the sorted edits that begins at an offset or after it. */
function firstFrom(sorted: readonly Edit[], offset: number): number {
  let low = 0;
  let high = sorted.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sorted[middle] as Edit).start < offset) low = middle + 1;
    else high = middle;
  }
  return low;
}

/**
 * The edits, in whole lines, that turn one text into the other. What several passes did to a file is told this way, as
 * offsets into the file that was there before.
 */
export function lineEdits(before: string, after: string): Edit[] {
  const a = before.split(/(?<=\n)/);
  const b = after.split(/(?<=\n)/);
  const rows = longestCommon(a, b);
  const edits: Edit[] = [];
  let offset = 0;
  let i = 0;
  let j = 0;
  const flush = (toI: number, toJ: number): void => {
    if (i === toI && j === toJ) return;
    const removed = a.slice(i, toI).join('');
    edits.push({ start: offset, end: offset + removed.length, newText: b.slice(j, toJ).join('') });
    offset += removed.length;
  };
  for (const [nextI, nextJ] of [...rows, [a.length, b.length] as const]) {
    flush(nextI, nextJ);
    offset += a[nextI]?.length ?? 0;
    i = nextI + 1;
    j = nextJ + 1;
  }
  return edits;
}

/** Pairs of equal lines, in order: the common head and tail, and between them the longest common subsequence. */
function longestCommon(a: string[], b: string[]): [number, number][] {
  let head = 0;
  while (head < a.length && head < b.length && a[head] === b[head]) head++;
  let tail = 0;
  while (tail < a.length - head && tail < b.length - head && a[a.length - 1 - tail] === b[b.length - 1 - tail]) tail++;
  const pairs: [number, number][] = Array.from({ length: head }, (_, index) => [index, index]);
  const rows = a.length - head - tail;
  const columns = b.length - head - tail;
  if (rows * columns > 0 && rows * columns <= 25_000_000) {
    const table = new Uint32Array((rows + 1) * (columns + 1));
    const width = columns + 1;
    for (let i = rows - 1; i >= 0; i--) {
      for (let j = columns - 1; j >= 0; j--) {
        table[i * width + j] =
          a[head + i] === b[head + j]
            ? (table[(i + 1) * width + j + 1] as number) + 1
            : Math.max(table[(i + 1) * width + j] as number, table[i * width + j + 1] as number);
      }
    }
    for (let i = 0, j = 0; i < rows && j < columns; ) {
      if (a[head + i] === b[head + j]) pairs.push([head + i++, head + j++]);
      else if ((table[(i + 1) * width + j] as number) >= (table[i * width + j + 1] as number)) i++;
      else j++;
    }
  }
  for (let k = tail; k > 0; k--) pairs.push([a.length - k, b.length - k]);
  return pairs;
}
