import { fileRules } from '../files.js';
import type { Host } from '../host.js';
import type { ScanOptions } from '../options.js';
import { scan } from '../scan.js';
import { readOrNothing } from './attempt.js';
import type { Discovery } from './model.js';
import { judgeRegistries } from './registries.js';
import { sdksInUse } from './sdks-in-use.js';
import { type Conventions, createSearch } from './search.js';
import { lookAtTexts } from './texts.js';

export interface DiscoverInput {
  host: Host;
  /** What is configured already: it is understood, and not proposed again. */
  options: ScanOptions;
  /** Every spelling of a key that the catalog knows, with the key it stands for. */
  keys: ReadonlyMap<string, string>;
  catalogFiles?: ReadonlySet<string>;
}

/** What one look leads to may show more; a convention that is found after more rounds than this hangs on thin threads. */
const maxRounds = 5;

/**
 * Finds out how a repository names, declares and reads its flags: from the SDKs that it imports, from names that speak of
 * flags, and from where the keys stand that are so found. It proposes; nothing is decided here. Tests are left out: what
 * they do with flags is no convention of the code.
 */
export async function discover(input: DiscoverInput): Promise<Discovery> {
  const { host, options, keys, catalogFiles } = input;
  const rules = fileRules(options, host);
  const files = host.files.filter((file) => rules.reasonOf(file) === undefined && !catalogFiles?.has(file)).sort();
  const first = await scan(input);
  const production = files.filter((file) => !rules.isTest(file) && /(?<!\.d)\.[cm]?[jt]sx?$/.test(file));
  const texts = lookAtTexts({ files: host.files, read: (file) => readOrNothing(host, file) }, production);
  const inUse = sdksInUse(host, files, rules.isTest, first);
  const nothing = { sdks: inUse, registries: [], accessors: [], bags: [], gates: [], parsed: first.collected.size };
  if (texts.worthParsing.length + texts.named.length + first.collected.size + keys.size === 0) return nothing;

  const { openSession, createProspector } = await import('../syntax/index.js');
  const session = first.session ?? openSession(host, options, keys.keys(), rules.isTest);
  const prospector = createProspector(session);
  const search = createSearch(
    { host, options },
    production,
    session,
    prospector,
    texts.worthParsing.concat(texts.named),
  );
  for (const file of first.collected.keys()) search.open(file);
  for (const { flagKey, kind } of first.facts.references) if (kind !== 'mention') search.keys.add(flagKey);
  search.learnWrappers();
  search.learnNames();
  let shapes: Conventions = { accessors: [], bags: [], gates: [] };
  for (let round = 0; round < maxRounds; round++) {
    const known = search.size();
    search.openForKeys();
    shapes = search.conventions();
    search.learnKeys(shapes);
    search.learnDeclarations();
    if (search.size() === known) break;
  }
  return {
    sdks: inUse,
    registries: judgeRegistries(search.candidates(), search.keysRead(shapes), prospector),
    accessors: sorted(shapes.accessors.map(({ found }) => found)),
    bags: sorted(shapes.bags.map(({ found }) => found)),
    gates: sorted(shapes.gates.map(({ found }) => found)),
    parsed: search.parsed(),
  };
}

const sorted = <T extends { keys: number; places: number; option: unknown }>(found: T[]): T[] =>
  found.sort(
    (a, b) => b.keys - a.keys || b.places - a.places || (JSON.stringify(a.option) < JSON.stringify(b.option) ? -1 : 1),
  );
