import { describe, expect, it } from 'vitest';
import { makeRepo, type Repo, small } from './helpers.js';

const policy = {
  preset: 'strict',
  roles: { product: ['@shop/product'] },
  naming: { experiment: '^exp-[a-z|-]+$' },
  stages: { active: { from: ['in-flight', 'tested'] } },
  expiry: { maxRenewals: 1 },
};
const repo = (more: Record<string, string> = {}): Repo =>
  makeRepo({ ...small, 'flagsweep.config.json': JSON.stringify({ catalog: 'flags/*.yaml', policy }), ...more });

describe('G30: the playbook is what policy says', () => {
  it('is written from the policy in force', async () => {
    const shop = repo();
    expect((await shop.run('playbook --write')).code).toBe(0);
    const text = shop.read('FLAGS.md');
    for (const row of [
      '| `in-flight` | nothing, `planned`, `tested` | `risk`, use in production code, the approvals of its risk |',
      '| `tested` | `in-flight`, `active` | `evidence.tested`, a test of every value |',
      '| `active` | `in-flight`, `tested` | a rollback where its risk asks for one, `metrics` of an experiment or critical flag |',
      '| `deprecated` | `in-flight`, `tested`, `active` | `retirement.keep`, `retirement.by`, no new code that reads it |',
      '| `retired` | `planned`, `deprecated` | no code that names it |',
      '| `high` | owner and product `@shop/product` | `load`, `resilience` | 6 months |',
      '| `experiment` | 40 days | `^exp-[a-z\\|-]+$` | |',
      '| `release` | 40 days | `^[a-z][a-z0-9]*(-[a-z0-9]+)*$` | `new-cart` |',
      '| `invalid-stage-move` | error | Reports, with `check --base`,',
      'at most once',
      '`flagsweep new <key> --owner @org/team',
    ]) {
      expect(text).toContain(row);
    }
  });

  it('asks in a stage only what a check asks that runs', async () => {
    const shop = repo({ 'flagsweep.config.json': '{ "catalog": "flags/*.yaml" }' });
    await shop.run('playbook --write');
    expect(shop.read('FLAGS.md')).toContain('\n| `active` | `tested` | |\n');
  });

  it('keeps what stands around it, and is the same the second time', async () => {
    const shop = repo({ 'docs/FLAGS.md': '# Ours\n\nAsk Ada.\n' });
    await shop.run('playbook --file docs/FLAGS.md --write');
    const text = shop.read('docs/FLAGS.md');
    expect(text.startsWith('# Ours\n\nAsk Ada.\n\n<!-- flagsweep:begin')).toBe(true);
    shop.write('docs/FLAGS.md', `${text}\nAnd Grace.`);
    await shop.run('playbook --file docs/FLAGS.md --write');
    expect(shop.read('docs/FLAGS.md')).toBe(`${text}\nAnd Grace.`);
  });

  it('fails --check where the file is stale', async () => {
    const shop = repo();
    expect((await shop.run('playbook --check')).code).toBe(1);
    await shop.run('playbook --write');
    expect(await shop.run('playbook --check')).toEqual({
      code: 0,
      stdout: 'every file is as it should be\n',
      stderr: '',
    });
    shop.write('flagsweep.config.json', '{ "catalog": "flags/*.yaml" }');
    expect((await shop.run('playbook --check')).code).toBe(1);
  });

  it('goes nowhere but into the repository', async () => {
    expect((await repo().run('playbook --file ../FLAGS.md --write')).stderr).toContain('lies outside /repo');
    expect((await repo().run('playbook --check --write')).stderr).toBe(
      'error: --check writes nothing\nLeave out --check or --write.\n',
    );
  });
});
