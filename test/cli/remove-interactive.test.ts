import { expect, it } from 'vitest';
import { makeRepo } from './helpers.js';

const files = {
  'flagsweep.config.json': '{ "catalog": "flags/*.yaml", "registries": [{ "file": "src/keys.ts", "name": "Key" }] }\n',
  'flags/new-cart.yaml': 'key: new-cart\nvalueType: boolean\n',
  'src/a.ts': `import { OpenFeature } from '@openfeature/web-sdk';
import { Key } from './keys';
export const a = OpenFeature.getClient().getBooleanValue(Key.NewCart, false) ? 'new' : 'old';
`,
  'src/b.ts': `import { OpenFeature } from '@openfeature/web-sdk';
import { Key } from './keys';
export const b = OpenFeature.getClient().getBooleanValue(Key.NewCart, false) ? 'new' : 'old';
`,
  'src/keys.ts': "export enum Key {\n  NewCart = 'new-cart',\n  OldCart = 'old-cart',\n}\n",
};

/** Runs with these answers; gives the questions with the outcome. */
async function answering(answers: string[], line = 'remove new-cart --keep true --interactive') {
  const repo = makeRepo(files);
  const questions: string[] = [];
  const ask = (question: string): Promise<string> => {
    questions.push(question.replace(/ {2}\[a\].*/, ''));
    return Promise.resolve(answers.shift() ?? '');
  };
  const outcome = await repo.run(line, { ask });
  return { ...outcome, questions, files: repo.files() };
}

it('asks for each file, and writes what is applied', async () => {
  const { code, questions, files: after, stderr } = await answering(['a', 'y', 'APPLY', 'a']);
  expect(code).toBe(0);
  expect(questions).toEqual([
    'new-cart: flags/new-cart.yaml',
    'new-cart: src/a.ts',
    'new-cart: src/b.ts',
    'new-cart: src/keys.ts',
  ]);
  expect(stderr).toContain("-  NewCart = 'new-cart',");
  expect(after['src/a.ts']).toBe("export const a = 'new';\n");
  expect(after['src/keys.ts']).toBe("export enum Key {\n  OldCart = 'old-cart',\n}\n");
});

it('leaves a file that is skipped, with whatever it needs', async () => {
  const { code, stdout, questions, files: after } = await answering(['a', 'a', 's', 'a']);
  expect(code).toBe(1);
  // Without src/b.ts the flag is still read: the entry that was applied first, and the member, do not go any more.
  expect(questions).toEqual(['new-cart: flags/new-cart.yaml', 'new-cart: src/a.ts', 'new-cart: src/b.ts']);
  expect(after).toEqual({ ...files, 'src/a.ts': "export const a = 'new';\n" });
  expect(stdout).toMatch(/src\/b\.ts:1:1 +skipped +kept as it was: the file was skipped\n/);
});

it('takes all that are left', async () => {
  const { questions, files: after } = await answering(['l']);
  expect(questions).toHaveLength(1);
  expect(after['src/b.ts']).toBe("export const b = 'new';\n");
});

it.each([['q'], [''], ['what', 'quit']])('writes nothing once it is ended: %s', async (...answers) => {
  const { code, stderr, files: after } = await answering(answers);
  expect(code).toBe(2);
  expect(stderr).toMatch(/error: nothing was written: the removal was ended\nRun it again to start anew\.\n$/);
  expect(after).toEqual(files);
});

it('needs a terminal', async () => {
  expect(await makeRepo(files).run('remove new-cart --keep true --interactive')).toEqual({
    code: 2,
    stdout: '',
    stderr:
      'error: --interactive needs a terminal to ask on\nLeave it out to see the whole plan; --write applies it.\n',
  });
});
