import { closeSync, constants, createReadStream, fstatSync, openSync, readSync, type Stats } from 'node:fs';
import {
  compareText,
  EvaluationLog,
  type Evidence,
  type FlagDefinition,
  isEvaluationLog,
  maxExportLength,
  readSource,
  type Source,
  SourceError,
  type SourceId,
  sourceIds,
  sources,
} from '@flagsweep/catalog';
import { UserError } from './errors.js';
import type { Io } from './io.js';

/** What was read of a file that a provider or a collector wrote. */
export interface Export {
  /** Who wrote it, for people. */
  title: string;
  flags: FlagDefinition[];
  evidence: Evidence[];
  /** Lines of a log that could not be read. */
  unreadable: number;
  /** Flags that the provider has, where the file tells. */
  total?: number;
  /** What the file is no list of: see `Source.lacks`. */
  lacks?: Source['lacks'];
}

/** Name of an evaluation log among the sources. */
export const logSource = 'opentelemetry';

/** What may be asked for: `auto`, or who wrote the file. */
export type Wanted = SourceId | typeof logSource | 'auto';
export const wantedSources: Wanted[] = ['auto', logSource, ...sourceIds];

export interface ExportFile {
  /** Absolute path. */
  path: string;
  /** The file as the user knows it. */
  label: string;
}

/** What reading takes beside the file. */
export interface ExportOptions {
  wanted: Wanted;
  /** Day of the export; a log knows its own. */
  observed: string | undefined;
  /** Every spelling of a key of the catalog, with the key: those that a log does not name are unused. */
  keys: ReadonlyMap<string, string>;
}

/** `<source>=<file>`, or a file whose content tells the source. */
export function sourceAndFile(text: string): { wanted: Wanted; file: string } {
  const [name = '', ...file] = text.split('=');
  const wanted = wantedSources.find((each) => each === name);
  return wanted && file.length > 0 ? { wanted, file: file.join('=') } : { wanted: 'auto', file: text };
}

const fatal = new TextDecoder('utf-8', { fatal: true });
/** Characters that one line of a log may have: a batch of events. */
const maxLine = 1 << 24;

/** What is said of lines of a log that could not be read. */
export const unreadText = (file: string, amount: number): string =>
  `${file}: ${amount} ${amount === 1 ? 'line' : 'lines'} could not be read\n`;

/** Reads the pages of an export, or the files of several flags, as one; a flag that comes twice counts once. */
export async function readExports(
  io: Io,
  files: readonly ExportFile[],
  options: ExportOptions & { quiet?: boolean | undefined },
): Promise<Export> {
  const all: Export[] = [];
  for (const file of files) {
    const each = await readExport(file, options);
    if (each.unreadable > 0 && !options.quiet) io.stderr(unreadText(file.label, each.unreadable));
    all.push(each);
  }
  const flags = new Map(
    all.flatMap((each) => each.flags.map((flag) => [flag.key, flag])).reverse() as [string, FlagDefinition][],
  );
  const lacks = all.find((each) => each.lacks)?.lacks;
  const totals = all.flatMap(({ total }) => total ?? []);
  return {
    title: [...new Set(all.map(({ title }) => title))].join(', '),
    flags: [...flags.values()].sort((a, b) => compareText(a.key, b.key)),
    evidence: all.flatMap(({ evidence }) => evidence),
    unreadable: all.reduce((sum, { unreadable }) => sum + unreadable, 0),
    ...(totals.length > 0 && { total: Math.max(...totals) }),
    ...(lacks && { lacks }),
  };
}

/** Reads an exported file, of any size where it is a log. Every fault is a {@link UserError}. */
export async function readExport(file: ExportFile, { wanted, observed, keys }: ExportOptions): Promise<Export> {
  const { label } = file;
  const { beginning, stats } = beginningOf(file);
  if (wanted === logSource || (wanted === 'auto' && isEvaluationLog(beginning))) return readLog(file, keys);
  if (stats.size > maxExportLength * 4) throw tooLarge(label, stats.size);
  const text = textOf(file);
  try {
    const { source, ...read } = readSource(text, label, wanted, observed);
    return { title: sources[source].title, unreadable: 0, ...read };
  } catch (error) {
    if (!(error instanceof SourceError)) throw error;
    throw new UserError(error.message, {
      details: error.details,
      advice: 'Export it again, or name its source; docs/catalog.md lists every source and the file that it reads.',
    });
  }
}

