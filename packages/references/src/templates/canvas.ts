import { decodeEntities } from './entities.js';
import type { Blanked, Choice, Local, Range, TemplateProblem } from './language.js';

export interface CodeKind {
  /** Whether the code stands where `&quot;` is a quote. */
  entities?: boolean;
  /** Whether the code is a list of statements rather than an expression. */
  statements?: boolean;
  /** Whether the template assigns to it, as `v-model` does. */
  written?: boolean;
}

/** A blank text of the length and with the line breaks of another one, on which code is put where it stood. */
export interface Canvas {
  /** The text that code is taken from. */
  readonly text: string;
  readonly scripts: Range[];
  readonly locals: Local[];
  readonly problems: TemplateProblem[];
  /** Tells what a test decides about; white space at the ends of a range is none of it. */
  choice(at: number, yes: readonly Range[], no: readonly Range[]): void;
  /** The first two places for signs behind an offset, painted or not. */
  places(start: number): number[];
  /** Keeps a part of the text as it is. */
  keep(start: number, end: number): void;
  /** Writes signs over the text; a line break in their way stays, and so does its length. */
  put(at: number, signs: string): void;
  /** Keeps a script, apart from what is around it. */
  script(range: Range): void;
  /** `;(code)`: the code stands at `inner`, the signs around it where there is room in `outer`. */
  statement(inner: Range, outer: Range, kind?: CodeKind): void;
  /** `;label:(code)` for `name="code"`. */
  attribute(name: Range, label: string, inner: Range, outer: Range, kind?: CodeKind): void;
  /** `;label:"value"`; what cannot be told is a number, which is no key. `range` is the value with its quotes. */
  textAttribute(name: Range, label: string, value: string | undefined, range: Range): void;
  /** `{Name` for `<name`; `as` is the name where it is spelled in another way. */
  open(at: number, name: Range, as: string): void;
  finish(jsx: boolean, names: Blanked['names']): Blanked;
}

const isBreak = (char: string | undefined): boolean =>
  char === '\n' || char === '\r' || char === '\u2028' || char === '\u2029';

let blanked = { text: '', blank: '' };
/** Nothing but the line breaks of a text; the last one is kept, since a script may hold many templates. */
function blankOf(text: string): string {
  if (blanked.text !== text) blanked = { text, blank: text.replace(/[^\n\r\u2028\u2029]/g, ' ') };
  return blanked.blank;
}

const reserved = new Set(
  `await break case catch class const continue debugger default delete do else enum export extends false finally for function
  if import in instanceof let new null return static super switch this throw true try typeof var void while with yield`.split(
    /\s+/,
  ),
);

/** How far outside of what it paints a canvas has room for signs. */
const margin = 4;

/** Whether a statement may have this label. */
export const isLabel = (name: string): boolean => /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(name) && !reserved.has(name);

