import { entryValue } from '@flagsweep/catalog';
import { type CodeReader, codeReader, isCode } from '../catalog-files.js';
import { readBlobs } from '../revisions.js';
import type { Fields, Turn } from './audit.js';
import { type Commit, versions } from './log.js';

/**
 * Every commit that touched a file of the catalog, with the entry of a flag before and after; oldest first. A version that
 * cannot be read counts as the one before it.
 */
export async function turns(
  root: string,
  key: string,
  pathspecs: readonly string[],
): Promise<{ commit: Commit; turn: Turn }[]> {
  const commits = await versions(root, pathspecs);
  const files = commits.flatMap((each) => each.files);
  const ids = [...new Set(files.flatMap(({ before, after }) => [before, after].filter((id) => id !== undefined)))];
  const { readCode } = await codeReader(files.map(({ file }) => file));
  const read = createReader(key, await readBlobs(root, ids), readCode);
  const latest = new Map<string, Fields | undefined>();
  return commits.map(({ commit, files }) => {
    const side = (name: 'before' | 'after') =>
      files.flatMap(({ file, [name]: id }) => {
        const found = id === undefined ? undefined : read(file, id);
        const value = found === 'broken' ? latest.get(file) : found;
        latest.set(file, value);
        return value ? [{ file, value }] : [];
      });
    return { commit, turn: { before: side('before'), after: side('after') } };
  });
}

type Found = Fields | 'broken' | undefined;

/** Reads the entry of a flag in the versions of files; a text, and an entry, is parsed once. */
function createReader(key: string, blobs: ReadonlyMap<string, Uint8Array | 'large'>, readCode: CodeReader | undefined) {
  const known = new Map<string, Found>();
  const parsed = new Map<string, Found>();
  return (file: string, id: string): Found => {
    const name = `${id} ${file}`;
    if (known.has(name)) return known.get(name);
    const bytes = blobs.get(id);
    const text = bytes === undefined || bytes === 'large' ? '' : Buffer.from(bytes).toString('utf8');
    const mayHave = text.includes(key) || file.includes(key);
    const value = mayHave ? readText(file, text) : undefined;
    known.set(name, value);
    return value;
  };

  function readText(file: string, text: string): Found {
    if (/\.(?:ya?ml|jsonc?)$/.test(file)) return readPart(file, text);
    return readCode && isCode.test(file) ? entryValue(file, text, key, readCode(text, file)) : undefined;
  }

  function readPart(file: string, text: string): Found {
    const part = cut(text, key);
    if (part === undefined) return entryValue(file, text, key);
    if (!parsed.has(part)) parsed.set(part, entryValue(file, `flags:\n${part}`, key));
    // A part that says nothing by itself is read with what stands around it.
    const found = parsed.get(part);
    return found === undefined || found === 'broken' ? entryValue(file, text, key) : found;
  }
}

/**
 * The lines of one entry of a large YAML file, so that a change of any other one costs nothing. `undefined` where that is not
 * plain: for JSON, for aliases, for a key that stands twice.
 */
function cut(text: string, key: string): string | undefined {
  if (text.length < 4000) return undefined;
  const indent = /^flags:[ \t]*\r?\n(?:[ \t]*(?:#.*)?\r?\n)*( +)[^\s#]/m.exec(text)?.[1];
  if (indent === undefined) return undefined;
  const escaped = key.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
  const start = new RegExp(`^${indent}(["']?)${escaped}\\1:(?=[ \\t\\r\\n])`, 'gm');
  const [first, second] = text.matchAll(start);
  if (!first || second) return undefined;
  const next = new RegExp(`^(?:${indent})?[^\\s#]`, 'gm');
  next.lastIndex = first.index + first[0].length;
  const part = text.slice(first.index, next.exec(text)?.index);
  return /[&*]\w|<<:/.test(part) ? undefined : part;
}
