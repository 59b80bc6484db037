import type { RemovedFlag } from './format.js';
import { count, printable } from './text.js';

/** No longer list stands in a message. */
const maxRows = 50;

/** The message of the commit that removes a flag: what stays, who says so, what changed, what is left and why. */
export function commitMessage(flag: RemovedFlag): string {
  const { flagKey, keep, files, leftovers, owner, description } = flag;
  const kept = typeof keep === 'string' ? JSON.stringify(keep) : String(keep);
  const what = [
    ...(description === undefined ? [] : [printable(description), '']),
    keptText(flag),
    ...(owner ? [`Owner: ${owner.map(printable).join(', ')}`] : []),
  ];
  const changed = files.map(({ file, status }) => `- ${printable(file)}${status === 'deleted' ? ' (deleted)' : ''}`);
  const left = leftovers.map(
    ({ file, line, reason, message }) => `- ${printable(file)}:${line} ${printable(reason)}: ${printable(message)}`,
  );
  const sections = [
    `Remove flag ${printable(flagKey)}, kept as ${printable(kept)}`,
    what.join('\n'),
    ['Files:', ...cut(changed)].join('\n'),
    left.length > 0 ? ['Left for a person:', ...cut(left)].join('\n') : 'Nothing is left.',
    ['To do:', ...checklistOf(flag).map((each) => `- ${each}`)].join('\n'),
  ];
  return `${sections.join('\n\n')}\n`;
}

/** What a person does about a removal before and after it is merged. */
export function checklistOf({ leftovers, flagKey, keep, files }: RemovedFlag): string[] {
  const open = leftovers.filter(({ reason }) => reason !== 'mention');
  const mentions = leftovers.length - open.length;
  const deleted = files.filter(({ status }) => status === 'deleted').length;
  return [
    `read the change: it is right if \`${printable(flagKey)}\` is ${printable(JSON.stringify(keep))} for everyone`,
    ...(open.length > 0
      ? [`look at the ${count(open.length, 'place')} that ${open.length === 1 ? 'is' : 'are'} left`]
      : []),
    ...(mentions > 0
      ? [`mend the ${count(mentions, 'text')} that still ${mentions === 1 ? 'mentions' : 'mention'} it`]
      : []),
    ...(deleted > 0
      ? [
          `see that nothing outside of this repository needs the ${count(deleted, 'file')} that ${deleted === 1 ? 'goes' : 'go'}`,
        ]
      : []),
    'run the tests, and update snapshots',
    'when this is deployed everywhere, archive the flag where it is served',
  ];
}

/** What says that the value stays. */
export function keptText({ keep, keptBy: { source, says } }: RemovedFlag): string {
  const kept = printable(JSON.stringify(keep));
  switch (source) {
    case 'option':
      return `${kept} stays, as --keep says.`;
    case 'catalog':
      return `${kept} stays, as retirement.keep of the catalog says.`;
    case 'evidence':
      return `${kept} stays: ${printable(says ?? 'all evidence agrees')}.`;
  }
}

const cut = (rows: readonly string[]): string[] =>
  rows.length <= maxRows ? [...rows] : [...rows.slice(0, maxRows), `- and ${rows.length - maxRows} more`];