/** `{ a: 1 }` at the head of a statement would be a block, `function () {}` a declaration. */
const isAmbiguous = (code: string): boolean => /^\s*(?:\{|function\b|class\b|let\b|async\s+function\b)/.test(code);

/** Nothing but comments and white space. */
const isNothing = (code: string): boolean => /^(?:\s|\/\*[^]*?\*\/|\/\/[^\n\r]*(?:[\n\r]|$))*$/.test(code);

/** `text` is what code is taken from, as long as the original; nothing is put far outside of `range`. */
export function createCanvas(original: string, text = original, range?: Range): Canvas {
  const { length } = original;
  // A file with a hundred small templates is painted a hundred times.
  const first = Math.max(0, (range?.start ?? 0) - margin);
  const last = Math.min(length, (range?.end ?? length) + margin);
  const out = blankOf(original).slice(first, last).split('');
  /** What is painted at a place. */
  const at = (place: number): string | undefined => out[place - first];
  const scripts: Range[] = [];
  const locals: Local[] = [];
  const problems: TemplateProblem[] = [];
  const choices: Choice[] = [];

  const put = (start: number, signs: string): void => {
    for (let i = 0; i < signs.length; i++) {
      const place = start + i;
      if (place >= first && place < last && !isBreak(original[place])) out[place - first] = signs[i] as string;
    }
  };
  const keep = (start: number, end: number): void => put(start, text.slice(start, end));
  const isFree = (place: number): boolean => at(place) === ' ' || isBreak(at(place));
  /** The last places for signs in front of an offset, or the first ones behind it. */
  const roomBefore = (start: number, end: number): number[] => {
    const places: number[] = [];
    for (let place = end - 1; place >= Math.max(0, start) && isFree(place); place--) {
      if (!isBreak(original[place])) places.unshift(place);
    }
    return places.slice(-3);
  };
  const roomAfter = (start: number, end: number): number[] => {
    const places: number[] = [];
    for (let place = start; place < Math.min(end, length) && isFree(place); place++) {
      if (!isBreak(original[place])) places.push(place);
    }
    return places.slice(0, 2);
  };
  const codeOf = ({ start, end }: Range, { entities }: CodeKind): string => {
    const code = text.slice(start, end);
    return entities && code.includes('&') ? decodeEntities(code) : code;
  };

  const statement = (inner: Range, outer: Range, kind: CodeKind = {}): void => {
    const code = codeOf(inner, kind);
    if (isNothing(code)) return;
    const before = roomBefore(outer.start, inner.start);
    const after = roomAfter(inner.end, outer.end);
    const signs = signsFor(code, before.length, after.length, kind);
    if (!signs) {
      problems.push({ start: inner.start, message: 'an expression without quotes or braces around it is not read' });
      return;
    }
    const [head, tail] = signs;
    for (const [index, sign] of [...head].entries()) put(before[before.length - head.length + index] as number, sign);
    put(inner.start, code);
    for (const [index, sign] of [...tail].entries()) if (after[index] !== undefined) put(after[index], sign);
  };

  /** Ends the statement in front of a place, where something has to. */
  const separate = (from: number, place: number): boolean => {
    if (place === 0 || isBreak(text[place - 1]) || /[;{}]/.test(at(place - 1) ?? '')) return true;
    if (place - 1 < from - 1 || at(place - 1) !== ' ') return false;
    put(place - 1, ';');
    return true;
  };

  const attribute = (name: Range, label: string, inner: Range, outer: Range, kind: CodeKind = {}): void => {
    const code = codeOf(inner, kind);
    const colon = name.start + label.length;
    const fits = isLabel(label) && colon < inner.start && !isBreak(text[colon]) && !kind.statements;
    if (isNothing(code) || !fits || !separate(outer.start, name.start)) {
      statement(inner, outer, kind);
      return;
    }
    put(name.start, `${label}:`);
    const [open] = roomBefore(colon + 1, inner.start).slice(-1);
    const [close] = roomAfter(inner.end, outer.end);
    put(inner.start, code);
    if (open === undefined || close === undefined) return;
    put(open, '(');
    put(close, ')');
  };

  const textAttribute = (name: Range, label: string, value: string | undefined, range: Range): void => {
    const colon = name.start + label.length;
    if (!isLabel(label) || colon >= range.start || isBreak(text[colon]) || !separate(name.start, name.start)) return;
    const { length } = text.slice(range.start, range.end).split(/[\n\r\u2028\u2029]/, 1)[0] as string;
    const spelled = value === undefined ? '' : JSON.stringify(value);
    const fits = spelled !== '' && spelled.length <= length;
    put(name.start, `${label}:`);
    put(range.start, fits ? spelled : '1'.padEnd(length, '0'));
  };

  return {
    text,
    scripts,
    locals,
    problems,
    choice(start, yes, no) {
      const [sideYes, sideNo] = [yes, no].map((side) => side.flatMap((each) => written(text, each)));
      const [place] = written(text, { start, end: length });
      if (place && sideYes && sideNo) choices.push({ at: place.start, yes: sideYes, no: sideNo });
    },
    places(start) {
      const places: number[] = [];
      for (let place = start; place < length && places.length < 2; place++) {
        if (!isBreak(original[place])) places.push(place);
      }
      return places;
    },
    keep,
    put,
    script({ start, end }) {
      scripts.push({ start, end });
      keep(start, end);
      put(start - 1, ';');
      put(end, ';');
    },
    statement,
    attribute,
    textAttribute,
    open(place, name, as) {
      if (at(place - 1) === ' ') put(place - 1, ';');
      put(place, '{');
      put(name.start, as);
    },
    finish(jsx, names) {
      const blank = blankOf(original);
      const code = blank.slice(0, first) + out.join('') + blank.slice(last);
      return { code, jsx, scripts, locals, choices, names, problems };
    },
  };
}

/** A range without the white space at its ends; none where there is nothing else. */
function written(text: string, { start, end }: Range): Range[] {
  const part = text.slice(start, end);
  const first = start + part.length - part.trimStart().length;
  return first < end ? [{ start: first, end: start + part.trimEnd().length }] : [];
}

/** Two sides of a part, as of an attribute: what is around it. */
export const around = ({ start, end }: Range, part: Range): Range[] => [
  { start, end: part.start },
  { start: part.end, end },
];

/** From the first to the last of some ranges; none of nothing. */
export function span(ranges: readonly Range[]): Range[] {
  const [first, last] = [ranges[0], ranges.at(-1)];
  return first && last ? [{ start: first.start, end: last.end }] : [];
}

/** What stands before and after a code, as far as there is room for it. */
function signsFor(code: string, before: number, after: number, kind: CodeKind): [string, string] | undefined {
  if (kind.written && /^\s*[\w$]+\s*$/.test(code) && before >= 3) return [';++', ';'];
  if (kind.statements && before >= 1) return [';', ';'];
  if (before >= 2 && after >= 2) return [';(', ');'];
  if (before < 1) return undefined;
  // With one sign on each side a semicolon says more than parentheses, but where the code needs these.
  if (after >= 1) return isAmbiguous(code) ? [before >= 2 ? ';(' : '(', ')'] : [';', ';'];
  return [';', ''];
}
