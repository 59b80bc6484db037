import picomatch from 'picomatch';
import type { ScanOptions } from './options.js';

/** Names that no person edits: searching them finds other people's words. */
const skipped =
  /(?:^|\/)(?:node_modules|\.git|\.yarn)\/|\.min\.[cm]?js$|\.(?:map|snap|lock|png|jpe?g|gif|webp|avif|ico|svg|pdf|zip|gz|tgz|br|woff2?|ttf|eot|otf|mp[34]|webm|mov|wasm|jar|class|exe|dll|so|dylib|bin|sqlite|db)$|(?:^|\/)(?:package-lock\.json|npm-shrinkwrap\.json|pnpm-lock\.yaml|yarn\.lock|bun\.lockb?)$/i;

export interface FileRules {
  /** Whether a file is to be looked at at all. */
  isScanned(file: string): boolean;
  /** Whether what it reads is a test's, a mock's or a story's. */
  isTest(file: string): boolean;
}

const dot = { dot: true };

export function fileRules(options: ScanOptions): FileRules {
  const included = options.include ? picomatch(options.include, dot) : () => true;
  const excluded = options.exclude.length > 0 ? picomatch(options.exclude, dot) : () => false;
  const test = options.tests.length > 0 ? picomatch(options.tests, dot) : () => false;
  return {
    isScanned: (file) => !skipped.test(file) && included(file) && !excluded(file),
    isTest: (file) => test(file),
  };
}
