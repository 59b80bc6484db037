import { describe, expect, it } from 'vitest';
import { copyShop } from './shop.js';

describe('removing all retired flags of the shop', () => {
  it('is one commit that explains itself, type-checked, after which nothing names the flag', async () => {
    const repo = copyShop();
    const { code, stdout, stderr } = await repo.run('remove --retired --commit');
    expect({ code, stderr: stderr.replace(/[0-9a-f]{7,}/, '<commit>') }).toEqual({
      code: expect.any(Number),
      stderr: 'committed <commit>: new-checkout\n',
    });
    expect(stdout).toMatch(
      /\nnew-checkout kept as true \(by the catalog\): \d+ files changed, \d+ deleted, \d+ places? left\n/,
    );
    expect(stdout).toMatch(/\ntypes checked: \d+ files, tsconfig\.json\nwritten\n$/);
    expect(stdout).not.toMatch(/type-error/);
    expect(repo.git('status', '--porcelain')).toBe('');
    expect(repo.git('log', '--format=%s')).toBe('Remove flag new-checkout, kept as true\nShop\nAll\n');
    const body = repo.git('log', '-1', '--format=%b');
    expect(body).toMatch(/^[^\n]+\n\ntrue stays, as retirement\.keep of the catalog says\.\nOwner: @/);
    expect(body).toContain('\n- flags/new-checkout.yaml (deleted)\n');

    const { findings } = JSON.parse((await repo.run('check --now 2026-11-22 --reporter json')).stdout);
    expect(findings.filter(({ flagKey }: { flagKey?: string }) => flagKey === 'new-checkout')).toEqual([]);
    expect((await repo.run('remove --retired')).stderr).toMatch(/^error: no flag of the catalog is retired\n/);
  });
});

describe('removing two flags of the shop', () => {
  it('gives what removing one after the other gives', async () => {
    const together = copyShop();
    await together.run('remove new-checkout address-autocomplete --keep true --write --no-typecheck');
    const apart = copyShop();
    for (const key of ['new-checkout', 'address-autocomplete'])
      await apart.run(`remove ${key} --keep true --write --no-typecheck --allow-dirty`);
    const changed = (repo: typeof apart): string => repo.git('diff', 'HEAD');
    expect(changed(together)).toBe(changed(apart));
    expect(changed(together)).not.toBe('');
  });
});
