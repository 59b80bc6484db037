import type { Command } from 'commander';
import type { Beta } from '../beta.js';

interface Regions {
  list: string[];
}

const plan = async (beta: Beta, dir: string) => {
  const { list } = await beta.payload<Regions>('deploy-regions', { list: ['fra'] });
//                                             ^^^^^^^^^^^^^^^^ evaluation deploy-regions
  const diff = await beta.has('deploy-diff-upload');
//                            ^^^^^^^^^^^^^^^^^^^^ evaluation deploy-diff-upload
  return { dir, regions: list, strategy: diff ? 'diff-upload' : 'full-upload' };
};

export const register = (program: Command) =>
  program
    .command('deploy-app')
    .argument('[dir]', 'directory', '.')
    .action(async (dir: string) => {
      // keeps `skiff --help` fast: the SDK is only loaded when a command runs
      const { Beta } = await import('../beta.js');
      const result = await plan(Beta.instance, dir);
      Beta.instance.track('deploy-started', { ...result });
      if (await Beta.allows('deploy-preview-url')) console.log('https://preview.skiff.dev');
//                          ^^^^^^^^^^^^^^^^^^^^ evaluation deploy-preview-url
    });
