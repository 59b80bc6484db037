import { noCache, type Usage } from '../usage.js';

export default {
  order: 2,
  description: 'find every place that names a flag',
  options: [['--explain <place>', 'say why <file>:<line>[:<column>] is a reference, or is none'], noCache],
  repository: true,
  examples: ['flagsweep scan', 'flagsweep scan --reporter json=facts.json', 'flagsweep scan --explain src/cart.ts:6'],
  run: async (io, options: never) => (await import('../commands/scan.js')).scan(io, options),
} satisfies Usage;
