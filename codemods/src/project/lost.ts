import { posix } from 'node:path';
import type { Host } from '@flagsweep/references';
import { isScript } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { compare, type PlannedFile } from '../removal.js';
import type { Note } from '../simplification.js';

/** A repository as a plan leaves it. */
export interface After {
  files: readonly PlannedFile[];
  host: Host;
  /** The text of a file; `undefined` of one that is gone or cannot be read. */
  textOf(file: string): string | undefined;
}

type Notes = Map<string, Note[]>;

/** Files of texts for people: `locales/en.json`, `src/i18n/de/cart.json`, `messages.fr.json`. */
const messages =
  /(?:^|[/.])(?:locales?|i18n|translations?|langs?|languages?|messages|intl)(?:[/.].*)?\.json$|(?:^|\/)[a-z]{2}(?:[-_][A-Za-z]{2})?\.json$/i;
const stylesheet = /\.module\.(?:css|scss|sass|less|styl)$/;

/** What no import tells of and lost its last user by a plan: texts for people, and classes of style sheets. */
export function lostNames(after: After): Notes {
  return new Map([...lostMessages(after), ...lostClasses(after)]);
}

/** Keys of messages that the removed code named and no other code does, nor may make: `t('cart.old')`. */
function lostMessages({ files, host, textOf }: After): Notes {
  const notes: Notes = new Map();
  const lost = new Set<string>();
  for (const { file, before, after = '' } of files) {
    if (!isScript(file)) continue;
    const still = stringsIn(after);
    for (const each of stringsIn(before)) if (!still.has(each)) lost.add(each);
  }
  const places = host.files
    .filter((file) => messages.test(file))
    .flatMap((file) => {
      const text = textOf(file);
      return lost.size > 0 && text !== undefined ? messagesIn(file, text, lost) : [];
    });
  if (places.length === 0) return notes;
  const keys = new Set(places.map(({ key }) => key));
  for (const file of host.files) {
    if (keys.size === 0 || !isScript(file)) continue;
    const text = textOf(file) ?? '';
    for (const key of keys) if (text.includes(key) || makes(text, key)) keys.delete(key);
  }
  for (const { file, key, start, end } of places) {
    if (!keys.has(key)) continue;
    notes.set(file, [...(notes.get(file) ?? []), { start, end, reason: 'unused-message', detail: key }]);
  }
  return notes;
}

/** Strings that look like the key of a message. */
const stringsIn = (text: string): Set<string> =>
  new Set([...text.matchAll(/(['"`])([\w-]+(?:[.:][\w-]+)*)\1/g)].map(([, , each]) => each as string));

/** Whether a text may put a key together: `t(`cart.${name}`)`, `'cart.' + name`. */
function makes(text: string, key: string): boolean {
  const parts = key.split(/(?<=[.:])/).slice(0, -1);
  return parts.some((_, index) => {
    const prefix = parts.slice(0, index + 1).join('');
    return ['`', "'", '"'].some((quote) => text.includes(quote + prefix)) && dynamic(text, prefix);
  });
}

const dynamic = (text: string, prefix: string): boolean =>
  text.includes(`${prefix}\${`) || text.includes(`${prefix}'`) || text.includes(`${prefix}"`);

/** Where a file of messages defines keys, nested or flat; a part before `:` names a file. */
function messagesIn(
  file: string,
  text: string,
  keys: ReadonlySet<string>,
): { file: string; key: string; start: number; end: number }[] {
  const wanted = new Map([...keys].map((key) => [key.replace(/^[^:]*:/, ''), key]));
  const json = ts.parseJsonText(file, text);
  const found: { file: string; key: string; start: number; end: number }[] = [];
  const visit = (node: ts.Node, path: string): void => {
    if (!ts.isObjectLiteralExpression(node)) return;
    for (const property of node.properties) {
      if (!ts.isPropertyAssignment(property) || !ts.isStringLiteral(property.name)) continue;
      const name = path === '' ? property.name.text : `${path}.${property.name.text}`;
      const key = wanted.get(name);
      const isText = ts.isStringLiteral(property.initializer);
      if (key !== undefined && isText)
        found.push({ file, key, start: property.name.getStart(json), end: property.name.end });
      visit(property.initializer, name);
    }
  };
  const [statement] = json.statements;
  if (statement) visit(statement.expression, '');
  return found;
}

/** Classes of style sheets that stay, by `styles.old` of the module that imports them. */
function lostClasses({ files, host, textOf }: After): Notes {
  const notes: Notes = new Map();
  const lost = new Map<string, Set<string>>();
  for (const { file, before, after = '' } of files) {
    for (const [sheet, names] of isScript(file) ? classesIn(file, before) : []) {
      const still = classesIn(file, after).get(sheet);
      for (const name of names)
        if (!still?.has(name) && !still?.has(any)) lost.set(sheet, (lost.get(sheet) ?? new Set()).add(name));
    }
  }
  for (const [sheet, names] of [...lost].sort(([a], [b]) => compare(a, b))) {
    const text = textOf(sheet);
    if (text === undefined) continue;
    const base = posix.basename(sheet);
    for (const file of host.files) {
      const code = isScript(file) ? textOf(file) : undefined;
      if (!code?.includes(base)) continue;
      const used = classesIn(file, code).get(sheet) ?? new Set([any]);
      for (const name of names) if (used.has(name) || used.has(any)) names.delete(name);
    }
    const left = [...names].sort(compare).flatMap((name): Note[] => {
      const at = new RegExp(`\\.${name}(?![\\w-])`).exec(text);
      const isComposed = new RegExp(`(?:composes|@extend)[^;}]*(?<![\\w-])${name}(?![\\w-])`).test(text);
      return at && !isComposed
        ? [{ start: at.index, end: at.index + at[0].length, reason: 'unused-style', detail: name }]
        : [];
    });
    if (left.length > 0) notes.set(sheet, left);
  }
  return notes;
}

/** Stands for every class of a style sheet, where it cannot be told which are used. */
const any = '*';

/** The classes that a file uses, by the style sheet of each. */
function classesIn(file: string, text: string): Map<string, Set<string>> {
  const used = new Map<string, Set<string>>();
  const imports = /\bimport\s+(?:\*\s*as\s+)?([\w$]+)\s+from\s+['"](\.[^'"]+)['"]/g;
  const rest = text.replace(imports, '');
  for (const [, name = '', specifier = ''] of text.matchAll(imports)) {
    if (!stylesheet.test(specifier)) continue;
    const uses = new RegExp(
      `(?<![\\w$.])${name.replace(/\$/g, '\\$')}(?![\\w$])(?:\\??\\.([\\w$]+)|\\[['"]([\\w-]+)['"]\\])?`,
      'g',
    );
    const classes = [...rest.matchAll(uses)].map(([, member, quoted]) => member ?? quoted ?? any);
    used.set(posix.join(posix.dirname(file), specifier), new Set(classes));
  }
  return used;
}
