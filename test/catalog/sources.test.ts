import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { catalogFileText, parseCatalog, planImport, readSource, type SourceId, sourceIds } from '@flagsweep/catalog';
import { describe, expect, it } from 'vitest';

const folder = fileURLToPath(new URL('sources/', import.meta.url));
const options = { update: false, place: { folder: 'flags', ending: '.yaml' } };
const empty = { entries: [], problems: [] };

/** Exports in the shape of the provider, each beside the catalog and the evidence that it gives. */
const fixtures = sourceIds.flatMap((id) =>
  readdirSync(`${folder}${id}`)
    .filter((name) => name.startsWith('export'))
    .map((name) => [id, name] as const),
);

it('has a fixture of every source, and no other', () => {
  expect(readdirSync(folder).sort()).toEqual(sourceIds);
});

describe.each(fixtures)('%s: %s', (id, name) => {
  const text = readFileSync(`${folder}${id}/${name}`, 'utf8');
  const read = readSource(text, name, 'auto', '2026-11-22');
  const result = (kind: string): string => `${folder}${id}/${name.replace('export', kind).replace(/\.\w+$/, '')}`;

  it('is recognised by its content, and reads the same by its name', () => {
    expect(read.source).toBe(id);
    expect(readSource(text, name, id, '2026-11-22')).toEqual(read);
  });

  it('gives a valid catalog of exactly these flags', async () => {
    const before = 'flags: {}\n';
    const file = 'flags.yaml';
    const plan = planImport([{ file, text: before }], empty, read.flags, options);
    const after = plan.files[0]?.after ?? before;
    const catalog = parseCatalog([{ file, text: after }]);
    expect(catalog.problems).toEqual([]);
    expect(catalog.entries.map(({ definition }) => definition)).toEqual(read.flags);
    await expect(after).toMatchFileSnapshot(`${result('catalog')}.yaml`);
  });

  it('gives one file a flag, each valid', () => {
    const files = read.flags.map((flag, i) => ({
      file: `flags/${i}.yaml`,
      text: catalogFileText(flag, `flags/${i}.yaml`),
    }));
    const catalog = parseCatalog(files);
    expect(catalog.problems).toEqual([]);
    expect(catalog.entries.map(({ definition }) => definition)).toEqual(read.flags);
  });

  it('is the same when it is imported again', () => {
    const text =
      planImport([{ file: 'f.yaml', text: 'flags: {}\n' }], empty, read.flags, options).files[0]?.after ?? '';
    const catalog = parseCatalog([{ file: 'f.yaml', text }]);
    const again = planImport([{ file: 'f.yaml', text }], catalog, read.flags, { ...options, update: true });
    expect(again).toMatchObject({ added: [], fields: [], same: read.flags.length, absent: [], files: [] });
  });

  it('gives its evidence', async () => {
    const lines = read.evidence.map((each) => JSON.stringify(each));
    await expect(lines.map((line) => `${line}\n`).join('')).toMatchFileSnapshot(`${result('evidence')}.jsonl`);
  });
});

describe('what each source says of a flag that everybody gets', () => {
  const said = (id: SourceId, flagKey: string) => {
    const { evidence } = readSource(
      readFileSync(
        `${folder}${id}/export.${id === 'go-feature-flag' || id === 'flipt' || id === 'sentry' ? 'yaml' : 'json'}`,
        'utf8',
      ),
      id,
      id,
    );
    const found = evidence.find((each) => each.flagKey === flagKey);
    return [found?.verdict, Object.values(found?.environments ?? {}).map(({ value }) => value)];
  };

  it.each<[SourceId, string, unknown[]]>([
    ['aws-appconfig', 'new-checkout', [true]],
    ['configcat', 'newCheckout', [true]],
    ['devcycle', 'new-checkout', [true, true]],
    ['devcycle', 'checkout-steps', [2, 2]],
    ['evidence', 'new-checkout', [true]],
    ['flagd', 'new-checkout', [true]],
    ['flipt', 'new-checkout', [true]],
    ['go-feature-flag', 'new-checkout', [true]],
    ['go-feature-flag', 'all-by-share', [true]],
    ['growthbook', 'new-checkout', [true, true]],
    ['growthbook-stale', 'new-checkout', [true, true]],
    ['launchdarkly', 'new-checkout', [true, true]],
    ['launchdarkly-statuses', 'new-checkout', [undefined]],
    ['posthog', 'new-checkout', [true]],
    ['posthog', 'colour', ['blue']],
    ['sentry', 'organizations:new-checkout', [true]],
    ['split', 'new_checkout', ['on']],
    ['statsig', 'new_checkout', [true]],
    ['unleash', 'new-checkout', [true]],
  ])('%s: %s', (id, key, values) => {
    expect(said(id, key)).toEqual(['rolled-out', values]);
  });

  it.each<[SourceId, string]>([
    ['aws-appconfig', 'beta'],
    ['configcat', 'oneClick'],
    ['devcycle', 'search-ranking'],
    ['flagd', 'search-ranking'],
    ['flagd', 'old-banner'],
    ['flipt', 'half'],
    ['go-feature-flag', 'slow-start'],
    ['go-feature-flag', 'switched-off'],
    ['growthbook', 'by-user'],
    ['launchdarkly', 'search-ranking'],
    ['launchdarkly', 'old-banner'],
    ['posthog', 'for-germany'],
    ['posthog', 'for-companies'],
    ['sentry', 'organizations:half'],
    ['split', 'old_banner'],
    ['statsig', 'search_ranking'],
    ['unleash', 'rate-limit'],
    ['unleash', 'by-user'],
  ])('%s does not say so of %s', (id, key) => {
    expect(said(id, key)[0]).toBeUndefined();
  });

  it.each([
    'chromium',
    'flagsmith',
    'gitlab',
    'native',
    'openfeature',
    'vercel',
    'configcat-stale',
  ] satisfies SourceId[])('%s does not hold what anybody gets', (id) => {
    const name = readdirSync(`${folder}${id}`).find((each) => each.startsWith('export.')) as string;
    const { evidence } = readSource(readFileSync(`${folder}${id}/${name}`, 'utf8'), name, id);
    expect(evidence.flatMap(({ environments }) => Object.values(environments))).toEqual(
      id === 'configcat-stale' ? [{}, {}, {}, {}] : [],
    );
  });
});
