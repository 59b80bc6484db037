import {
  type Facts,
  type Host,
  type Reference,
  scan,
  scanOptionsSchema,
  type UnresolvedReference,
} from '@flagsweep/references';
import type { z } from 'zod';

export type Files = Record<string, string | Uint8Array>;
export type Options = z.input<typeof scanOptionsSchema>;
/** Keys that the catalog knows; a record gives other spellings the key that they stand for. */
export type Keys = readonly string[] | Record<string, string>;

/** A repository that exists in memory only. */
export const hostOf = (files: Files): Host => ({
  files: Object.keys(files).sort(),
  read: (file) => {
    const content = files[file];
    return typeof content === 'string' ? Buffer.from(content) : (content ?? new Uint8Array());
  },
});

export interface More {
  only?: string;
  catalogFiles?: ReadonlySet<string>;
  factsOnly?: boolean;
}

export async function factsOf(files: Files, options: Options = {}, keys: Keys = [], more: More = {}): Promise<Facts> {
  const entries = Array.isArray(keys) ? keys.map((key): [string, string] => [key, key]) : Object.entries(keys);
  const parsed = scanOptionsSchema.parse(options);
  const { facts } = await scan({ host: hostOf(files), options: parsed, keys: new Map(entries), ...more });
  return facts;
}

/** `evaluation new-checkout src/a.ts:3:10 openfeature` */
export const line = (each: Reference): string =>
  `${each.kind} ${each.flagKey} ${each.file}:${each.line}:${each.column}${each.sdk ? ` ${each.sdk}` : ''}${each.test ? ' test' : ''}`;

/** `unresolved parameter src/a.ts:3:10 key {a, b}`, or `… checkout-*` where a prefix is known. */
export const openLine = (each: UnresolvedReference): string => {
  const prefix = each.prefix === undefined ? '' : ` ${each.prefix}*`;
  const candidates = each.candidates ? ` {${each.candidates.join(', ')}}` : '';
  return `unresolved ${each.reason} ${each.file}:${each.line}:${each.column} ${each.text}${prefix}${candidates}`;
};

/** Everything that was found, a line each: references, then what could not be resolved. */
export async function scanFiles(files: Files, options: Options = {}, keys: Keys = [], more: More = {}) {
  const { references, unresolved } = await factsOf(files, options, keys, more);
  return [...references.map(line), ...unresolved.map(openLine)];
}

/** Keys that the code evaluates, sorted; `?` for each that could not be resolved. */
export async function evaluated(files: Files | string, options: Options = {}, keys: Keys = []): Promise<string> {
  const { references, unresolved } = await factsOf(
    typeof files === 'string' ? { 'a.tsx': files } : files,
    options,
    keys,
  );
  const known = references.filter(({ kind }) => kind === 'evaluation').map(({ flagKey }) => flagKey);
  return [...known.sort(), ...unresolved.map(() => '?')].join(' ');
}

/** Kinds of the references to one key, in the order of places. */
export async function kinds(code: string, key: string, options: Options = {}, file = 'src/a.tsx'): Promise<string> {
  const { references } = await factsOf({ [file]: code }, options, [key]);
  return references
    .filter(({ flagKey }) => flagKey === key)
    .map(({ kind }) => kind)
    .join(' ');
}

/** Every evaluation, a line for each. */
export async function evaluationsIn(files: Files): Promise<string[]> {
  const { references } = await factsOf(files);
  return references.filter(({ kind }) => kind === 'evaluation').map(line);
}

/** Every evaluation, and what is unresolved. */
export async function readsIn(files: Files): Promise<string[]> {
  const { unresolved } = await factsOf(files);
  const open = unresolved.map(({ file, line, reason }) => `unresolved ${reason} ${file}:${line}`);
  return [...(await evaluationsIn(files)), ...open];
}

/**
 * What each evaluation decides about: `a on 2 off 1! in b` for a flag `a` with two lines that run, or are shown, while it is on, one
 * that does while it is off and leaves, and that itself stands where `b` is on (`!b`: off).
 */
export const sidesOf = (references: readonly Reference[]): string =>
  references
    .filter(({ kind }) => kind === 'evaluation')
    .map(({ flagKey, branches = {}, inside = [] }) => {
      const side = (name: 'on' | 'off') => {
        const found = branches[name];
        return found ? ` ${name} ${found.lines}${found.exits ? '!' : ''}` : '';
      };
      const around = inside.map(({ flagKey, on }) => `${on ? '' : '!'}${flagKey}`).join(', ');
      return `${flagKey}${side('on')}${side('off')}${around ? ` in ${around}` : ''}`;
    })
    .join('; ');
