import { type CatalogEntry, didYouMean } from '@flagsweep/catalog';
import {
  exportedNames,
  type Facts,
  readText,
  type Scan,
  type ScanOptions,
  scan,
  type Target,
  targetsOf,
  UnknownTarget,
} from '@flagsweep/references';
import { factsOf, refuseRegistries } from '../commands/scan.js';
import { UserError } from '../errors.js';
import type { Workspace } from '../workspace.js';

/** A flag that is to go. */
export interface Flag {
  key: string;
  /** What the catalog says of it. */
  entry: CatalogEntry | undefined;
  /** Every spelling of its key. */
  spellings: string[];
  /** The options of the configuration, with what the word that named the flag adds to them. */
  options: ScanOptions;
  /** Whether it is a variable of the environment. */
  environment: boolean;
  /** A scan for it, where one was made to find it. */
  first?: Scan;
}

/** The flag that a person names: by key, by a spelling of it, or by what declares or reads it in code. */
export async function flagNamed(word: string, workspace: Workspace): Promise<Flag> {
  const { keys, options, host, catalogFiles } = workspace;
  const key = keys.get(word);
  if (key !== undefined) return flagOf({ flagKey: key, options }, workspace);
  const isPlace = word.includes('#') || /^(?:process|import\.meta)\.env\./.test(word);
  const first = isPlace ? undefined : await scan({ host, options, keys, catalogFiles, only: word });
  if (first) refuseRegistries(first.facts, workspace);
  const isVariable = first !== undefined && isRead(first.facts, word, workspace);
  if (first && !isVariable && isUsed(first.facts, word))
    return { ...flagOf({ flagKey: word, options }, workspace), first };
  const [target, ...others] = await targets(word, workspace);
  if (!target) throw await unknown(word, first?.facts, workspace);
  if (others.length > 0) {
    throw new UserError(`"${word}" can mean ${others.length + 1} flags`, {
      details: [target, ...others].map(({ as, flagKey }) => `${as}  ${flagKey}`),
      advice: 'Name one of them by its place, as it stands here, or by its key.',
    });
  }
  const flag = flagOf(target, workspace);
  if (flag.entry) return flag;
  const found = await scan({ host, options: flag.options, keys, catalogFiles, only: flag.key });
  if (!isUsed(found.facts, flag.key)) throw await unknown(word, found.facts, workspace);
  return { ...flag, first: found };
}

function flagOf({ flagKey, options, environment = false }: Omit<Target, 'as'>, { catalog, keys }: Workspace): Flag {
  const spellings = [...keys].flatMap(([spelling, of]) => (of === flagKey ? [spelling] : []));
  return {
    key: flagKey,
    entry: catalog.entries.find(({ definition }) => definition.key === flagKey),
    spellings: spellings.length > 0 ? spellings : [flagKey],
    options,
    environment,
  };
}

async function targets(word: string, { host, options, keys }: Workspace): Promise<Target[]> {
  try {
    return await targetsOf(word, { host, options, keys });
  } catch (error) {
    if (!(error instanceof UnknownTarget)) throw error;
    throw new UserError(`no flag "${word}": ${error.message}`, {
      advice: 'A place is written <file>#<function> or <file>#<enum, object or class>.<member>.',
    });
  }
}

/** Whether all that evaluates a word reads it from the environment: then it is a variable, and no flag of an SDK. */
function isRead({ references }: Facts, word: string, { host }: Workspace): boolean {
  const evaluations = references.filter(({ flagKey, kind }) => flagKey === word && kind === 'evaluation');
  const reads = evaluations.filter(({ file, start }) =>
    /\benv\s*\??\.?\s*(?:\[\s*['"`]?)?$/.test(readText(host, file).slice(Math.max(0, start - 40), start)),
  );
  return evaluations.length > 0 && reads.length === evaluations.length;
}

/** Whether code uses a flag, and does not merely mention a text like its key. */
export const isUsed = ({ references }: Facts, key: string): boolean =>
  references.some(({ flagKey, kind }) => flagKey === key && kind !== 'mention');

/** The error for a word that names no flag: what is near it, and where it stands as mere text. */
export async function unknown(word: string, narrow: Facts | undefined, workspace: Workspace): Promise<UserError> {
  const facts = await factsOf(workspace, false);
  const known = facts.references.flatMap(({ flagKey, kind }) => (kind === 'mention' ? [] : [flagKey]));
  // A word such as `enablePin` may be a function that is misspelt.
  const isName = /^[a-z][a-z0-9]*[A-Z]\w*$/.test(word);
  const nearest =
    didYouMean(word, [...new Set([...workspace.keys.keys(), ...known])]) ??
    (isName ? didYouMean(word, exportedNames(workspace.host)) : undefined);
  const hint = nearest === undefined ? '' : `; did you mean "${nearest}"?`;
  const mentions = narrow?.references.map(({ file, line, column }) => `${file}:${line}:${column}  mentions it`) ?? [];
  const shown = mentions.length > 12 ? [...mentions.slice(0, 10), `and ${mentions.length - 10} more`] : mentions;
  return new UserError(
    `no flag "${word}" in ${workspace.root}: the catalog does not define it and no code names it${hint}`,
    {
      details: shown,
      advice:
        'Run `flagsweep scan` to see every flag; a wrapper of your own must be named in "accessors".\n' +
        'A flag that is no key is named by its place: src/flags.ts#enableX, FlagKey.NewCart, config.flags.x, process.env.X.',
    },
  );
}
