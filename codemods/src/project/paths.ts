import { posix } from 'node:path';

/** What a text says of other files by their paths. */
export interface Paths {
  /** Everything between quotes that can be a path or an import specifier. */
  quoted: readonly string[];
  /** Folders of which any file may be loaded by a name that is made at run time. */
  folders: readonly Folder[];
}

/** A folder, relative to the root, with those inside it where it is `deep`. */
export interface Folder {
  path: string;
  deep: boolean;
}

/** A closing quote may open the next text: it is looked at twice, so that no quote elsewhere in a line hides a path. */
const quoted = /["'`]([^"'`\s\\]{1,300})(?=["'`])/g;
const bare = /\b(?:from|import|require)\s*\(?\s*["'`]([^"'`\s\\/]{1,100})(?=["'`])/g;
const loading =
  /\b(import|require|require\.resolve|require\.context|import\.meta\.glob\w*|readdir|readdirSync)\s*(?:<[^()]*>)?\(\s*(?:\/\*[^]*?\*\/\s*)*([^]{0,200})/g;
/** A text that is the whole argument. */
const whole = /^(?:"[^"\n]*"|'[^'\n]*'|`[^`$]*`)\s*[,)]/;
/** A text that the argument begins with. */
const start = /^["'`]([^"'`$*]*)/;

/** Everything that the text of a file may name other files by. */
export function pathsIn(file: string, text: string): Paths {
  const found = new Set<string>();
  for (const [, path = ''] of text.matchAll(quoted)) if (/^[.#@~]|\//.test(path)) found.add(path);
  for (const [, name = ''] of text.matchAll(bare)) found.add(name);
  return { quoted: [...found], folders: foldersIn(file, text) };
}

/** `import(`./pages/${name}`)`, `require.context('./icons')`, `readdirSync(join(__dirname, 'rules'))`, `require(name)` */
function foldersIn(file: string, text: string): Folder[] {
  const own = posix.dirname(file).replace(/^\.$/, '');
  const folders: Folder[] = [];
  for (const [, call = '', rest = ''] of text.matchAll(loading)) {
    const takesFolder = !/^(?:import|require|require\.resolve)$/.test(call);
    if (whole.test(rest) && !takesFolder) continue;
    const head = start.exec(rest)?.[1];
    if (head === undefined) {
      // `require(join(__dirname, '../rules', name))`: what the call names, and whatever is beside it.
      const [parts = ''] = /^[^;{}]*/.exec(rest) ?? [];
      const named = [...parts.matchAll(/["'`]([^"'`\s]+)["'`]/g)].map(([, part = '']) => part);
      folders.push({ path: own, deep: false });
      if (named.length > 0) folders.push({ path: posix.join(own, ...named), deep: true });
    } else if (head.startsWith('.')) {
      const path = takesFolder && whole.test(rest) ? head : head.replace(/[^/]*$/, '');
      folders.push({ path: posix.join(own, path).replace(/\/$/, ''), deep: true });
    } else if (head.includes('/')) {
      folders.push({ path: head.replace(/^[@~#]?\//, '').replace(/\/[^/]*$/, ''), deep: true });
    } else folders.push({ path: own, deep: false });
  }
  return folders.filter(({ path, deep }) => !deep || (path !== '' && path !== '.' && !path.startsWith('..')));
}

/** Whether a file lies in a folder that is loaded by names made at run time. */
export const liesIn = (file: string, { path, deep }: Folder): boolean =>
  deep ? `/${file}`.includes(`/${path}/`) : posix.dirname(file) === (path || '.');

/** The parts of a path from the last one on, without endings, and without what leads there. */
function partsOf(path: string): string[] {
  const parts = path.replace(/[?#].*$/, '').split('/');
  const names = parts.filter((part) => part !== '' && part !== '.' && part !== '..').reverse();
  return names.map((part, at) => (at === 0 ? part.replace(/(?!^)\..*$/, '') : part));
}

/** The name of a file without its endings: `Page` of `Page.test.tsx`. */
export const stemOf = (file: string): string => partsOf(file)[0] ?? '';

/** The name that a file goes by in paths: that of its folder where it is called `index`. */
export const nameInPaths = (path: string): string => {
  const [stem = '', folder] = partsOf(path);
  return stem === 'index' ? (folder ?? '') : stem;
};

/**
 * Whether a path, as far as it says where it leads, may lead to a file: `./src/old.handler`, `Old.vue`; the first part of
 * `@/pages/Old` may be an `alias`, which stands for any folders.
 */
export function mayLeadTo(path: string, file: string, alias: boolean): boolean {
  const parts = partsOf(path);
  const own = partsOf(file);
  if (own[0] === 'index' && parts[0] !== 'index') own.shift();
  const known = parts.slice(0, own.length);
  return known.every((part, at) => part === own[at] || (alias && at > 0 && at === parts.length - 1));
}
