import type { Usage } from '../usage.js';

export default {
  order: 1,
  description: 'look at the repository and propose a configuration and a catalog',
  options: [
    ['--yes', 'ask nothing: take what there is no doubt about, and write the files'],
    ['--dry-run', 'write nothing and print the files'],
    ['--no-history', 'do not look for the first commit of each flag'],
  ],
  repository: true,
  examples: ['flagsweep init', 'flagsweep init --dry-run', 'flagsweep init --yes --no-history'],
  run: async (io, options: never) => (await import('../commands/init.js')).init(io, options),
} satisfies Usage;
