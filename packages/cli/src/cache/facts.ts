import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Facts, Host, ScanOptions } from '@flagsweep/references';
import { createHost, createReader } from '../host.js';
import { version } from '../version.js';
import { digest } from './digest.js';
import { decode, type Entry, encode } from './entry.js';
import type { Glance } from './glance.js';
import { cacheFolder, openStore, type Store } from './store.js';
import { type AgeTest, compare, createWitness, olderThan } from './witness.js';

/** What is scanned. All of it decides whether facts of an earlier run are the answer, but for `root`. */
export interface Question {
  root: string;
  /** Every file, sorted. */
  files: readonly string[];
  options: ScanOptions;
  keys: ReadonlyMap<string, string>;
  catalogFiles: ReadonlySet<string>;
  /** What was seen of the files a moment ago. */
  glance?: Glance | undefined;
}

/** What a test sets. */
export interface CacheSettings {
  /** The program that makes the facts: another one may find more. */
  tool?: string;
  /** How much older than the scan a file must be for its stamp to prove anything, in milliseconds. */
  margin?: number;
}

/**
 * The facts of an earlier run where nothing that they depend on has changed, else those of `scan`, which is then kept. No
 * fault of the cache is ever an error.
 */
export async function cachedFacts(
  question: Question,
  scan: (host: Host) => Promise<Facts>,
  { tool = toolName(), margin = coarsestClock }: CacheSettings = {},
): Promise<Facts> {
  const { root, files, glance } = question;
  const read = createReader(root);
  // What a repository brings along as a cache is an answer that somebody else gave.
  const isForeign = files.some((file) => file.startsWith(`${cacheFolder}/`));
  const store = isForeign ? undefined : openStore(root);
  if (!store) return scan(createHost(root, files));

  const key = digest(describe(question, tool));
  const name = key.toString('hex', 0, 16);
  const pen = createPen(store, margin);
  const reader = digest(whoami());
  const entry = load(store, name, key);
  if (entry && !reader.equals(entry.reader)) entry.stamps.fill(0);
  if (entry) {
    const { same, fresh } = compare(entry, root, files, read, pen.take, glance);
    const facts = same ? parse(entry.facts) : undefined;
    if (facts) {
      if (fresh) pen.keep(name, encode(key, { ...entry, reader, stamps: fresh }));
      else pen.drop();
      return facts;
    }
  }
  const witness = createWitness(root, files, read, pen.take());
  try {
    const facts = await scan(witness.host);
    const rows = witness.rows();
    if (rows) pen.keep(name, encode(key, { ...rows, reader, facts: Buffer.from(JSON.stringify(facts)) }));
    return facts;
  } finally {
    pen.drop();
  }
}

/** A draft that is begun before the first file is read whose stamp shall count, and not at all where none is. */
function createPen(store: Store, margin: number) {
  let draft: ReturnType<Store['draft']> | null = null;
  return {
    take(): AgeTest {
      if (draft === null) draft = store.draft();
      return olderThan(draft ? draft.begun - margin : Number.NEGATIVE_INFINITY);
    },
    keep(name: string, parts: readonly Uint8Array[]): void {
      draft?.keep(name, parts);
      draft = undefined;
    },
    drop(): void {
      draft?.drop();
      draft = undefined;
    },
  };
}

/** Two writes within one tick have one stamp; the coarsest clock of a file system in use ticks every two seconds. */
const coarsestClock = 2500;

function load(store: Store, name: string, key: Uint8Array): Entry | undefined {
  const bytes = store.load(name);
  return bytes && decode(key, bytes);
}

function parse(text: Uint8Array): Facts | undefined {
  try {
    return JSON.parse(Buffer.from(text.buffer, text.byteOffset, text.byteLength).toString('utf8')) as Facts;
  } catch {
    return undefined;
  }
}

/** Everything but the contents of files that facts are made from. */
function describe({ files, options, keys, catalogFiles }: Question, tool: string): string {
  const list = digest(files.join('\0')).toString('hex');
  return JSON.stringify([tool, options, [...keys], [...catalogFiles].sort(), list]);
}

/** Whose permissions decide what can be read. */
const whoami = (): string => `${process.geteuid?.()}:${process.getegid?.()}:${process.getgroups?.()}`;

/**
 * The program: its version, and the code of the scanner itself, because a version says little about a working copy or a
 * patched package. Node decides which characters are letters and how deep a program may be nested.
 */
function toolName(): string {
  const { version: node, platform, arch } = process;
  return [version, node, platform, arch, ...programFolders().map(codeOf)].join(' ');
}

/** The bundle, of which this is a part, or the packages that it is made of. */
function programFolders(): string[] {
  const own = fileURLToPath(import.meta.url);
  if (own.endsWith('.cjs')) return [dirname(own)];
  return ['references', 'catalog'].map((name) => dirname(createRequire(own).resolve(`@flagsweep/${name}`)));
}

/** What says which code lies in a folder, wherever that is: the facts that it makes may be copied to another machine. */
export function codeOf(folder: string): string {
  try {
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => /\.c?[jt]s$/.test(file));
    const texts = files.sort().map((file) => `${file}\0${readFileSync(join(folder, file), 'latin1')}`);
    return digest(texts.join('\0')).toString('hex');
  } catch {
    return '';
  }
}
