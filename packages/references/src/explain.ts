import { lineStarts } from '@flagsweep/catalog/location';
import { isCode } from './code.js';
import type { ExplainedPlace, Explanation, FileState } from './explanation.js';
import { fileRules, ruleOf } from './files.js';
import { readText, UnreadableFile } from './host.js';
import { scan } from './scan.js';
import type { Scan, ScanInput } from './scan-input.js';
import type { Wanted } from './syntax/explain/index.js';

/** A line of a file, or a place in it. */
export interface AskedPlace {
  file: string;
  line: number;
  column?: number;
}

/** The place that was asked about does not exist; the message says what does. */
export class UnknownPlace extends Error {}

/** Reads `file:line` or `file:line:column`. Throws an {@link UnknownPlace}. */
export function parsePlace(text: string): AskedPlace {
  const [, file, line, column] = /^(.+?):(\d+)(?::(\d+))?$/.exec(text) ?? [];
  if (file === undefined || Number(line) < 1 || (column !== undefined && Number(column) < 1)) {
    throw new UnknownPlace(
      `${JSON.stringify(text)} names no place: write <file>:<line> or <file>:<line>:<column>, counted from 1`,
    );
  }
  return { file, line: Number(line), ...(column !== undefined && { column: Number(column) }) };
}

/**
 * Says why a line is, or is not, a reference: what a scan found there and what led to it, else what is known of what
 * stands there. It always scans. Throws an {@link UnknownPlace}, and what {@link scan} throws.
 */
export async function explain(input: ScanInput, asked: AskedPlace): Promise<Explanation> {
  const { host } = input;
  const { file, line, column } = asked;
  if (!host.files.includes(file)) throw new UnknownPlace(`there is no file ${file} among the files of the repository`);
  const content = textOf(input, file);
  const found = await scan({ ...input, factsOnly: false });
  const state = stateOf(input, file, content, found);
  const base = { file, line, ...(column !== undefined && { column }), state };
  if (content.text === undefined) return { ...base, text: '', problems: [], places: [] };
  const wanted = wantedOf(content.text, asked);
  const text = content.text.slice(wanted.start, wanted.end).replace(/[\r\n]+$/, '');
  const problems = found.facts.problems
    .filter((each) => each.file === file)
    .map(({ line, message }) => ({ ...(line !== undefined && { line }), message }));
  const isSearched = state.kind === 'parsed' || state.kind === 'not-parsed' || state.kind === 'text';
  const places = isSearched ? await placesIn(input, file, found, wanted) : [];
  return { ...base, text, problems, places };
}

function textOf({ host }: ScanInput, file: string): { text?: string; message?: string } {
  try {
    return { text: readText(host, file) };
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    return { message: error.message };
  }
}

function stateOf(
  input: ScanInput,
  file: string,
  { message }: { message?: string },
  { skipped, collected }: Scan,
): FileState {
  if (input.catalogFiles?.has(file)) return { kind: 'catalog' };
  const reason = skipped.get(file);
  if (reason !== undefined) {
    const rule = ruleOf(input.options, input.host, file, reason);
    return { kind: 'skipped', reason, ...(rule && { rule }) };
  }
  if (message !== undefined) return { kind: 'unreadable', message };
  if (!isCode(file)) return { kind: 'text' };
  return { kind: collected.has(file) ? 'parsed' : 'not-parsed' };
}

function wantedOf(text: string, { file, line, column }: AskedPlace): Wanted {
  const starts = lineStarts(text);
  // The end of the last line begins no line.
  const count = starts.length > 1 && starts.at(-1) === text.length ? starts.length - 1 : starts.length;
  const start = starts[line - 1];
  if (start === undefined || line > count) {
    throw new UnknownPlace(`${file} has ${count} ${count === 1 ? 'line' : 'lines'}; there is no line ${line}`);
  }
  const end = starts[line] ?? text.length;
  if (column === undefined) return { start, end, offset: undefined };
  const width = text.slice(start, end).replace(/[\r\n]+$/, '').length;
  if (column > width + 1)
    throw new UnknownPlace(`line ${line} of ${file} has ${width} columns; there is no column ${column}`);
  return { start, end, offset: start + column - 1 };
}

async function placesIn(
  input: ScanInput,
  file: string,
  { facts, session, collected }: Scan,
  wanted: Wanted,
): Promise<ExplainedPlace[]> {
  const { host, options, keys } = input;
  if (!isCode(file)) return inText(file, facts.references, wanted);
  const syntax = await import('./syntax/index.js');
  const { isTest } = fileRules(options, host);
  const opened = session ?? syntax.openSession(host, options, keys.keys(), isTest);
  const module = opened.modules.get(file);
  if (!module) return inText(file, facts.references, wanted);
  const canonical = (key: string): string => keys.get(key) ?? key;
  return syntax.placesOf(module, facts, wanted, { session: opened, options, collected, canonical, isTest });
}

/** In what is no code, the texts of keys. */
function inText(
  file: string,
  references: Scan['facts']['references'],
  { start, end, offset }: Wanted,
): ExplainedPlace[] {
  return references
    .filter((each) => each.file === file && each.start >= start && each.start < end)
    .filter((each) => offset === undefined || (each.start <= offset && offset < each.end))
    .map(({ line, column, kind, flagKey }) => ({
      verdict: 'reference',
      line,
      column,
      text: flagKey,
      kind,
      flagKey,
      because: [{ code: 'text-only', args: { key: flagKey } }],
    }));
}
