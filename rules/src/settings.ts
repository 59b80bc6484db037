import { existsSync, readFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { type ScanOptions, scanOptionsSchema } from '@flagsweep/references';
import { type ParseError, parse, printParseErrorCode } from 'jsonc-parser';
import { createStamps } from './stamps.js';

/** What the rules read from `settings.flagsweep`, or from the configuration of the `flagsweep` command. */
export interface Settings extends Pick<ScanOptions, 'registries' | 'accessors' | 'bags'> {
  /** Folder that globs and files are relative to. */
  root: string;
  catalog: string[];
  /** The day that counts as today, `YYYY-MM-DD`; the system's date where absent. */
  now?: string;
}

/** `settings.flagsweep` as a person writes it; every part may be left out. */
export interface FlagsweepSettings {
  /** Globs of the catalog files, relative to ESLint's working directory. */
  catalog?: string | string[];
  registries?: { file: string; name: string; keys?: 'value' | 'name' }[];
  accessors?: {
    name: string;
    import?: string;
    receiver?: string;
    key?: number | { arg: number; prop: string } | { prop: string };
    /** What only the `flagsweep` command needs: `fallback`, `result`, `inverted`. */
    [other: string]: unknown;
  }[];
  bags?: (string | { path: string; result?: 'value' | 'details' })[];
  /** The day that counts as today, `YYYY-MM-DD`. */
  now?: string;
  /** Ignored; makes ESLint's cache notice a changed catalog. See `withCatalogHash`. */
  hash?: string;
}

/** Settings, or what is wrong with them. */
export type SettingsResult = { settings: Settings } | { problem: string };

type Raw = Record<string, unknown>;

const known = ['catalog', 'registries', 'accessors', 'bags', 'now', 'hash'];
const scanOptions = scanOptionsSchema.pick({ registries: true, accessors: true, bags: true });
const isObject = (value: unknown): value is Raw => typeof value === 'object' && value !== null && !Array.isArray(value);
const pick = (raw: Raw, names: string[]): Raw =>
  Object.fromEntries(names.filter((name) => raw[name] !== undefined).map((name) => [name, raw[name]]));

const stamps = createStamps();
const parsed = new Map<string, { stamp: string; value: unknown; problem?: string }>();

/** A JSON or JSONC file, parsed once for each change of it. */
function readJson(file: string): { value: unknown; problem?: string } {
  const stamp = stamps.of(file);
  const before = parsed.get(file);
  if (before?.stamp === stamp) return before;
  const errors: ParseError[] = [];
  let result: { value: unknown; problem?: string };
  try {
    const value: unknown = parse(readFileSync(file, 'utf8').replace(/^\uFEFF/, ''), errors, {
      allowTrailingComma: true,
    });
    const [first] = errors;
    result = first ? { value, problem: `${file} is not valid JSON: ${printParseErrorCode(first.error)}` } : { value };
  } catch (error) {
    result = { value: undefined, problem: `${file} cannot be read: ${(error as Error).message}` };
  }
  parsed.set(file, { stamp, ...result });
  return result;
}

/**
 * The configuration of the `flagsweep` command, from a folder up to the root of the repository. JSON only: to lint a file
 * must never run one.
 */
function findConfig(start: string): { root: string; value: unknown; problem?: string } | undefined {
  for (let folder = resolve(start); ; folder = dirname(folder)) {
    for (const name of ['flagsweep.config.json', 'flagsweep.config.jsonc']) {
      const file = join(folder, name);
      if (stamps.of(file) !== '') return { root: folder, ...readJson(file) };
    }
    const manifest = join(folder, 'package.json');
    if (stamps.of(manifest) !== '') {
      const { value } = readJson(manifest);
      if (isObject(value) && value['flagsweep'] !== undefined) return { root: folder, value: value['flagsweep'] };
    }
    if (existsSync(join(folder, '.git')) || dirname(folder) === folder) return undefined;
  }
}

function check(raw: Raw, root: string, where: string): SettingsResult {
  const { catalog, now } = raw;
  const globs = typeof catalog === 'string' ? [catalog] : (catalog ?? []);
  if (!Array.isArray(globs) || globs.some((glob) => typeof glob !== 'string')) {
    return { problem: `${where}: catalog must be a glob or a list of globs` };
  }
  if (now !== undefined && (typeof now !== 'string' || !/^\d{4}-\d{2}-\d{2}$/.test(now))) {
    return { problem: `${where}: now must be a calendar date, YYYY-MM-DD` };
  }
  const options = scanOptions.safeParse(pick(raw, ['registries', 'accessors', 'bags']));
  if (!options.success) {
    const [issue] = options.error.issues;
    return { problem: `${where}: ${issue?.path.join('.')}: ${issue?.message}` };
  }
  return { settings: { root, catalog: globs, ...options.data, ...(now === undefined ? {} : { now }) } };
}

const checked = new WeakMap<object, Map<string, { config: unknown; result: SettingsResult }>>();

/**
 * Reads `settings.flagsweep`; where it names no catalog, the configuration file nearest to the linted file fills in what
 * it leaves out: in a monorepo of several catalogs, each part of the tree has its own.
 */
export function readSettings(all: Raw, cwd: string, folder: string = cwd): SettingsResult {
  const own = all['flagsweep'] ?? {};
  if (!isObject(own)) return { problem: 'settings.flagsweep must be an object' };
  const start = own['catalog'] === undefined ? folder : cwd;
  const config = own['catalog'] === undefined ? findConfig(start) : undefined;
  let byFolder = checked.get(all);
  if (!byFolder) checked.set(all, (byFolder = new Map()));
  const before = byFolder.get(start);
  if (before && before.config === config?.value) return before.result;
  const result = combine(own, cwd, config);
  byFolder.set(start, { config: config?.value, result });
  return result;
}

function combine(own: Raw, cwd: string, config: ReturnType<typeof findConfig>): SettingsResult {
  const unknown = Object.keys(own).find((name) => !known.includes(name));
  if (unknown !== undefined)
    return { problem: `settings.flagsweep.${unknown} is unknown; known are ${known.join(', ')}` };
  if (!config) return check(own, cwd, 'settings.flagsweep');
  if (config.problem) return { problem: config.problem };
  if (!isObject(config.value)) return { problem: `the flagsweep configuration in ${config.root} must be an object` };
  return check({ ...pick(config.value, known), ...own }, config.root, 'flagsweep configuration');
}
