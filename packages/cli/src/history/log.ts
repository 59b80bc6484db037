import { UserError } from '../errors.js';
import { git } from '../git.js';

/** One commit, as an audit names it. */
export interface Commit {
  id: string;
  /** Day on which it was written, in UTC. */
  on: string;
  who: string;
  subject: string;
}

/** A file in a commit: its contents before and after, each absent where there was none. */
export interface FileVersion {
  file: string;
  before?: string;
  after?: string;
}

const format = '--format=%x01%H%x02%at%x02%an%x02%s';
const plain = ['--no-renames', '--relative', '--no-ext-diff', '--no-textconv', '--no-show-signature', '-z'];

/** Every commit that changed one of the files, the oldest first. Of a merge, what none of its parents has. */
export async function versions(
  root: string,
  pathspecs: readonly string[],
): Promise<{ commit: Commit; files: FileVersion[] }[]> {
  const tokens = await log(root, ['--reverse', '--raw', '--no-abbrev', '-c', ...plain], pathspecs);
  return grouped(tokens).map(({ commit, rest }) => {
    const files: FileVersion[] = [];
    for (let i = 0; i + 1 < rest.length; i += 2) {
      const words = (rest[i] as string).replace(/^:+/, '').split(' ');
      // Modes, then contents, of all parents and of the commit; then the status.
      const sides = (words.length - 1) / 2;
      const [before, after] = [words[sides] as string, words.at(-2) as string];
      const isThere = (id: string): boolean => !/^0+$/.test(id);
      files.push({
        file: rest[i + 1] as string,
        ...(isThere(before) && { before }),
        ...(isThere(after) && { after }),
      });
    }
    return { commit, files };
  });
}

/** Every commit after which a file has more or fewer of the words than before, the newest first. */
export async function mentions(
  root: string,
  words: readonly string[],
  pathspecs: readonly string[],
): Promise<{ commit: Commit; files: string[] }[]> {
  const [only = ''] = words;
  const escaped = words.map((word) => word.replace(/[.*+?^${}()|[\]\\]/g, '\\$&')).join('|');
  const wanted = words.length === 1 ? [`-S${only}`] : ['--pickaxe-regex', `-S${escaped}`];
  const tokens = await log(root, ['--name-only', ...wanted, ...plain], pathspecs);
  return grouped(tokens).map(({ commit, rest }) => ({ commit, files: rest }));
}

async function log(root: string, args: readonly string[], pathspecs: readonly string[]): Promise<string[]> {
  const answer = await git(root, ['log', format, ...args, '--', ...pathspecs]);
  if (answer.ok) return answer.stdout.split('\0').map((token) => token.replace(/^\n/, ''));
  const isPartial = /unable to read|missing blob|promisor/.test(answer.why);
  throw new UserError(`git cannot read the history of ${root}`, {
    details: answer.why.split('\n').filter((line) => line.trim() !== ''),
    advice: isPartial
      ? 'The clone is partial: it lacks files of older commits. Run in a clone that was made without --filter.'
      : 'Make `git log` work in this folder, and run again.',
  });
}

/** The commits of an answer, each with what follows it. */
function grouped(tokens: readonly string[]): { commit: Commit; rest: string[] }[] {
  const groups: { commit: Commit; rest: string[] }[] = [];
  for (const token of tokens) {
    if (token.startsWith('\x01')) {
      const [id = '', seconds, who = '', subject = ''] = token.slice(1).split('\x02');
      const on = new Date(Number(seconds) * 1000).toISOString().slice(0, 10);
      groups.push({ commit: { id, on, who, subject }, rest: [] });
    } else if (token !== '') {
      groups.at(-1)?.rest.push(token);
    }
  }
  return groups;
}
