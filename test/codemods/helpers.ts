import {
  type Leftover,
  type Literal,
  type PlannedFile,
  planRemoval,
  type RemovalInput,
  type RemovalPlan,
} from '@flagsweep/codemods';
import { type Host, type ScanOptions, scanOptionsSchema, UnreadableFile } from '@flagsweep/references';
import { parse, syntaxErrors } from '@flagsweep/references/syntax';
import type { z } from 'zod';
import { brokenImports } from './imports.js';

export type Files = Record<string, string>;

export interface RemoveOptions extends Pick<RemovalInput, 'computedReads' | 'definedIn' | 'held'> {
  key?: string;
  keep?: Literal;
  options?: z.input<typeof scanOptionsSchema>;
  pure?: string[];
  isTest?: (file: string) => boolean;
  /** Further files, whose texts cannot be had. */
  unreadable?: string[];
}

export interface Removed {
  files: Files;
  /** `file:line reason` of each. */
  left: string[];
  leftovers: Leftover[];
  plan: RemovalPlan;
}

/** A host whose files are in memory, in the order given. */
export const memoryHost = (files: Files, unreadable: readonly string[] = []): Host => ({
  files: [...Object.keys(files), ...unreadable],
  read: (file) => {
    if (unreadable.includes(file)) throw new UnreadableFile(file, 'not-utf8', 'is not UTF-8');
    return Buffer.from(files[file] as string, 'utf8');
  },
});

/** Plans a removal over files in memory and carries it out there. */
export async function plan(
  files: Files,
  { key = 'x', keep = true, options = {}, pure = [], isTest = () => false, unreadable, ...rest }: RemoveOptions = {},
): Promise<Removed> {
  const input: RemovalInput = {
    host: memoryHost(files, unreadable),
    options: scanOptionsSchema.parse(options) as ScanOptions,
    keys: new Map([[key, key]]),
    flagKey: key,
    keep,
    pure,
    isTest,
    ...rest,
  };
  const result = await planRemoval(input);
  const after: Files = { ...files };
  for (const file of result.files) {
    if (file.status === 'deleted') delete after[file.file];
    else after[file.file] = applied(file);
  }
  const left = result.leftovers.map(({ file, line, reason }) => `${file}:${line} ${reason}`);
  return { files: after, left, leftovers: result.leftovers, plan: result };
}

/** The edits of a planned file, carried out: they and `after` must say the same. */
function applied({ before, after, edits, file }: PlannedFile): string {
  let text = before;
  for (const { start, end, newText } of [...edits].sort((a, b) => b.start - a.start)) {
    text = text.slice(0, start) + newText + text.slice(end);
  }
  if (text !== after) throw new Error(`${file}: the edits of the plan do not give its text`);
  return text;
}

const crlf = (files: Files): Files =>
  Object.fromEntries(Object.entries(files).map(([file, text]) => [file, text.replace(/\r?\n/g, '\r\n')]));

/**
 * Carries a removal out and proves what every removal has to keep: what it writes parses, every import leads where it
 * led, a second removal changes nothing, files with other line ends come out the same, and so they do in another order.
 */
export async function remove(files: Files, options: RemoveOptions = {}): Promise<Removed> {
  const result = await plan(files, options);
  const same = (name: string, actual: Files, expected: Files): void => {
    const [surplus] = Object.keys(actual).filter((file) => !(file in expected));
    if (surplus !== undefined) throw new Error(`${name}: ${surplus} is still there`);
    for (const [file, text] of Object.entries(expected)) {
      if (actual[file] !== text) throw new Error(`${name}: ${file}\n--- expected\n${text}\n--- got\n${actual[file]}`);
    }
  };
  for (const [file, text] of Object.entries(result.files)) {
    const [error] = syntaxErrors(parse(file, text));
    const [before] = syntaxErrors(parse(file, files[file] as string));
    if (error && !before) throw new Error(`${file} does not parse: ${error.message}\n${text}`);
  }
  const [missing] = brokenImports(files, result.files);
  if (missing !== undefined) throw new Error(missing);
  same('second removal', (await plan(result.files, options)).files, result.files);
  same(
    'order of files',
    (await plan(Object.fromEntries(Object.entries(files).reverse()), options)).files,
    result.files,
  );
  same('CRLF', (await plan(crlf(files), options)).files, crlf(result.files));
  return result;
}

const hooks = `import { useFlag } from '@unleash/proxy-client-react';\n`;

/** What the hook is for the tests of one behaviour: every other line stays as it was. */
export interface CodeOptions extends RemoveOptions {
  /** Put in front of the code; nothing where the code has its imports. */
  head?: string;
  file?: string;
}

/**
 * Removes the flag `x` from a piece of code. `FLAG` stands for `useFlag('x')`, or for an accessor of any type
 * where another value than a boolean stays; the import is added in front and taken off the result again.
 */
export async function code(text: string, options: CodeOptions = {}): Promise<string> {
  return (await codeAndLeft(text, options)).code;
}

/** The same, with what was left: `line reason` of each. */
export async function codeAndLeft(
  text: string,
  { head, file = 'src/a.tsx', ...options }: CodeOptions = {},
): Promise<{ code: string; left: string[]; messages: string[] }> {
  const boolean = options.keep === undefined || typeof options.keep === 'boolean';
  const before =
    head ?? (boolean ? `${hooks}keep(useFlag);\n` : `import { useFlag } from '@acme/flags';\nkeep(useFlag);\n`);
  const lines = before.split('\n').length - 1;
  const accessors = boolean ? {} : { options: { accessors: [{ name: 'useFlag', import: '@acme/flags' }] } };
  const input = before + text.replaceAll('FLAG', "useFlag('x')");
  const result = await remove({ [file]: input }, { ...accessors, ...options });
  const output = result.files[file] as string;
  if (!output.startsWith(before)) throw new Error(`the head of the file changed:\n${output}`);
  return {
    code: output.slice(before.length),
    left: result.leftovers.map(({ line, reason }) => `${line - lines} ${reason}`),
    messages: result.leftovers.map(({ message }) => message),
  };
}
