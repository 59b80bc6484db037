/** Who owns the files of a repository, by its CODEOWNERS. */
export interface Codeowners {
  /** The owners of a file, as they are written; none where no rule names one. The last rule that matches decides. */
  ownersOf(file: string): readonly string[];
}

/** Where hosts look for the file; the first one that is there counts. */
export const codeownersFiles = ['.github/CODEOWNERS', 'CODEOWNERS', 'docs/CODEOWNERS', '.gitlab/CODEOWNERS'] as const;

interface Rule {
  /** The pattern's segments, from the root of the repository; `**` stands for any number of folders. */
  segments: string[];
  /** `folder` matches all that is below, `children` only what lies in it, `path` a file or all below a folder. */
  matches: 'folder' | 'children' | 'path';
  owners: string[];
}

/** Longer lines are nobody's rules. */
const maxLine = 5000;

/** Reads a CODEOWNERS file. Lines that are no rules (comments, sections, negations) say nothing. */
export function parseCodeowners(text: string): Codeowners {
  const rules = text.split(/\r?\n/).flatMap((line) => ruleOf(line) ?? []);
  return {
    ownersOf(file) {
      const path = file.split('/');
      for (let i = rules.length - 1; i >= 0; i--) if (isMatch(rules[i] as Rule, path)) return (rules[i] as Rule).owners;
      return [];
    },
  };
}

function ruleOf(line: string): Rule | undefined {
  // `\ ` is a space and `\#` a hash of a path.
  const words = line.length > maxLine ? [] : (line.trim().match(/(?:\\.|[^\s\\])+/g) ?? []);
  const [pattern = '', ...rest] = words;
  if (pattern === '' || /^[#![^]/.test(pattern)) return undefined;
  const comment = rest.findIndex((word) => word.startsWith('#'));
  const owners = comment < 0 ? rest : rest.slice(0, comment);
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
