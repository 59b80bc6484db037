import { accessSync, constants, mkdirSync, statSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Format, formats, type Result, render, UnsupportedFormat } from '@flagsweep/report';
import { UserError } from './errors.js';
import type { Io } from './io.js';
import { version } from './version.js';

/** `--reporter` of the command line: formats, each with the file it goes to or `undefined` for standard output. */
export interface ReporterOptions {
  reporter?: string[];
  color: boolean;
  cwd?: string;
  quiet?: boolean;
}

/** What a command's results are shown by: known to work before the command begins. */
export interface Reporters {
  /** Renders and writes a result. `before` runs when all texts are there and none is written. */
  show(result: Result, before?: () => void): void;
  /** Renders a result; what it gives back writes it. */
  prepare(result: Result): () => void;
}

interface Wanted {
  name: string;
  /** Absolute path, or `undefined` for standard output. */
  file: string | undefined;
}

/** Refuses what cannot be shown or written, so that no command works in vain, or writes and then fails. */
export function openReporters(
  command: Result['command'],
  io: Io,
  { reporter = [], color, cwd = '.', quiet = false }: ReporterOptions,
  fallback: string,
): Reporters {
  const wanted = (reporter.length > 0 ? reporter : [fallback]).map((text): Wanted => {
    const [name = '', ...file] = text.split('=');
    refuseUnknown(name, command);
    if (file.length === 0) return { name, file: undefined };
    if (file.join('=') === '') {
      throw new UserError(`--reporter ${text} names no file`, { advice: `Write ${name}=<file>, or ${name} alone.` });
    }
    return { name, file: resolve(io.cwd, cwd, file.join('=')) };
  });
  const files = wanted.flatMap(({ file }) => (file === undefined ? [] : [file]));
  const twice = files.find((file, i) => files.indexOf(file) < i);
  if (twice !== undefined) {
    throw new UserError(`two reporters write to ${twice}`, { advice: 'Give each reporter a file of its own.' });
  }
  const prepareAll = (result: Result): (() => void) => {
    const outputs = wanted.map(({ name, file }) => {
      const colors = file === undefined && color && io.colors;
      return { name, file, text: render(name, result, { colors, toolVersion: version }) };
    });
    for (const file of files) attempt(file, () => prepare(file));
    return () => {
      for (const { name, file, text } of outputs) {
        if (file === undefined) io.stdout(text);
        else {
          attempt(file, () => writeFileSync(file, text));
          if (!quiet) io.stderr(`${name} written to ${file}\n`);
        }
      }
    };
  };
  return {
    prepare: prepareAll,
    show(result, before) {
      const write = prepareAll(result);
      before?.();
      write();
    },
  };
}

function refuseUnknown(name: string, command: Result['command']): void {
  const format: Format | undefined = Object.hasOwn(formats, name) ? formats[name as keyof typeof formats] : undefined;
  if (format?.[command]) return;
  try {
    // A format that cannot show the command says so before it looks at the result.
    render(name, { command } as Result, { colors: false, toolVersion: version });
  } catch (error) {
    if (!(error instanceof UnsupportedFormat)) throw error;
    throw new UserError(error.message, { advice: 'Name one of them in --reporter.' });
  }
}

/** Makes the folder of a report and sees whether the file can be written. */
function prepare(file: string): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
  } catch (error) {
    throw new Error(`its folder cannot be made (${(error as NodeJS.ErrnoException).code})`);
  }
  const there = statSync(file, { throwIfNoEntry: false });
  if (there?.isDirectory()) throw new Error('it is a folder');
  accessSync(there ? file : dirname(file), constants.W_OK);
}

function attempt(file: string, work: () => void): void {
  try {
    work();
  } catch (error) {
    throw new UserError(`cannot write the report to ${file}: ${(error as Error).message.replace(/, \w+ '.*$/, '')}`, {
      advice: 'Name a file that can be written in --reporter.',
    });
  }
}
