import { readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Check, checkIds, checks, explain, runExample } from '@flagsweep/checks';
import { describe, expect, it } from 'vitest';

const docs = fileURLToPath(new URL('../../docs/checks/', import.meta.url));

describe.each(checkIds)('%s', (id) => {
  const check: Check = checks[id];

  it('finds exactly one fault in its bad example and none in its good one', () => {
    expect(runExample(id, check.examples.bad).map((finding) => finding.check)).toEqual([id]);
    expect(runExample(id, check.examples.good)).toEqual([]);
  });

  it('has its page', async () => {
    await expect(explain(id)).toMatchFileSnapshot(`${docs}${id}.md`);
  });

  it('names the rows of the governance table that it enforces', () => {
    expect(check.requirements.length).toBeGreaterThan(0);
    expect(check.requirements.every((row) => /^G([1-9]|[12]\d|3[0-3])$/.test(row))).toBe(true);
  });
});

it('has an index of all pages', async () => {
  const rows = checkIds.map((id) => {
    const { preset, severity, requirements, docs: page }: Check = checks[id];
    const what = page.what.replace(/(?<=\w\w[`)]?)\. .*/, '.');
    return `| [\`${id}\`](${id}.md) | ${preset} | ${severity} | ${requirements.join(', ')} | ${what} |`;
  });
  const index = `# Checks

A check runs from its preset on: \`strict\` has all of \`recommended\`, \`regulated\` has all. \`policy.preset\` chooses one, and
\`checks\` turns single ones on and off ([configuration](../configuration.md)). The rows are those of the governance table that
the project is built against.

| Check | From preset | Severity | Rows | What |
|---|---|---|---|---|
${rows.join('\n')}
`;
  await expect(index).toMatchFileSnapshot(`${docs}README.md`);
});

it('leaves no page of a check that is gone', () => {
  const pages = ['README.md', ...checkIds.map((id) => `${id}.md`)];
  expect(readdirSync(docs).filter((page) => !pages.includes(page))).toEqual([]);
});

it('names the nearest check for an id that none has', () => {
  expect(() => explain('unknown-flags')).toThrow(
    new RangeError('There is no check "unknown-flags"; did you mean "unknown-flag"?'),
  );
  expect(() => explain('toString')).toThrow(/^There is no check "toString"; there are active-but-unreferenced, /);
});
