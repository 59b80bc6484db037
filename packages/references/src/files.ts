import picomatch from 'picomatch';
import type { Host } from './host.js';
import { readIgnoreFiles } from './ignore-files.js';
import type { ScanOptions } from './options.js';
import { noneSkipped, type SkipReason } from './reference.js';
import type { ContentReason } from './text/skip.js';

/** Names of files that hold other people's words, or none. */
const names: [reason: SkipReason, pattern: RegExp][] = [
  ['vendored', /(?:^|\/)(?:node_modules|\.git|\.yarn)\//i],
  [
    'generated',
    /\.(?:map|snap|lock)$|(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?)$/i,
  ],
  ['minified', /\.min\.(?:[cm]?js|css)$/i],
  [
    'binary',
    /\.(?:png|jpe?g|gif|webp|avif|ico|svg|pdf|zip|gz|tgz|br|woff2?|ttf|eot|otf|mp[34]|webm|mov|wasm|jar|class|exe|dll|so|dylib|bin|sqlite|db)$/i,
  ],
];

export interface FileRules {
  /** Why a file is not to be looked at, by what a person said of it or by its name. */
  reasonOf(file: string): SkipReason | undefined;
  /**
   * Why a file's text is not to be searched, by what its bytes tell. Generated code that names an SDK's package is searched:
   * it may be the repository's own way to read flags. So is a registry of the configuration.
   */
  judge(file: string, told: ContentReason | undefined, namesPackage: boolean): SkipReason | undefined;
  /** Whether what it reads is a test's, a mock's or a story's. */
  isTest(file: string): boolean;
}

const dot = { dot: true };

/** The files that some globs name. */
export function filesLike(files: readonly string[], globs: readonly string[]): string[] {
  const isLike = globs.length > 0 ? picomatch([...globs], dot) : () => false;
  return files.filter((file) => isLike(file));
}

/** The rules of a repository. Skipped files are still there to be imported from. */
export function fileRules(options: ScanOptions, host: Host): FileRules {
  const included = options.include ? picomatch(options.include, dot) : () => true;
  const excluded = options.exclude.length > 0 ? picomatch(options.exclude, dot) : () => false;
  const test = options.tests.length > 0 ? picomatch(options.tests, dot) : () => false;
  const registries = new Set(options.registries.map(({ file }) => file));
  let read: ReturnType<typeof readIgnoreFiles> | undefined;
  const ignoreFiles = () => {
    read ??= readIgnoreFiles(host);
    return read;
  };
  return {
    reasonOf(file) {
      if (!included(file) || excluded(file)) return 'excluded';
      if (ignoreFiles().isIgnored(file)) return 'ignored';
      return registries.has(file) ? undefined : names.find(([, pattern]) => pattern.test(file))?.[0];
    },
    judge(file, told, namesPackage) {
      if (registries.has(file)) return undefined;
      const reason = told ?? (ignoreFiles().isMarkedGenerated(file) ? 'generated' : undefined);
      return reason === 'generated' && namesPackage ? undefined : reason;
    },
    isTest: (file) => test(file),
  };
}

/** The files to search, and why others are not; catalogs are read elsewhere. */
export function searchable({ files }: Host, rules: FileRules, catalogFiles: ReadonlySet<string> = new Set()) {
  const skipped = new Map<string, SkipReason>();
  const searched = files.filter((file) => {
    if (catalogFiles.has(file)) return false;
    const reason = rules.reasonOf(file);
    if (reason !== undefined) skipped.set(file, reason);
    return reason === undefined;
  });
  return { files: searched, skipped };
}

/** How many files were left out, by reason. */
export function countByReason(reasons: Iterable<SkipReason>): Record<SkipReason, number> {
  const counts = { ...noneSkipped };
  for (const reason of reasons) counts[reason]++;
  return counts;
}

/** What says that a file is not searched: an entry of the configuration, or a line of a file. */
export function ruleOf(
  options: ScanOptions,
  host: Host,
  file: string,
  reason: SkipReason,
): { text: string; file?: string; line?: number } | undefined {
  if (reason === 'excluded') {
    const index = options.exclude.findIndex((glob) => picomatch(glob, dot)(file));
    return { text: index < 0 ? 'include' : `exclude[${index}] ${options.exclude[index]}` };
  }
  const { ignoredBy, markedBy } = readIgnoreFiles(host);
  return reason === 'ignored' ? ignoredBy(file) : reason === 'generated' ? markedBy(file) : undefined;
}
