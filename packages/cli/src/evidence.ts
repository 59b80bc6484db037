import { statSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Evidence, freshEvidence } from '@flagsweep/catalog';
import { defaultMaxAge } from '@flagsweep/checks';
import { expand, refuseOutside } from './catalog-files.js';
import { readExport, unreadText } from './exports.js';
import { lastCommits } from './git.js';
import { folderTest } from './host.js';
import type { Io } from './io.js';
import type { Workspace } from './workspace.js';

/** Reads the files that `evidence` of the configuration names. What is too old is left out, and said. */
export async function readEvidence(
  io: Io,
  { root, isGit, config, keys }: Workspace,
  { now, quiet = false }: { now: string; quiet?: boolean | undefined },
): Promise<Evidence[]> {
  const globs = [config.evidence].flat();
  if (globs.length === 0) return [];
  for (const glob of globs) refuseOutside(root, glob, 'evidence');
  const inside = folderTest(root);
  const files = (await expand(root, globs)).filter((file) => inside(dirname(join(root, file)))).sort();
  const committed = isGit ? await lastCommits(root, files) : new Map<string, string>();
  const maxAge = config.policy.evidence?.maxAge ?? defaultMaxAge;
  const all: Evidence[] = [];
  for (const file of files) {
    const path = join(root, file);
    // A file that git holds is as old as its commit: a fresh clone must not make it young again.
    const observed = committed.get(file) ?? statSync(path).mtime.toISOString().slice(0, 10);
    const { evidence, unreadable } = await readExport({ path, label: file }, { wanted: 'auto', observed, keys });
    const fresh = freshEvidence(evidence, now, maxAge);
    all.push(...fresh);
    if (unreadable > 0 && !quiet) io.stderr(unreadText(file, unreadable));
    if (fresh.length < evidence.length && !quiet) {
      const days = evidence.flatMap(({ observed: day }) => day ?? []).sort();
      io.stderr(
        `${file}: ${evidence.length - fresh.length} of ${evidence.length} pieces of evidence are older than ${maxAge} days (${days[0] ?? 'day unknown'}) and do not count\n`,
      );
    }
  }
  return all;
}
