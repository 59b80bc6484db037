import type { Approvers } from '@flagsweep/checks';

/** The hosts whose CODEOWNERS can be written. */
export const hosts = ['github', 'gitlab'] as const;
export type GitHost = (typeof hosts)[number];

/** The section of a CODEOWNERS file that asks for the approvers of each file of the catalog. */
export const sectionFor: Record<GitHost, (all: readonly Approvers[]) => string> = {
  // One owner of a line is enough for GitHub; that each role approves is asked by the ruleset.
  github: (all) =>
    all.map(({ file, roles }) => `${pattern(file)} ${unique(roles.flatMap(({ members }) => members))}`).join('\n'),
  // GitLab asks each section by itself, so that a role is one.
  gitlab: (all) =>
    [...new Set(all.flatMap(({ roles }) => roles.map(({ role }) => role)))]
      .map((role) => {
        const lines = all.flatMap(({ file, roles }) => {
          const own = roles.find((each) => each.role === role);
          return own ? [`${pattern(file)} ${unique(own.members)}`] : [];
        });
        return [`[${sectionOf(role)}][1]`, ...lines].join('\n');
      })
      .join('\n\n'),
};

/** The section of GitLab in which a role approves. */
export const sectionOf = (role: string): string => `Flags approved by ${role}`;

const unique = (members: readonly string[]): string => [...new Set(members)].join(' ');

/** A file's path as a pattern that matches nothing else. */
const pattern = (file: string): string => `/${file.replace(/[\s#\\*?[\]!]/g, '\\$&')}`;

/** Whether CODEOWNERS can name somebody: a team, a user, an e-mail address. */
export const isNameable = (member: string): boolean => /^@[\w./-]+$|^[^\s@<>,]+@[^\s@<>,]+\.[^\s@<>,]+$/.test(member);
