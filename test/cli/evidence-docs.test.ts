import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { makeRepo } from './helpers.js';

const page = readFileSync(new URL('../../docs/evidence.md', import.meta.url), 'utf8');
const [config = ''] = [...page.matchAll(/```json\n([^]*?)```/g)].map(([, text = '']) => text);
const files = Object.fromEntries(
  [...page.matchAll(/^`([\w./-]+)`:\n\n```\w+\n([^]*?)```/gm)].map(([, file, text]) => [file, text]),
);
const runs = [...page.matchAll(/```sh\nflagsweep (.*)\n```\n\n```text\n([^]*?)```/g)].map(
  ([, line = '', text = '']) => [line, text],
);

describe('docs/evidence.md', () => {
  it('has commands to run', () => {
    expect(runs).toHaveLength(2);
  });

  it.each(runs)('flagsweep %s', async (line, text) => {
    const { stdout, stderr } = await makeRepo({ ...files, 'flagsweep.config.json': config }).run(line);
    expect({ stdout, stderr }).toEqual({ stdout: text, stderr: '' });
  });
});
