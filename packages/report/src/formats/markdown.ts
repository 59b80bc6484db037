import { checklistOf, keptText } from '../commit-message.js';
import type { Format, RemovedFlag, RemoveResult } from '../format.js';
import { removeDocument } from '../json/remove.js';
import { code, fenced, marker } from '../markdown.js';
import { count } from '../text.js';

export default {
  what: 'Markdown: the body of a pull request that removes flags.',
  remove(result) {
    const sections = [
      marker('flagsweep:remove', ...result.flags.map(({ flagKey }) => flagKey)),
      ...result.flags.flatMap(flagSections),
      ...(result.refused.length > 0 ? [refusedSection(result)] : []),
      `<details><summary>For programs</summary>\n\n${fenced('json', documentOf(result))}\n\n</details>`,
    ];
    return `${sections.join('\n\n')}\n`;
  },
} satisfies Format;

function flagSections(flag: RemovedFlag): string[] {
  const { flagKey, keep, owner, description, files, leftovers } = flag;
  const facts = [
    keptText(flag).replace(/^.*? stays/, `${code(JSON.stringify(keep))} stays`),
    ...(owner ? [`Owner: ${owner.map(ownerText).join(', ')}`] : []),
    ...(description === undefined ? [] : [code(description)]),
  ];
  const changed = files.map(({ file, status }) => `- ${code(file)}${status === 'deleted' ? ' (deleted)' : ''}`);
  const left = leftovers.map(
    ({ file, line, reason, message }) => `| ${code(`${file}:${line}`)} | ${code(reason)} | ${code(message)} |`,
  );
  const table = ['| Place | Why | |', '|---|---|---|', ...left];
  return [
    `## Remove ${code(flagKey)}`,
    facts.join('  \n'),
    `### Files\n\n${changed.length > 0 ? changed.join('\n') : 'None.'}`,
    `### Left for a person\n\n${left.length > 0 ? table.join('\n') : 'Nothing.'}`,
    `### To do\n\n${checklistOf(flag)
      .map((each) => `- [ ] ${each}`)
      .join('\n')}`,
  ];
}

/** A team or user is named so that the host tells them; anything else is shown as it is. */
const ownerText = (owner: string): string => (/^@[\w-]+(?:\/[\w.-]+)?$/.test(owner) ? owner : code(owner));

const refusedSection = ({ refused }: RemoveResult): string =>
  [
    `## ${count(refused.length, 'flag')} not removed`,
    '',
    ...refused.map(({ flagKey, message }) => `- ${code(flagKey)}: ${code(message)}`),
  ].join('\n');

/** The document of the JSON format without the edits, which the pull request holds. */
function documentOf(result: RemoveResult): string {
  const { files, ...rest } = removeDocument(result);
  return JSON.stringify({ ...rest, files: files.map(({ file, status }) => ({ file, status })) }, null, 2);
}
