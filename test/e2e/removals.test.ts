import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseCatalog } from '@flagsweep/catalog';
import { describe, expect, it } from 'vitest';
import type { Outcome } from '../cli/helpers.js';
import { makeFolder } from '../cli/helpers.js';
import { home, overlayOf, TypeChecker } from './shop.js';

const folder = join(home, 'examples/shop/flags');
const texts = readdirSync(folder).map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
const removals = parseCatalog(texts).entries.flatMap(({ definition: { key, variants } }): [string, string][] =>
  (variants ? Object.keys(variants) : ['true', 'false']).map((value) => [key, value]),
);

/** What a removal leaves to the compiler's settings: a parameter is part of a signature and stays, unused or not. */
const known = [
  /^apps\/web\/src\/basket\/CheckoutLink\.tsx:1:30 'items' is declared but/,
  /^apps\/web\/src\/pages\/WishlistPage\.tsx:18:20 'items' is declared but/,
  /^apps\/api\/src\/handlers\/search\.ts:19:\d+ '(client|context)' is declared but/,
  /^apps\/api\/src\/handlers\/prices\.ts:3:41 'userId' is declared but/,
  /^apps\/api\/src\/handlers\/shipping\.ts:9:41 'request' is declared but/,
  /^apps\/worker\/src\/jobs\/stockAlerts\.js:7:\d+ 'articles' is declared but/,
];

describe('removing a flag of the shop', () => {
  const checker = new TypeChecker();
  const run = (line: string): Promise<Outcome> => makeFolder().run(`${line} --cwd ${home}examples/shop`);

  it('begins with a shop that type-checks', () => {
    expect(checker.errors(new Map())).toEqual([]);
  });

  it.each(removals)('%s, kept as %s, leaves a shop that type-checks', async (key, value) => {
    const { code, stdout, stderr } = await run(`remove ${key} --keep ${value} --reporter json`);
    expect({ code: code < 2, stderr }).toEqual({ code: true, stderr: '' });
    const plan = overlayOf(JSON.parse(stdout));
    // The entry goes unless a person has to look at something first; then it is named among what is left.
    const { leftovers } = JSON.parse(stdout) as { leftovers: { file: string }[] };
    const stays = leftovers.some(({ file }) => file === `flags/${key}.yaml`);
    expect({ deleted: plan.has(`flags/${key}.yaml`), after: plan.get(`flags/${key}.yaml`) }).toEqual({
      deleted: !stays,
      after: undefined,
    });
    expect(checker.errors(plan).filter((error) => !known.some((each) => each.test(error)))).toEqual([]);
  });
});
