import type { Usage } from '../usage.js';

export default {
  order: 8,
  description: 'who changed what of a flag in the catalog, when and why, and when code first and last mentioned it',
  arguments: [['<key>', 'key of the flag']],
  repository: true,
  examples: ['flagsweep history new-checkout', 'flagsweep history new-checkout --reporter json'],
  run: async (io, key: never, options: never) => (await import('../commands/history.js')).history(io, key, options),
} satisfies Usage;
