import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { createRequire, Module } from 'node:module';
import { basename, dirname, join, sep } from 'node:path';
import { cachedDataVersionTag } from 'node:v8';
import { Script } from 'node:vm';

/**
 * Loads one large file of a package, a script of CommonJS that imports no modules, with what V8 made of it the last time:
 * bytecode, which takes a tenth of the time to read that it takes to make. It lies in `.cache/flagsweep-v8` of the
 * `node_modules` that the package is installed in, so whoever can change it can change the package as well. Not beside the
 * facts of scans: those may come from another machine, and this is code.
 *
 * The file's name, size, time and content and the version and flags of V8 say whose it is. Whatever goes wrong, the file is
 * loaded without. Who requires the file afterwards gets the same one: it is not loaded twice.
 */
export function requireCached(file) {
  const { cache } = createRequire(file);
  if (cache[file]) return cache[file].exports;
  const entry = attempt(() => entryOf(file));
  if (!entry) return createRequire(file)(file);
  const { full, brief } = entry;
  const source = readFileSync(file);
  const [kept, cachedData] = firstOf([full, brief], (path) => load(path, source));
  const script = new Script(Module.wrap(source.toString()), { filename: file, cachedData });
  const module = Object.assign(new Module(file), { filename: file });
  script.runInThisContext()(module.exports, createRequire(file), module, file, dirname(file));
  cache[file] = Object.assign(module, { loaded: true });
  const isKept = cachedData && !script.cachedDataRejected;
  if (isKept && kept === full) return module.exports;
  // At the end V8 knows which functions are needed, and those are compiled: few of them by a run that was soon over.
  const known = isKept ? cachedData.length : 0;
  const end = () => {
    const data = script.createCachedData();
    if (process.uptime() > longRun) keep(entry, full, source, data);
    else if (data.length > known * 1.1) keep(entry, brief, source, data);
  };
  process.once('exit', () => attempt(end));
  return module.exports;
}

/** Seconds of a run that has done most of what there is to do. */
const longRun = 1;

function entryOf(file) {
  const modules = modulesOf(file);
  if (!modules) return undefined;
  const { size, mtimeMs } = statSync(file);
  const name = `${basename(file)}-`;
  const source = `${name}${size.toString(36)}-${Math.floor(mtimeMs).toString(36)}-`;
  const folder = join(modules, '.cache', 'flagsweep-v8');
  const path = join(folder, `${source}${cachedDataVersionTag().toString(36)}`);
  return { folder, name, source, full: `${path}.bin`, brief: `${path}.brief.bin` };
}

/** The folder that a package is installed in; that of the working copy that it lies in. */
function modulesOf(file) {
  const end = file.lastIndexOf(`${sep}node_modules${sep}`);
  if (end >= 0) return join(file.slice(0, end), 'node_modules');
  for (let folder = dirname(file); folder !== dirname(folder); folder = dirname(folder)) {
    const modules = join(folder, 'node_modules');
    if (existsSync(modules)) return modules;
  }
  return undefined;
}

/** V8 crashes on what is not whole: in front of it stands the digest of it and of what it was made of. */
const digestOf = (source, data) => createHash('sha256').update(source).update(data).digest();
const digestBytes = 32;

function load(path, source) {
  const bytes = readFileSync(path);
  const data = bytes.subarray(digestBytes);
  return digestOf(source, data).equals(bytes.subarray(0, digestBytes)) ? data : undefined;
}

/** Writes an entry, of which a reader sees all or nothing, and removes what it replaces: those of other versions of the file. */
function keep({ folder, name, source: own, full, brief }, path, source, data) {
  mkdirSync(folder, { recursive: true });
  const draft = `${path}.${process.pid}.tmp`;
  try {
    writeFileSync(draft, Buffer.concat([digestOf(source, data), data]));
    renameSync(draft, path);
  } catch (error) {
    rmSync(draft, { force: true });
    throw error;
  }
  if (path === full) rmSync(brief, { force: true });
  for (const other of readdirSync(folder)) {
    if (other.startsWith(name) && !other.startsWith(own)) rmSync(join(folder, other), { force: true });
  }
}

function firstOf(paths, work) {
  for (const path of paths) {
    const found = attempt(() => work(path));
    if (found) return [path, found];
  }
  return [];
}

function attempt(work) {
  try {
    return work();
  } catch {
    return undefined;
  }
}
