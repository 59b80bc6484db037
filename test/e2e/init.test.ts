import { expect, it } from 'vitest';
import { copyShop } from './shop.js';

interface Found {
  references: { flagKey: string; kind: string; file: string; line: number }[];
}

/** What the shop's code does with flags, a line a place; texts that only mention one left out. */
async function places(shop: ReturnType<typeof copyShop>): Promise<Set<string>> {
  const { references } = JSON.parse((await shop.run('scan --reporter json')).stdout) as Found;
  const used = references.filter(({ kind }) => kind !== 'mention');
  return new Set(used.map(({ flagKey, kind, file, line }) => `${kind} ${flagKey} ${file}:${line}`));
}

it('init finds in the shop what the configuration by hand finds', async () => {
  const shop = copyShop();
  // Without the catalog: a key that code computes (`promo-${country}`) stands nowhere else.
  const { catalog: _, ...config } = JSON.parse(shop.read('flagsweep.config.json')) as { catalog: unknown };
  shop.write('flagsweep.config.json', JSON.stringify(config));
  shop.git('rm', '--quiet', '-r', 'flags');
  const byHand = await places(shop);
  shop.git('rm', '--quiet', '--force', 'flagsweep.config.json');
  shop.git('commit', '--quiet', '--no-verify', '--message=Without');
  expect((await shop.run('init --yes')).code).toBe(0);
  const proposed = await places(shop);
  expect([...byHand].filter((place) => !proposed.has(place))).toEqual([]);
  expect(byHand.size).toBeGreaterThan(30);
});

it('init writes a catalog of the shop that has owners and days', async () => {
  const shop = copyShop();
  shop.git('rm', '--quiet', '-r', 'flagsweep.config.json', 'flags');
  const { code } = await shop.run('init --yes');
  expect(code).toBe(0);
  expect(shop.read('flags/new-checkout.yaml')).toMatch(
    /^key: new-checkout\nowner: "@\w+\/\w+"\nvalueType: boolean\ncreated: \d{4}-\d\d-\d\d\n$/,
  );
});
