import { posix } from 'node:path';
import type { Edit } from '../edits.js';
import type { Held, PlannedFile } from '../removal.js';
import type { TypeFault } from './check.js';

/** How far a removal is taken back for one error, the smallest step first. */
export const levels = ['edit', 'edits', 'file', 'files'] as const;

/** What of a plan may have caused an error, and is to stay as it was: at each level more than at the one before it. */
export function causesOf(fault: TypeFault, files: readonly PlannedFile[], level: (typeof levels)[number]): Held[] {
  const own = files.find(({ file }) => file === fault.file);
  const hold = (file: PlannedFile, edits: readonly Edit[]): Held[] =>
    edits.map((edit) => ({ file: file.file, ...contentOf(file, edit), ...because(fault) }));
  const all = (file: PlannedFile): Held => ({ file: file.file, start: 0, end: file.before.length, ...because(fault) });
  const named = files.flatMap((file) => {
    if (namesFile(fault, file)) return [all(file)];
    return hold(
      file,
      file.edits.filter((edit) => takesName(fault, file, edit)),
    );
  });
  const here = own ? hold(own, editsAt(own, fault)) : [];
  const [source] = fault.sources.flatMap((each) => files.filter(({ file }) => file === each));
  const behind = source ? hold(source, source.edits) : [];
  const isMissing = /^(?:2304|2305|2307|2339|2551|2552|2614|2724)$/.test(String(fault.code));
  switch (level) {
    case 'edit':
      return (isMissing ? [named, here, behind] : [here, behind, named]).find((each) => each.length > 0) ?? [];
    case 'edits':
      return [...here, ...named, ...behind];
    case 'file': {
      const whole = new Set([
        ...(own ? [own.file] : []),
        ...[...named, ...behind].map(({ file }) => file),
        ...fault.sources,
      ]);
      return files.filter(({ file }) => whole.has(file)).map(all);
    }
    case 'files':
      return files.map(all);
  }
}

const because = ({ file, line, column, code, message }: TypeFault) => ({
  reason: 'type-error' as const,
  why: `${file}:${line}:${column} TS${code} ${message}`,
});

/** An edit without the white space around what it takes; an insertion holds what stands behind it. */
function contentOf({ before }: PlannedFile, { start, end }: Edit): { start: number; end: number } {
  const text = before.slice(start, end);
  const from = start + (text.length - text.trimStart().length);
  return text.trim() === ''
    ? { start, end: Math.max(end, start + 1) }
    : { start: from, end: from + text.trim().length };
}

/** The edits whose new text an error stands in or next to. */
function editsAt({ edits, after = '' }: PlannedFile, { start, end }: TypeFault): Edit[] {
  const lineOf = (offset: number): number => after.slice(0, offset).split('\n').length;
  const [first, last] = [lineOf(start), lineOf(end)];
  let shift = 0;
  return [...edits]
    .sort((a, b) => a.start - b.start)
    .filter((edit) => {
      const from = edit.start + shift;
      shift += edit.newText.length - (edit.end - edit.start);
      return lineOf(from) - 1 <= last && first <= lineOf(from + edit.newText.length) + 1;
    });
}

/** The names that a message quotes. */
const namesIn = ({ message }: TypeFault): string[] =>
  [...message.matchAll(/['"]([^'"]+)['"]/g)].map(([, name = '']) => name);

/** Whether an edit takes away a name that the error misses. */
function takesName(fault: TypeFault, { before }: PlannedFile, { start, end, newText }: Edit): boolean {
  const count = (text: string, name: string): number =>
    text.split(new RegExp(`(?<![\\w$])${name.replace(/\$/g, '\\$')}(?![\\w$])`)).length;
  return namesIn(fault).some(
    (name) => /^[\w$]+$/.test(name) && count(before.slice(start, end), name) > count(newText, name),
  );
}

/** Whether an error is about a file that goes: `Cannot find module './old'`. */
function namesFile(fault: TypeFault, { file, status }: PlannedFile): boolean {
  if (status !== 'deleted') return false;
  const stem = stemOf(file);
  return namesIn(fault).some((name) => {
    const path = stemOf(name);
    if (name.startsWith('.')) return posix.join(posix.dirname(fault.file), path) === stem;
    // Behind an alias such as `@/` or `@app/` stands a part of the path.
    const tail = path.split('/').slice(1).join('/');
    return stem === path || (tail !== '' && `/${stem}`.endsWith(`/${tail}`));
  });
}

const stemOf = (path: string): string => path.replace(/(?:\.d)?\.[cm]?[jt]sx?$/, '').replace(/\/index$/, '');
