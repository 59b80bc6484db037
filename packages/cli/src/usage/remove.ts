import type { Usage } from '../usage.js';

export default {
  order: 4,
  description: 'remove a flag with the code that only it kept alive; a dry run unless --write is given',
  arguments: [['<key>', 'key of the flag']],
  options: [
    ['--keep <value>', 'value that stays: true, false or a variant; by default what the catalog says'],
    ['--write', 'change the files'],
    ['--allow-dirty', 'change files although there are changes that git does not hold'],
  ],
  repository: true,
  examples: ['flagsweep remove new-checkout --keep true', 'flagsweep remove new-checkout --write'],
  run: async (io, key: never, options: never) => (await import('../commands/remove.js')).remove(io, key, options),
} satisfies Usage;
