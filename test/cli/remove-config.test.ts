import { expect, it } from 'vitest';
import { makeRepo } from './helpers.js';

const files = {
  'flagsweep.config.json': `{
  "registries": [{ "file": "src/config.ts", "name": "flags", "keys": "name" }],
  "configFiles": ["**/*.env", "helm/*.yaml", "flags.json"]
}
`,
  'src/config.ts': "export const flags = { newCart: process.env.NEW_CART === 'true', other: true };\n",
  'src/page.ts': "import { flags } from './config';\nexport const cart = flags.newCart ? 'new' : 'old';\n",
  'feature.env': 'NEW_CART=true\nOTHER=1\n',
  'helm/values-dev.yaml': 'env:\n  NEW_CART: "true"\n  OTHER: "1"\n',
  'helm/values-prod.yaml': 'env:\n  NEW_CART: "false"\n# NEW_CART is off in production\n',
  'flags.json': '{\n  "newCart": true,\n  "other": true\n}\n',
  'README.md': 'Set NEW_CART, and newCart is on.\n',
};

const left = (stdout: string): string[] =>
  (JSON.parse(stdout) as { leftovers: { file: string; line: number; reason: string }[] }).leftovers.map(
    ({ file, line, reason }) => `${file}:${line} ${reason}`,
  );

it('takes the entries of a flag out of the files that the configuration names', async () => {
  const repo = makeRepo(files);
  const { code, stdout } = await repo.run('remove newCart --keep true --write --reporter json');
  expect(code).toBe(0);
  expect(repo.files()).toEqual({
    ...files,
    'src/config.ts': 'export const flags = { other: true };\n',
    'src/page.ts': "export const cart = 'new';\n",
    'feature.env': 'OTHER=1\n',
    'helm/values-dev.yaml': 'env:\n  OTHER: "1"\n',
    'flags.json': '{\n  "other": true\n}\n',
  });
  expect(left(stdout)).toEqual([
    'README.md:1 mention',
    'helm/values-prod.yaml:2 mention',
    'helm/values-prod.yaml:3 mention',
  ]);
});

it('leaves them while the flag is used', async () => {
  const repo = makeRepo({
    ...files,
    'src/any.ts':
      "import { flags } from './config';\nexport const read = () => save({ ...flags, on: flags.newCart++ });\n",
  });
  await repo.run('remove newCart --keep true --write');
  expect(repo.read('feature.env')).toBe(files['feature.env']);
  expect(repo.read('flags.json')).toBe(files['flags.json']);
});

it('touches no file that the configuration does not name', async () => {
  const repo = makeRepo({
    ...files,
    'flagsweep.config.json': files['flagsweep.config.json'].replace(/"configFiles".*/, '"configFiles": []'),
  });
  await repo.run('remove newCart --keep true --write');
  expect(repo.read('feature.env')).toBe(files['feature.env']);
});