function beginningOf({ path, label }: ExportFile): { beginning: string; stats: Stats } {
  let descriptor: number | undefined;
  try {
    // Without O_NONBLOCK a named pipe would wait for a writer for ever.
    descriptor = openSync(path, constants.O_RDONLY | constants.O_NONBLOCK);
    const stats = fstatSync(descriptor);
    if (!stats.isFile()) throw new UserError(`${label} is not a file`, { advice: 'Name an exported file.' });
    const bytes = Buffer.alloc(Math.min(stats.size, 1 << 16));
    readSync(descriptor, bytes);
    return { beginning: bytes.toString('utf8').replace(/^\uFEFF/, ''), stats };
  } catch (error) {
    if (error instanceof UserError) throw error;
    const { code } = error as NodeJS.ErrnoException;
    throw new UserError(code === 'ENOENT' ? `there is no file ${label}` : `${label} cannot be read (${code})`, {
      advice: 'Name a file that can be read.',
    });
  } finally {
    if (descriptor !== undefined) closeSync(descriptor);
  }
}

function textOf({ path, label }: ExportFile): string {
  const descriptor = openSync(path, 'r');
  try {
    const { size } = fstatSync(descriptor);
    const bytes = Buffer.alloc(size);
    let length = 0;
    for (let read = 1; read > 0 && length < size; length += read) {
      read = readSync(descriptor, bytes, length, size - length, length);
    }
    return fatal.decode(bytes.subarray(0, length));
  } catch (error) {
    const why = error instanceof TypeError ? 'is not UTF-8 text' : `cannot be read (${(error as Error).message})`;
    throw new UserError(`${label} ${why}`, { advice: 'Save it as UTF-8, and run again.' });
  } finally {
    closeSync(descriptor);
  }
}

const tooLarge = (label: string, size: number): UserError =>
  new UserError(`${label} has ${Math.round(size / 1e6)} MB; the limit is ${(maxExportLength * 4) / 1e6} MB`, {
    advice: 'Export fewer flags at a time. A log of evaluations may have any size.',
  });

function textOrNothing(bytes: Uint8Array): string | undefined {
  try {
    return fatal.decode(bytes);
  } catch {
    return undefined;
  }
}

/** Reads a log line by line, never more than a line of it at once. */
async function readLog({ path, label }: ExportFile, keys: ReadonlyMap<string, string>): Promise<Export> {
  const log = new EvaluationLog(keys);
  let rest: Buffer[] = [];
  let length = 0;
  let undecoded = 0;
  const take = (bytes: Buffer): void => {
    rest.push(bytes);
    length += bytes.length;
    // Of a line that is too long, only the length is kept.
    if (length > maxLine) rest = [];
  };
  const end = (): void => {
    const line = length > maxLine ? undefined : textOrNothing(Buffer.concat(rest));
    if (line === undefined) undecoded += 1;
    else log.add(line);
    rest = [];
    length = 0;
  };
  try {
    for await (const chunk of createReadStream(path, { highWaterMark: 1 << 20 }) as AsyncIterable<Buffer>) {
      let from = 0;
      for (let at = chunk.indexOf(10); at >= 0; at = chunk.indexOf(10, from)) {
        take(chunk.subarray(from, at));
        end();
        from = at + 1;
      }
      take(chunk.subarray(from));
    }
  } catch (error) {
    throw new UserError(`${label} cannot be read (${(error as Error).message})`, { advice: 'Name another file.' });
  }
  end();
  if (log.events === 0) {
    throw new UserError(`${label} holds no evaluation of a flag`, {
      details: [`looked for events named feature_flag.evaluation with the attribute feature_flag.key, one line each`],
      advice: 'Export the log as lines of JSON; docs/evidence.md shows what is read.',
    });
  }
  return {
    title: 'OpenTelemetry',
    flags: [],
    evidence: log.evidence(),
    unreadable: log.unreadable + undecoded,
    lacks: 'flags',
  };
}
