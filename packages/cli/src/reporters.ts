import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { type Result, render, UnsupportedFormat } from '@flagsweep/report';
import { UserError } from './errors.js';
import type { Io } from './io.js';
import { version } from './version.js';

/** `--reporter` of the command line: formats, each with the file it goes to or `undefined` for standard output. */
export interface ReporterOptions {
  reporter?: string[];
  color: boolean;
  cwd?: string;
}

/** Renders a result once a reporter. All texts are made before any is written. */
export function report(
  result: Result,
  io: Io,
  { reporter = [], color, cwd = '.' }: ReporterOptions,
  fallback: string,
): void {
  const wanted = (reporter.length > 0 ? reporter : [fallback]).map((text) => {
    const [name = '', ...file] = text.split('=');
    return { name, file: file.length > 0 ? file.join('=') : undefined };
  });
  const outputs = wanted.map(({ name, file }) => ({
    file,
    text: renderOne(name, result, file === undefined && color && io.colors),
  }));
  for (const { file, text } of outputs) {
    if (file === undefined) io.stdout(text);
    else {
      const path = resolve(io.cwd, cwd, file);
      try {
        mkdirSync(dirname(path), { recursive: true });
        writeFileSync(path, text);
      } catch (error) {
        throw new UserError(`cannot write the report to ${path}: ${(error as Error).message}`, {
          advice: 'Name a file that can be written in --reporter.',
        });
      }
    }
  }
}

function renderOne(name: string, result: Result, colors: boolean): string {
  try {
    return render(name, result, { colors, toolVersion: version });
  } catch (error) {
    if (error instanceof UnsupportedFormat)
      throw new UserError(error.message, { advice: 'Name one of them in --reporter.' });
    throw error;
  }
}
