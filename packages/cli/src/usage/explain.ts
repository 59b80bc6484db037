import type { Usage } from '../usage.js';

export default {
  order: 15,
  description: 'say what a check reports, why, and what to do',
  arguments: [['<id>', 'id of the check']],
  repository: false,
  examples: ['flagsweep explain unreferenced-flag'],
  run: async (io, id: never) => (await import('../commands/explain.js')).explain(io, id),
} satisfies Usage;
