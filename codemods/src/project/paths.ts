import { posix } from 'node:path';

/** What a text says of other files by their paths. */
export interface Paths {
  /** Everything between quotes that can be a path or an import specifier. */
  quoted: readonly string[];
  /** Folders of which any file may be loaded by a name that is made at run time. */
  folders: readonly Folder[];
}

/** Files of a folder, relative to the root, whose names end in some way; with those of the folders inside where it is `deep`. */
export interface Folder {
  path: string;
  deep: boolean;
  ending: string;
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
    // `require()` is what a comment calls it.
    if (rest.startsWith(')') || (whole.test(rest) && !takesFolder)) continue;
    if (call.startsWith('import.meta')) {
      const [list = ''] = /^[^;)]*/.exec(rest) ?? [];
      folders.push(...[...list.matchAll(/["'`]([^"'`\s]+)["'`]/g)].map(([, glob = '']) => folderOf(own, glob)));
      continue;
    }
    const head = start.exec(rest)?.[1];
    if (head === undefined) {
      // `require(join(__dirname, '../rules', name))`: what the call names, and whatever is beside it.
      const [parts = ''] = /^[^;{}]*/.exec(rest) ?? [];
      const named = [...parts.matchAll(/["'`]([^"'`\s]+)["'`]/g)].map(([, part = '']) => part);
      folders.push({ path: own, deep: false, ending: '' });
      if (named.length > 0) folders.push({ path: posix.join(own, ...named), deep: true, ending: '' });
    } else if (takesFolder && whole.test(rest)) folders.push(folderOf(own, `${head}/*`));
    else folders.push(folderOf(own, `${head}*${/^`[^`]*\}([^`{}]*)`\s*[,)]/.exec(rest)?.[1] ?? ''}`));
  }
  return folders.filter(({ path, deep }) => !deep || (path !== '' && path !== '.' && !path.startsWith('..')));
}

/** The files that a pattern means, by what stands before its first star and behind its last one. */
function folderOf(own: string, glob: string): Folder {
  const head = (/^[^*{}()![\]?]*/.exec(glob)?.[0] ?? '').replace(/[^/]*$/, '');
  const path = head.startsWith('.') ? posix.join(own, head) : head.replace(/^[@~#]?\//, '');
  const ending = /\*([\w./-]*)$/.exec(glob)?.[1] ?? '';
  return { path: path.replace(/\/$/, ''), deep: head !== '', ending };
}

/** Whether a file is one of those that are loaded by names made at run time; a path may leave the file's ending out. */
export function liesIn(file: string, { path, deep, ending }: Folder): boolean {
  const isNamed = ending === '' || file.endsWith(ending) || file.replace(/\.\w+$/, '').endsWith(ending);
  return isNamed && (deep ? `/${file}`.includes(`/${path}/`) : posix.dirname(file) === (path || '.'));
}

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
