import { flagTypes, risks, scopes } from '@flagsweep/catalog';
import { describe, expect, it } from 'vitest';
import usage from '../../packages/cli/src/usage/new.js';
import { makeRepo, type Repo, small } from './helpers.js';

const policy = { roles: { product: ['@shop/product'] } };
const repo = (more: Record<string, string> = {}): Repo =>
  makeRepo({ ...small, 'flagsweep.config.json': JSON.stringify({ catalog: 'flags/*.yaml', policy }), ...more });
const text = '--owner @shop/payments --description "Customers pay with a gift card."';

describe('G21: a new flag is a light request, and a formal one beyond one service', () => {
  it('drafts the entry of a type beside the others, and says who must approve it', async () => {
    const shop = repo();
    const { code, stdout, stderr } = await shop.run(`new gift-cards ${text} --write`);
    expect({ code, stderr }).toEqual({ code: 0, stderr: '' });
    expect(stdout.split('\n').slice(-3)).toEqual([
      'Before it is used, peer must approve it (low risk).',
      'written',
      '',
    ]);
    expect(shop.read('flags/gift-cards.yaml')).toBe(`key: gift-cards
description: Customers pay with a gift card.
type: release
valueType: boolean
default: false
owner: "@shop/payments"
stage: planned
stageSince: 2026-11-22
risk: low
scope: service
created: 2026-11-22
expires: 2027-01-01
`);
    expect((await shop.run('check')).code).toBe(0);
  });

  it('writes nothing without --write', async () => {
    const shop = repo();
    const before = shop.files();
    const { stdout } = await shop.run(`new gift-cards ${text} --type kill-switch --risk high`);
    expect(stdout).toContain('+review:');
    expect(stdout).not.toContain('+expires:');
    expect(stdout).toContain(
      'Before it is used, owner (@shop/payments) and product (@shop/product) must approve it (high risk).\n',
    );
    expect(shop.files()).toEqual(before);
  });

  it('asks for more where it reaches further', async () => {
    const { stdout } = await repo().run(`new gift-cards ${text} --scope multi-service`);
    expect(stdout).toContain(
      'Before it is used, owner (@shop/payments) must approve it (low risk). It reaches beyond one service (multi-service), which is a formal request.\n',
    );
  });

  it('says what is still to do', async () => {
    const { stdout } = await repo().run('new gift-cards');
    expect(stdout).toContain('Still to do: Flag "gift-cards" has no owner');
  });

  it('adds to a file of many flags, and keeps its comments', async () => {
    const shop = makeRepo({
      'flagsweep.config.json': '{ "catalog": "flags.yaml" }\n',
      'flags.yaml': '# ours\nflags:\n  a:\n    owner: "@b" # me\n',
    });
    await shop.run(`new gift-cards ${text} --write`);
    expect(shop.read('flags.yaml')).toMatch(/^# ours\nflags:\n {2}a:\n {4}owner: "@b" # me\n {2}gift-cards:\n/);
  });
});

describe('a flag that cannot be added', () => {
  it('is there already, under its key or a spelling of another', async () => {
    const shop = repo({ 'flags/old.yaml': 'key: old\ncodeKeys: [oldCart]\n' });
    expect((await shop.run('new new-cart')).stderr).toBe(
      'error: there is a flag "new-cart" already\n  flags/new-cart.yaml:1:1\nChoose another key, or change that one.\n',
    );
    expect((await shop.run('new oldCart')).stderr).toContain('flags/old.yaml:1:1  old, which code calls so\n');
  });

  it('is another one in camelCase', async () => {
    const shop = repo({
      'flagsweep.config.json': '{ "catalog": "flags/*.yaml", "policy": { "naming": { "*": "." } } }',
    });
    expect(await shop.run('new newCart --write')).toEqual({
      code: 2,
      stdout: '',
      stderr:
        'error: "newCart" and flag "new-cart" are one in camelCase, as bags and generated code spell them\nChoose another key.\n',
    });
  });

  it('has a name that policy does not take', async () => {
    const { code, stderr } = await repo().run('new Gift_Cards --write');
    expect(code).toBe(2);
    expect(stderr).toContain('"Gift_Cards"');
  });

  it('is of no type that there is', async () => {
    expect((await repo().run('new gift-cards --type relase')).stderr).toContain(
      "option '--type <type>' argument 'relase' is invalid. It must be one of release, experiment,",
    );
  });

  it('has nowhere to go', async () => {
    expect((await makeRepo({ 'a.ts': '' }).run('new gift-cards')).stderr).toContain('error: there is no flag catalog');
  });
});

it('takes the words of the schema', () => {
  const described = usage.options.map(([, what]) => what).join('\n');
  for (const word of [...flagTypes, ...risks, ...scopes]) expect(described).toContain(word);
});
