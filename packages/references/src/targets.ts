import { isVariable } from './candidates.js';
import { isCode } from './code.js';
import { fileRules } from './files.js';
import { type Host, readText, UnreadableFile } from './host.js';
import type { ScanOptions } from './options.js';
import type { Target, TargetInput } from './target.js';

const environment = /^(?:(?:process|import\.meta)\.)?env\.([A-Za-z_$][\w$]*)$/;

/**
 * The flags that a word can mean which is no key: a function or member of a file (`src/flags.ts#enableX`), a member of an
 * enum, object or class (`FlagKey.NewCart`), the bare name of either, a variable of the environment, a property's path
 * (`config.flags.x`). More than one answer means that the word does not tell; throws an {@link UnknownTarget}.
 */
export async function targetsOf(word: string, input: TargetInput): Promise<Target[]> {
  const { host, options, keys } = input;
  const [, named] = environment.exec(word) ?? [];
  const isPlace = word.includes('#');
  const path = word.split('.');
  if (!isPlace && !path.every((name) => /^[\w$]+(?:\(\))?$/.test(name))) return [];
  const { openSession, createFinder } = await import('./syntax/index.js');
  const session = openSession(host, options, keys.keys(), fileRules(options, host).isTest);
  const finder = createFinder(session, input);
  if (isPlace) return finder.inFile(word);
  const known = named ?? (isVariable(word) ? word : undefined);
  const set = known === undefined ? undefined : session.environment.get(known);
  if (set !== undefined) return [{ flagKey: keys.get(set) ?? set, options, as: `the variable that sets ${set}` }];
  const texts = named === undefined ? filesWith(path.at(-1) as string, host) : [];
  const found = named === undefined ? finder.byName(path, texts) : [];
  if (found.length > 0) return found;
  const variables = known ?? (path.length === 1 ? word : undefined);
  const isRead = named !== undefined || texts.some(({ text }) => readsVariable(text, word));
  if (variables !== undefined && isRead) return [variableTarget(variables, options)];
  if (path.length < 2) return [];
  const bag = path.slice(0, -1).join('.');
  const isWritten = texts.some(({ text }) => text.includes(path.at(-2)?.replace('()', '') as string));
  if (!isWritten) finder.refuseMember(path, filesWith(path[0] as string, host));
  return isWritten
    ? [{ flagKey: path.at(-1) as string, options: withBags(options, [bag]), as: `a property of ${bag}` }]
    : [];
}

const variableTarget = (name: string, options: ScanOptions): Target => ({
  flagKey: name,
  options: withBags(
    options,
    ['process', 'import.meta'].map((owner) => `${owner}.env`),
  ),
  as: `the variable ${name} of the environment`,
  environment: true,
});

const withBags = (options: ScanOptions, bags: readonly string[]): ScanOptions => ({
  ...options,
  bags: [...new Set([...options.bags, ...bags])],
});

const readsVariable = (text: string, name: string): boolean =>
  new RegExp(`\\benv\\s*(?:\\??\\.\\s*${name}\\b|(?:\\?\\.)?\\[\\s*['"\`]${name}['"\`])`).test(text);

/** Names under which code exports functions and constants: what a misspelt word may have meant. */
export function exportedNames(host: Host): string[] {
  const names = filesWith('export', host).flatMap(({ text }) => [
    ...text.matchAll(/^export\s+(?:async\s+)?(?:function\*?|const|let|var)\s+([\w$]+)/gm),
  ]);
  return [...new Set(names.map(([, name = '']) => name))];
}

/** Code in which a name stands. */
function filesWith(name: string, host: Host): { file: string; text: string }[] {
  return host.files.filter(isCode).flatMap((file) => {
    try {
      const bytes = Buffer.from(host.read(file));
      return bytes.includes(name.replace('()', '')) ? [{ file, text: readText(host, file) }] : [];
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      return [];
    }
  });
}
