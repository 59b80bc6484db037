import { isFileName } from '@flagsweep/catalog';
import type { InitResult } from '@flagsweep/report';
import type { NewFile } from './create.js';

type Flag = InitResult['flags'][number];
type Groups = Pick<InitResult, 'registries' | 'accessors' | 'bags' | 'gates'>;

/** Where a new catalog goes: one file a flag, or all of them in one where a key cannot be a file's name. */
export interface CatalogPlace {
  /** What the configuration says. */
  glob: string;
  fileOf(key: string): string;
}

/** The first place that nothing stands in. */
export function freeCatalog(files: readonly string[], flags: readonly Flag[]): CatalogPlace {
  const taken = new Set(files);
  const lower = flags.map(({ key }) => key.toLowerCase());
  const each = flags.every(({ key }) => isFileName(key)) && new Set(lower).size === lower.length;
  for (let i = 0; ; i++) {
    const name = `${['flags', 'feature-flags'][i] ?? `feature-flags-${i}`}`;
    if (each && !files.some((file) => file.startsWith(`${name}/`))) {
      return { glob: `${name}/*.yaml`, fileOf: (key) => `${name}/${key}.yaml` };
    }
    if (!each && !taken.has(`${name}.yaml`)) return { glob: `${name}.yaml`, fileOf: () => `${name}.yaml` };
  }
}

/**
 * `flagsweep.config.json` with what is taken. What nobody but a person can know of the flags that are there is not asked
 * of them by the checks: a first run tells what is wrong, and the flags to come are asked in full.
 */
export function draftConfig(
  { registries, accessors, bags, gates }: Groups,
  { glob }: CatalogPlace,
  flags: readonly Flag[],
  today: string,
): NewFile {
  const naming = namingOf(flags.map(({ key }) => key));
  const youngest = flags.flatMap(({ created }) => created ?? []).sort();
  const policy = {
    ...(naming !== undefined && { naming: { '*': naming } }),
    ...(flags.length > 0 && { documentation: { after: youngest.at(-1) ?? today } }),
  };
  const config = {
    $schema: './node_modules/flagsweep/schema.json',
    ...(flags.length > 0 && { catalog: glob }),
    ...listed('registries', registries),
    ...listed('accessors', accessors),
    ...listed('bags', bags),
    ...listed('gates', gates),
    ...(flags.length > 0 && { policy }),
    ...(flags.some(({ owner }) => owner === undefined) && { checks: { 'missing-owner': 'warning' } }),
  };
  return { file: 'flagsweep.config.json', text: `${print(config)}\n` };
}

function listed(field: string, all: readonly { option: unknown; taken: boolean }[]): Record<string, unknown[]> {
  const taken = all.filter((each) => each.taken).map(({ option }) => option);
  return taken.length > 0 ? { [field]: taken } : {};
}

/** Conventions of names, the default one first. */
const conventions = [
  '^[a-z][a-z0-9]*(-[a-z0-9]+)*$',
  '^[a-z][a-zA-Z0-9]*$',
  '^[a-z][a-z0-9]*(_[a-z0-9]+)*$',
  '^[A-Z][A-Z0-9]*(_[A-Z0-9]+)*$',
  '^[A-Z][a-zA-Z0-9]*$',
  '^[a-z][a-z0-9]*([.-][a-z0-9]+)*$',
];

/** The convention that nearly all keys follow; nothing where it is the default one, or where there is none. */
function namingOf(keys: readonly string[]): string | undefined {
  const counts = conventions.map((pattern) => keys.filter((key) => new RegExp(pattern).test(key)).length);
  const best = counts.indexOf(Math.max(...counts));
  return best > 0 && (counts[best] as number) >= keys.length * 0.8 ? conventions[best] : undefined;
}

/** JSON with short objects on one line, as people write configurations. */
function print(value: unknown, indent = ''): string {
  const flat = JSON.stringify(value, null, 1).replace(/\n\s*/g, ' ').replace(/^\[ /, '[').replace(/ \]$/, ']');
  if (typeof value !== 'object' || value === null || (indent !== '' && indent.length + flat.length <= 110)) return flat;
  const inner = `${indent}  `;
  const rows = Array.isArray(value)
    ? value.map((each) => `${inner}${print(each, inner)}`)
    : Object.entries(value).map(([name, each]) => `${inner}${JSON.stringify(name)}: ${print(each, inner)}`);
  const [open, close] = Array.isArray(value) ? ['[', ']'] : ['{', '}'];
  return `${open}\n${rows.join(',\n')}\n${indent}${close}`;
}

/** The catalog's files: every flag with what is known of it, and nothing that would be a guess. */
export function draftCatalog(flags: readonly Flag[], { fileOf, glob }: CatalogPlace): NewFile[] {
  if (glob.includes('*'))
    return flags.map((flag) => ({ file: fileOf(flag.key), text: `key: ${scalar(flag.key)}\n${fields(flag, '')}` }));
  const entries = flags.map((flag) => {
    const inner = fields(flag, '    ');
    return `  ${scalar(flag.key)}:${inner === '' ? ' {}' : ''}\n${inner}`;
  });
  return [{ file: glob, text: `flags:\n${entries.join('')}` }];
}

function fields({ codeKeys, owner, valueType, created }: Flag, indent: string): string {
  const list = (texts: readonly string[]): string => `[${texts.map(scalar).join(', ')}]`;
  const owners = owner && (owner.length === 1 ? scalar(owner[0] as string) : list(owner));
  const rows = [
    codeKeys && `codeKeys: ${list(codeKeys)}`,
    owners && `owner: ${owners}`,
    valueType && `valueType: ${valueType}`,
    created && `created: ${created}`,
  ];
  return rows.flatMap((row) => (row ? [`${indent}${row}\n`] : [])).join('');
}

/** A text that YAML reads as that text: quoted where it could be anything else. */
const scalar = (text: string): string =>
  /^[A-Za-z][\w-]*$/.test(text) && !/^(?:true|false|null|yes|no|on|off|y|n)$/i.test(text) ? text : JSON.stringify(text);
