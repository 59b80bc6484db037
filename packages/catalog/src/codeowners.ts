/** Who owns the files of a repository, by its CODEOWNERS. */
export interface Codeowners {
  /** Everybody that a rule names, as it is written. */
  owners: readonly string[];
  /** The owners of a file, as they are written; none where no rule names one. The last rule that matches decides. */
  ownersOf(file: string): readonly string[];
  /** The same by the rules of one section of GitLab, whatever the case of its name. */
  ownersIn(section: string, file: string): readonly string[];
}

/** Where hosts look for the file; the first one that is there counts. */
export const codeownersFiles = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'] as const;

interface Rule {
  /** The pattern's segments, from the root of the repository; `**` stands for any number of folders. */
  segments: string[];
  /** `folder` matches all that is below, `children` only what lies in it, `path` a file or all below a folder. */
  matches: 'folder' | 'children' | 'path';
  owners: readonly string[];
}

/** A section of GitLab; all of a GitHub file is one. In each the last rule that matches decides. */
interface Section {
  /** Owners of its rules that name none. */
  defaults: readonly string[];
  rules: Rule[];
}

/** Longer lines are nobody's rules. */
const maxLine = 5000;

/**
 * Reads a CODEOWNERS file. GitLab's sections (`[Name][2] @default`, `^[Optional]`, `!exclusion`) are read where the file
 * has any: a file is owned by all that its sections name. GitHub knows no `!`, and a line that begins with it says nothing.
 */
export function parseCodeowners(text: string): Codeowners {
  const sections = sectionsOf(text);
  const all = [...sections.values()];
  const known = new Map<string, readonly string[]>();
  return {
    owners: [...new Set(all.flatMap(({ rules }) => rules.flatMap(({ owners }) => owners)))],
    ownersOf(file) {
      let owners = known.get(file);
      if (!owners) known.set(file, (owners = ownersAmongSections(all, file.split('/'))));
      return owners;
    },
    ownersIn(name, file) {
      const section = sections.get(name.toLowerCase());
      return section ? ownersAmongSections([section], file.split('/')) : [];
    },
  };
}

function ownersAmongSections(sections: readonly Section[], path: readonly string[]): readonly string[] {
  const owners = new Set<string>();
  for (const { rules } of sections) {
    const rule = rules.findLast((each) => isMatch(each, path));
    for (const owner of rule?.owners ?? []) owners.add(owner);
  }
  return [...owners];
}

/** By their names in lower case; that of the lines before the first one is empty. */
function sectionsOf(text: string): Map<string, Section> {
  const lines = text.split(/\r?\n/).flatMap((line) => (line.length > maxLine ? [] : line.trim()));
  const headers = lines.map(headerOf);
  const isGitLab = headers.some((header) => header !== undefined);
  let section: Section = { defaults: [], rules: [] };
  const sections = new Map([['', section]]);
  for (const [index, line] of lines.entries()) {
    const header = headers[index];
    if (header) {
      // A name that stands twice is one section, whatever its case.
      section = sections.get(header.name) ?? { defaults: [], rules: [] };
      if (header.defaults.length > 0) section.defaults = header.defaults;
      sections.set(header.name, section);
      continue;
    }
    const isExclusion = line.startsWith('!');
    if (isExclusion && !isGitLab) continue;
    const rule = ruleOf(isExclusion ? line.slice(1) : line);
    if (!rule) continue;
    const owners = isGitLab && rule.owners.length === 0 ? section.defaults : rule.owners;
    section.rules.push({ ...rule, owners: isExclusion ? [] : owners });
  }
  return sections;
}

// ^[Name][2] @default @owners
function headerOf(line: string): { name: string; defaults: string[] } | undefined {
  const [, name, rest = ''] = /^\^?\[([^\][]+)\](?:\[\d+\])?(?:\s+(.*))?$/.exec(line) ?? [];
  return name === undefined ? undefined : { name: name.trim().toLowerCase(), defaults: ownersAmong(wordsOf(rest)) };
}

// `\ ` is a space and `\#` a hash of a path.
const wordsOf = (line: string): string[] => line.match(/(?:\\.|[^\s\\])+/g) ?? [];

function ownersAmong(words: readonly string[]): string[] {
  const comment = words.findIndex((word) => word.startsWith('#'));
  return words.slice(0, comment < 0 ? undefined : comment);
}

function ruleOf(line: string): Rule | undefined {
  const [pattern = '', ...rest] = wordsOf(line);
  if (pattern === '' || /^[#![^]/.test(pattern)) return undefined;
  const owners = ownersAmong(rest);
  const path = pattern.replace(/\\(.)/g, '$1');
  const bare = path.replace(/^\//, '').replace(/\/+$/, '');
  const segments = bare.split('/').filter((segment) => segment !== '');
  if (segments.length === 0) return { segments: ['**'], matches: 'path', owners };
  // A pattern with a slash inside or in front is tied to the root; any other one matches at every depth.
  const tied = path.startsWith('/') || bare.includes('/');
  const matches = path.endsWith('/') ? 'folder' : segments.length > 1 && segments.at(-1) === '*' ? 'children' : 'path';
  return { segments: tied ? segments : ['**', ...segments], matches, owners };
}

function isMatch({ segments, matches }: Rule, path: readonly string[]): boolean {
  // reach[i]: whether the first i segments of the pattern can end exactly before the part of the path at hand.
  let reach = segments.map(() => false);
  reach.unshift(true);
  spread(reach, segments);
  for (const [at, part] of path.entries()) {
    const next = reach.map(() => false);
    for (const [i, segment] of segments.entries()) {
      if (!reach[i] && !(segment === '**' && reach[i + 1])) continue;
      if (segment === '**') next[i + 1] = next[i] = true;
      else if (isWildcardMatch(segment, part)) next[i + 1] = true;
    }
    spread(next, segments);
    reach = next;
    if (!reach.at(-1)) continue;
    const isLast = at === path.length - 1;
    if (isLast ? matches !== 'folder' : matches !== 'children') return true;
  }
  return false;
}

/** `**` may stand for nothing at all. */
function spread(reach: boolean[], segments: readonly string[]): void {
  for (const [i, segment] of segments.entries()) if (segment === '**' && reach[i]) reach[i + 1] = true;
}

/** `*` and `?` in one part of a path. It goes back to the latest star only, so no pattern takes long. */
function isWildcardMatch(pattern: string, text: string): boolean {
  let [p, t, star, from] = [0, 0, -1, 0];
  while (t < text.length) {
    if (pattern[p] === '*') [star, from] = [p++, t];
    else if (p < pattern.length && (pattern[p] === '?' || pattern[p] === text[t])) [p, t] = [p + 1, t + 1];
    else if (star >= 0) [p, t] = [star + 1, ++from];
    else return false;
  }
  while (pattern[p] === '*') p++;
  return p === pattern.length;
}
