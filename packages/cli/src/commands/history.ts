import { didYouMean } from '@flagsweep/catalog';
import type { AuditEvent, HistoryResult } from '@flagsweep/report';
import { UserError } from '../errors.js';
import { git } from '../git.js';
import { eventOf, type Fields } from '../history/audit.js';
import { mentions } from '../history/log.js';
import { turns } from '../history/versions.js';
import type { Io } from '../io.js';
import { openReporters } from '../reporters.js';
import { openWorkspace, spellings, type Workspace } from '../workspace.js';
import type { CommonOptions } from './options.js';

/** What may mention a flag, and what may be a catalog, or have been one before: an entry that moved is followed. */
const code = /\.(?:[cm]?[jt]sx?|vue|svelte|astro|html|hbs)$/;
const data = /(?:^|\/)(?!package\.json$|tsconfig[^/]*$)[^/]*\.(?:ya?ml|jsonc?)$/;

/** In every history, large, and nobody's words. Any further pattern would cost git more than it saves. */
const rest = ['package-lock.json', 'pnpm-lock.yaml', 'yarn.lock'].map((name) => `:(exclude,literal)${name}`);

/** `flagsweep history <key>`: who changed what of a flag, when, why; and when code first and last mentioned it. */
export async function history(io: Io, flagKey: string, options: CommonOptions): Promise<number> {
  const reporters = openReporters('history', io, options, 'stylish');
  const workspace = await openWorkspace(io, options);
  const { root, isGit, catalog, catalogFiles, keys } = workspace;
  if (!isGit) {
    throw new UserError(`${root} is in no git repository, so there is no history`, { advice: 'Work in a clone.' });
  }
  if ((await git(root, ['rev-parse', '--verify', '--quiet', 'HEAD'])).ok === false) {
    throw new UserError('there is no commit, so there is no history', { advice: 'Commit something first.' });
  }
  const key = keys.get(flagKey) ?? flagKey;
  const words = [...new Set([key, ...[...spellings(catalog)].flatMap(([word, of]) => (of === key ? [word] : []))])];
  const shallow = await git(root, ['rev-parse', '--is-shallow-repository']);
  const found = await mentions(root, words, rest);
  const formerly = new Set(
    found.flatMap(({ files }) => files.filter((file) => data.test(file) || catalogFiles.has(file))),
  );
  const events = await eventsOf(workspace, key, [...formerly]);
  const inCode = found.flatMap(({ commit: { id, ...commit }, files }) => {
    const named = files.filter((file) => code.test(file) && !catalogFiles.has(file)).sort();
    return named.length > 0 ? [{ commit: id, ...commit, files: named }] : [];
  });
  if (events.length === 0 && inCode.length === 0) refuseUnknown(flagKey, keys);
  const [last, first] = [inCode[0], inCode.at(-1)];
  const result: HistoryResult = {
    command: 'history',
    flagKey: key,
    events,
    code: { ...(first && { first }), ...(last && { last }) },
    shallow: shallow.ok && shallow.stdout.trim() === 'true',
  };
  reporters.show(result);
  return 0;
}

async function eventsOf({ root, config, catalog }: Workspace, key: string, files: string[]): Promise<AuditEvent[]> {
  const entry = catalog.entries.find(({ definition }) => definition.key === key);
  // The name of a file may be all that says which flag it holds.
  const named = [`:(glob)**/${key.replace(/[*?[\]\\]/g, '\\$&')}.*`];
  const held = [...files, ...(entry ? [entry.location.file] : [])].map((file) => `:(literal)${file}`);
  const pathspecs = [...named, ...held];
  const all = (await turns(root, key, pathspecs)).filter(({ turn }) => turn.before.length + turn.after.length > 0);
  const events = all.flatMap(({ commit: { id, ...commit }, turn }): AuditEvent[] => {
    const event = eventOf(turn);
    return event ? [{ commit: id, ...commit, ...event }] : [];
  });
  const last = all.at(-1)?.turn.after ?? [];
  const { key: _key, ...value } = entry?.definition ?? { key };
  const after = entry ? [{ file: entry.location.file, value: value as Fields }] : [];
  const now = config.catalog === undefined ? undefined : eventOf({ before: last, after });
  return now ? [...events, now] : events;
}

function refuseUnknown(flagKey: string, keys: ReadonlyMap<string, string>): never {
  const nearest = didYouMean(flagKey, [...keys.keys()]);
  throw new UserError(`neither the catalog nor code has ever named a flag "${flagKey}"`, {
    advice: nearest === undefined ? 'See `flagsweep scan` for those that are named.' : `Did you mean "${nearest}"?`,
  });
}
