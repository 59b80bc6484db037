import { describe, expect, it } from 'vitest';
import { lines } from './helpers.js';

const approval = (role: string, who: string): string => `{ role: ${role}, who: "${who}", on: 2026-11-20, link: x }`;
const flag = (risk: string, approvals: string[] = [], more = 'stage: active\n'): string =>
  `key: card-payments\nowner: "@shop/payments"\nrisk: ${risk}\n${more}approvals: [${approvals.join(', ')}]\n`;
/** What a change from one entry to another is told. */
const change = (before: string, after: string, policy = {}): string[] =>
  lines('missing-approval', { base: { catalog: before }, catalog: after, policy });

const [owner, product, platform] = [
  approval('owner', '@ada'),
  approval('product', '@grace'),
  approval('platform', '@joan'),
];

describe('G3: who may create, change and delete a flag depends on its risk', () => {
  it.each([
    ['low', 'peer'],
    ['medium', 'owner (@shop/payments)'],
    ['high', 'owner (@shop/payments) and product'],
    ['critical', 'product and platform'],
  ])('asks for a %s risk: %s', (risk, roles) => {
    expect(lines('missing-approval', { catalog: flag(risk) })).toEqual([
      `flags.yaml:5:12 Flag "card-payments" is active with ${risk} risk; no approval by ${roles} is recorded in \`approvals\`.`,
    ]);
  });

  it.each([
    ['low', [approval('whoever', '@ada')]],
    ['medium', [owner]],
    ['medium', [approval('lead', '@shop/Payments')]],
    ['high', [owner, product]],
    ['critical', [platform, product]],
  ])('is content with a %s risk and %j', (risk, approvals) => {
    expect(lines('missing-approval', { catalog: flag(risk, approvals) })).toEqual([]);
  });

  it('counts one person for one role only', () => {
    const both = [approval('product', '@grace'), approval('platform', '@Grace')];
    expect(lines('missing-approval', { catalog: flag('critical', both) })).toEqual([
      'flags.yaml:5:12 Flag "card-payments" is active with critical risk; no approval by platform is recorded in `approvals`.',
    ]);
    expect(lines('missing-approval', { catalog: flag('critical', [...both, approval('product', '@joan')]) })).toEqual(
      [],
    );
  });

  it('asks again when the flag changes: an old approval is of what was there before', () => {
    const before = flag('high', [owner, product]);
    const changed = before.replace('stage: active', 'stage: active\ndefault: true');
    expect(change(before, changed)).toEqual([
      'flags.yaml:6:12 Flag "card-payments" has high risk and another default; that takes a new approval by owner (@shop/payments) and product in `approvals`.',
    ]);
    const again = [owner, product].map((text) => text.replace('11-20', '11-22'));
    expect(change(before, flag('high', [owner, product, ...again], 'stage: active\ndefault: true\n'))).toEqual([]);
    expect(change(before, `${before}description: "Pay by card."\n`)).toEqual([]);
  });

  it('takes the greater of two risks, and names who stands for a role', () => {
    const roles = { product: ['@shop/product'], platform: ['@shop/sre', '@joan'] };
    expect(change(flag('critical', [product, platform]), flag('low', [product, platform]), { roles })).toEqual([
      'flags.yaml:5:12 Flag "card-payments" has critical risk and another risk; that takes a new approval by product (@shop/product) and platform (@shop/sre, @joan) in `approvals`.',
    ]);
  });

  it('asks for a new flag that is more than planned', () => {
    const base = 'flags: { other: {} }\n';
    const catalog = (stage: string) => `flags: { other: {}, new: { risk: medium, owner: "@a", stage: ${stage} } }\n`;
    expect(change(base, catalog('in-flight'))).toEqual([
      'flags.yaml:1:21 Flag "new" is new, with medium risk; that takes approval by owner (@a) in `approvals`.',
    ]);
    expect(change(base, catalog('planned'))).toEqual([]);
  });

  it('lets a flag be deleted once it is retired', () => {
    const base = (stage: string) => `flags: { other: {}, old: { risk: critical, stage: ${stage} } }\n`;
    expect(change(base('active'), 'flags: { other: {} }\n')).toEqual([
      'undefined:undefined:undefined Flag "old" had critical risk and was deleted while it was active. Let it become retired first, which takes approval by product and platform.',
    ]);
    expect(change(base('retired'), 'flags: { other: {} }\n')).toEqual([]);
  });

  it('follows the roles of policy', () => {
    const policy = { approvals: { low: [], high: ['security'] } };
    expect(lines('missing-approval', { catalog: flag('low'), policy })).toEqual([]);
    expect(lines('missing-approval', { catalog: flag('high', [owner]), policy })).toEqual([
      'flags.yaml:5:12 Flag "card-payments" is active with high risk; no approval by security is recorded in `approvals`.',
    ]);
  });

  it('wants an approval to say when, and where that can be read', () => {
    expect(lines('missing-approval', { catalog: flag('low', ['{ role: peer, who: "@ada" }']) })).toEqual([
      'flags.yaml:5:12 The approval of flag "card-payments" by @ada as peer does not say on which day and where it is recorded.',
    ]);
  });

  it.each(['key: a\nstage: active\n', 'key: a\nrisk: high\nstage: planned\n', 'key: a\nrisk: high\nstage: retired\n'])(
    'is content with %j',
    (catalog) => expect(lines('missing-approval', { catalog })).toEqual([]),
  );
});
