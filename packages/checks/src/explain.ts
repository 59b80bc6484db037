import { didYouMean, parseCatalog, readOwners } from '@flagsweep/catalog';
import { noneSkipped } from '@flagsweep/references';
import type { Base, Check, CheckExample, ExampleState, Finding } from './check.js';
import { checks } from './checks/registry.js';
import { runChecks } from './run.js';
import { type CheckId, type CheckSettings, checkIds } from './settings.js';

/** The day on which examples run. */
export const exampleDay = '2026-11-22';
const exampleFile = 'flags/catalog.yaml';

/** The page of a check, in Markdown. Throws `RangeError` for an id that no check has, naming the nearest. */
export function explain(id: string): string {
  if (!Object.hasOwn(checks, id)) {
    const nearest = didYouMean(id, checkIds);
    throw new RangeError(
      `There is no check "${id}"; ${nearest ? `did you mean "${nearest}"?` : `there are ${checkIds.join(', ')}`}`,
    );
  }
  const check: Check = checks[id as CheckId];
  const { what, why, fix } = check.docs;
  const { bad, good } = check.examples;
  return `# ${id}

${what}

- Severity: ${check.severity}
- Governance: ${check.requirements.join(', ')}

## Why

${why}

## What to do

${fix}

## Example

${exampleText(bad)}

gives on ${exampleDay}

\`\`\`text
${runExample(id as CheckId, bad)
  .map(findingText)
  .join('\n')}
\`\`\`

and nothing is reported for

${exampleText(good)}
`;
}

/** What one check finds in an example; all other checks are off. */
export function runExample(id: CheckId, example: CheckExample): Finding[] {
  const { base, policy = {}, evidence, provider, codeowners, permanent, ...state } = example;
  const owners = codeowners === undefined ? undefined : readOwners([{ file: 'CODEOWNERS', text: codeowners }]).owners;
  // Named with its severity, a check runs whatever the preset.
  const alone = Object.fromEntries(
    checkIds.map((other) => [other, other === id ? checks[id].severity : 'off']),
  ) as CheckSettings;
  const given = {
    ...(evidence && { evidence }),
    ...(provider && { provider }),
    ...(owners && { owners }),
    ...(permanent && { permanent }),
    ...(base && { base: stateOf(id, base) }),
  };
  const context = { ...stateOf(id, state), policy, now: exampleDay, ...given };
  return runChecks(context, alone).findings;
}

function stateOf(
  id: CheckId,
  { catalog: text, references = [], unresolved = [], observations = [] }: ExampleState,
): Base {
  const place = { start: 0, end: 0, column: 1, package: 'shop', test: false };
  const catalog = parseCatalog([{ file: exampleFile, text }]);
  const [problem] = catalog.problems;
  if (problem) throw new Error(`The example of check ${id} has a bad catalog: ${problem.message}`);
  const facts = {
    version: 1 as const,
    files: { scanned: 1, parsed: 1, skipped: noneSkipped },
    references: references.map((reference) => ({ ...place, ...reference })),
    unresolved: unresolved.map((reference) => ({ reason: 'dynamic' as const, ...place, ...reference })),
    observations: observations.map((observation) => ({ ...place, ...observation })),
    problems: [],
  };
  return { catalog, facts };
}

function exampleText({ base, policy, evidence, provider, codeowners, permanent, ...state }: CheckExample): string {
  const blocks = base ? ['Before:', ...stateText(base), 'Now:', ...stateText(state)] : stateText(state);
  const json = (value: unknown): string => `\`\`\`json\n${JSON.stringify(value, null, 2)}\n\`\`\``;
  const found = blocks.pop() ?? '';
  if (policy) blocks.push(json({ policy }));
  if (codeowners) blocks.push(`\`CODEOWNERS\`\n\n\`\`\`text\n${codeowners.trimEnd()}\n\`\`\``);
  if (permanent) blocks.push(`the list of permanent flags\n\n\`\`\`text\n${permanent.join('\n')}\n\`\`\``);
  if (evidence) blocks.push(`with the evidence\n\n${json(evidence)}`);
  if (provider) blocks.push(`while the provider has\n\n${json(provider)}`);
  blocks.push(found);
  return blocks.filter((block) => block !== '').join('\n\n');
}

/** The catalog, and what was found in code. */
function stateText({ catalog, references = [], unresolved = [], observations = [] }: ExampleState): [string, string] {
  const found = [
    ...references.map(({ file, line, kind, flagKey }) => `- \`${file}:${line}\`: ${kind} of \`${flagKey}\``),
    ...unresolved.map(({ file, line, text }) => `- \`${file}:${line}\`: evaluation of the computed key \`${text}\``),
    ...observations.map(({ file, line, detail }) => `- \`${file}:${line}\`: \`${detail}\``),
  ];
  return [`\`${exampleFile}\`\n\n\`\`\`yaml\n${catalog.trimEnd()}\n\`\`\``, found.join('\n')];
}

function findingText({ location, severity, message }: Finding): string {
  const place = location ? `${location.file}:${location.line}:${location.column} ` : '';
  return `${place}${severity}: ${message}`;
}
