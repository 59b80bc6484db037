import { type Host, UnreadableFile } from '../host.js';
import type { Scan } from '../scan-input.js';
import { indexSdks, sdks } from '../sdks/index.js';
import type { Sdk } from '../sdks/shape.js';
import { createPrefilter, nameAt } from '../text/prefilter.js';
import type { FoundSdk } from './model.js';

/** The SDKs whose packages code imports or a `package.json` asks for, those that read most flags first. */
export function sdksInUse(
  host: Host,
  files: readonly string[],
  isTest: (file: string) => boolean,
  { facts }: Scan,
): FoundSdk[] {
  const index = indexSdks(sdks);
  const tables: Record<string, Sdk> = sdks;
  const found = new Map<string, FoundSdk & { imports: Set<string> }>();
  const of = (sdk: string) => {
    let one = found.get(sdk);
    if (!one) {
      const title = tables[sdk]?.title ?? sdk;
      found.set(
        sdk,
        (one = {
          sdk,
          title,
          packages: [],
          files: 0,
          manifests: [],
          keys: 0,
          places: 0,
          examples: [],
          imports: new Set(),
        }),
      );
    }
    return one;
  };
  const add = (name: string): ReturnType<typeof of> | undefined => {
    const at = index.apiOf(name);
    const one = at && of(at.sdk);
    if (one && !one.packages.includes(name)) one.packages.push(name);
    return one;
  };

  const prefilter = createPrefilter({ names: index.packages, keys: [] });
  for (const file of files) {
    try {
      if (file.endsWith('package.json'))
        for (const name of dependenciesOf(host.read(file))) add(name)?.manifests.push(file);
      const bytes = host.read(file);
      for (const [name, at] of prefilter(file, bytes)?.names ?? []) {
        if ((at & nameAt.quoted) !== 0 && isImported(bytes, name)) add(name)?.imports.add(file);
      }
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
    }
  }
  for (const one of found.values()) {
    const reads = facts.references.filter(
      ({ sdk, kind, file }) => sdk === one.sdk && kind === 'evaluation' && !isTest(file),
    );
    one.keys = new Set(reads.map(({ flagKey }) => flagKey)).size;
    one.places = reads.length;
    one.files = one.imports.size;
    one.examples = reads.slice(0, 3).map(({ file, line, column }) => ({ file, line, column }));
  }
  return [...found.values()]
    .map(({ imports: _, ...one }) => ({
      ...one,
      packages: one.packages.sort(),
      manifests: [...new Set(one.manifests)],
    }))
    .sort((a, b) => b.places - a.places || b.files - a.files || (a.sdk < b.sdk ? -1 : 1));
}

/** Whether a package is imported: what it is called may be an everyday word as well (`code: 'flagged'`). */
function isImported(bytes: Uint8Array, name: string): boolean {
  const quoted = `["'\`]${name.replace(/[^\w]/g, '\\$&')}(?![\\w-])`;
  return new RegExp(`\\b(?:from|import|require|mock|module)\\s*\\(?\\s*${quoted}`).test(Buffer.from(bytes).toString());
}

/** The names that a `package.json` depends on; nothing for what is no JSON. */
function dependenciesOf(bytes: Uint8Array): string[] {
  try {
    const manifest = JSON.parse(Buffer.from(bytes).toString('utf8')) as Record<string, unknown> | null;
    return ['dependencies', 'devDependencies', 'peerDependencies', 'optionalDependencies'].flatMap((field) => {
      const names = manifest?.[field];
      return typeof names === 'object' && names !== null ? Object.keys(names) : [];
    });
  } catch {
    return [];
  }
}
