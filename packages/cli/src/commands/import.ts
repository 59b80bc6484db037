import { readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { CatalogEditError, type CatalogFile, didYouMean, type Evidence, planImport } from '@flagsweep/catalog';
import type { ImportResult } from '@flagsweep/report';
import { applyDrafts } from '../apply.js';
import { unreadNote } from '../catalog-files.js';
import { UserError } from '../errors.js';
import { readExports, type Wanted, wantedSources } from '../exports.js';
import type { Io } from '../io.js';
import { openReporters } from '../reporters.js';
import { openWorkspace, type Workspace } from '../workspace.js';
import type { CommonOptions } from './options.js';

export interface ImportOptions extends CommonOptions {
  update?: boolean;
  write?: boolean;
  /** File to write the evidence to. */
  evidence?: string;
}

/** `flagsweep import <source> <file>…`: merges a provider's flags into the catalog; a dry run unless `--write` is given. */
export async function importFlags(
  io: Io,
  source: string,
  names: readonly string[],
  options: ImportOptions,
): Promise<number> {
  const wanted = wantedOf(source);
  const reporters = openReporters('import', io, options, 'stylish');
  const workspace = await openWorkspace(io, options);
  const { root, catalog, configFile, hasCatalog, host, keys } = workspace;
  const cwd = resolve(io.cwd, options.cwd ?? '.');
  const now = options.now ?? io.today();
  const exported = names.map((name) => ({ path: resolve(cwd, name), label: name }));
  const found = await readExports(io, exported, { wanted, observed: now, keys, quiet: options.quiet });
  if (found.flags.length < (found.total ?? 0) && !options.quiet) {
    io.stderr(
      `${found.title} has ${found.total} flags, of which ${found.flags.length} were exported: name all pages\n`,
    );
  }
  if (!hasCatalog && configFile !== undefined) {
    throw new UserError(`${configFile} names no catalog to import into`, {
      advice: 'Name its files, for example { "catalog": "flags/*.yaml" }.',
    });
  }
  const place = { folder: freeFolder(host.files), ending: '.yaml' };
  const plan = planned(() =>
    planImport(catalogTexts(workspace), catalog, found.flags, { update: options.update ?? false, place }),
  );
  if (hasCatalog && !options.quiet) io.stderr(await unreadNote(workspace, plan.files));
  const isFirst = !hasCatalog && plan.files.length > 0;
  const config = {
    file: 'flagsweep.config.json',
    after: `${JSON.stringify({ catalog: `${place.folder}/*.yaml` }, null, 2)}\n`,
  };
  const files = isFirst ? [config, ...plan.files] : plan.files;
  const written = options.write ?? false;
  const result: ImportResult = {
    command: 'import',
    ...plan,
    title: found.title,
    flags: found.flags.length,
    evidence: found.evidence,
    files,
    written,
  };
  reporters.show(result, () => {
    if (written) applyDrafts(root, files, 'the import');
    if (options.evidence !== undefined) writeEvidence(resolve(cwd, options.evidence), found.evidence);
  });
  return 0;
}

/** A folder for a first catalog in which nothing stands. */
const freeFolder = (files: readonly string[]): string =>
  ['flags', 'feature-flags'].find((name) => !files.some((file) => file.startsWith(`${name}/`))) ?? 'flag-catalog';

function wantedOf(source: string): Wanted {
  const wanted = wantedSources.find((each) => each === source);
  if (wanted) return wanted;
  const nearest = didYouMean(source, wantedSources);
  throw new UserError(`there is no source "${source}"${nearest ? `; did you mean "${nearest}"?` : ''}`, {
    advice: `Name one of ${wantedSources.join(', ')}.`,
  });
}

/** The catalog's files as text; they were read before, so that none can be unreadable. */
function catalogTexts({ root, catalogFiles }: Workspace): CatalogFile[] {
  return [...catalogFiles].map((file) => ({ file, text: readFileSync(join(root, file), 'utf8') }));
}

function planned<T>(plan: () => T): T {
  try {
    return plan();
  } catch (error) {
    if (!(error instanceof CatalogEditError)) throw error;
    throw new UserError(error.message, { advice: 'Nothing was written.' });
  }
}

function writeEvidence(path: string, evidence: readonly Evidence[]): void {
  try {
    writeFileSync(path, `${JSON.stringify({ evidence }, null, 2)}\n`);
  } catch (error) {
    throw new UserError(
      `the evidence cannot be written to ${path}: ${(error as Error).message.replace(/, \w+ '.*$/, '')}`,
      {
        advice: 'Name a file that can be written in --evidence.',
      },
    );
  }
}
