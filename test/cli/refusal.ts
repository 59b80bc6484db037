import { expect } from 'vitest';
import { makeRepo, type Repo, small } from './helpers.js';

/** Every command that looks at a repository. */
export const commands = ['scan', 'check', 'report', 'remove new-cart --keep true --write'];

/** The command fails with this text and code 2, prints no result and leaves every file as it was. */
export async function expectRefusal(repo: Repo, line: string, stderr: string): Promise<void> {
  const before = repo.files();
  expect(await repo.run(line)).toEqual({ code: 2, stdout: '', stderr });
  expect(repo.files()).toEqual(before);
}

/** The small repository with another configuration. */
export const withConfig = (config: string): Repo => makeRepo({ ...small, 'flagsweep.config.json': config });
