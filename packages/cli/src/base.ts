import type { Base } from '@flagsweep/checks';
import { type Facts, scan } from '@flagsweep/references';
import picomatch from 'picomatch';
import { codeReader, parseFiles } from './catalog-files.js';
import { changedSince, hostAt, mergeBase } from './revisions.js';
import { spellings, type Workspace } from './workspace.js';

/**
 * Catalog and references at the merge base of `ref` and HEAD, with the configuration of now. A commit without a catalog has
 * an empty one.
 */
export async function readBase(workspace: Workspace, ref: string, facts: Facts): Promise<Base> {
  const { root, host: now, options, config, keys: keysNow, catalogFiles } = workspace;
  const commit = await mergeBase(root, ref, '--base');
  const changed = await changedSince(root, commit);
  const host = await hostAt(root, commit, now, changed);
  const isCatalog = picomatch([config.catalog ?? []].flat(), { dot: true, ignore: '**/node_modules/**' });
  const names = host.files.filter((file) => isCatalog(file));
  const catalog = parseFiles(names, (file) => host.read(file), {
    ...(await codeReader(names)),
    where: ` of the merge base (${commit.slice(0, 12)})`,
    advice: 'It cannot be compared with. Run without --base to let the change pass that mends it.',
  });
  const own = spellings(catalog);
  const keys = new Map([...keysNow, ...own]);
  const catalogs = new Set([...names, ...catalogFiles]);
  // Where only the catalog changed, code says what it said.
  const isSame = [...changed].every((file) => catalogs.has(file)) && keys.size === keysNow.size && agree(keys, keysNow);
  if (isSame) return { catalog, facts };
  return { catalog, facts: (await scan({ host, options, keys, catalogFiles: catalogs, factsOnly: true })).facts };
}

const agree = (a: ReadonlyMap<string, string>, b: ReadonlyMap<string, string>): boolean =>
  [...a].every(([spelling, key]) => b.get(spelling) === key);
