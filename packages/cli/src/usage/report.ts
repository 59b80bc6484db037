import { noCache, type Usage } from '../usage.js';

export default {
  order: 7,
  description: 'show the state of all flags; HTML on standard output by default',
  options: [noCache],
  repository: true,
  examples: ['flagsweep report --reporter html=flags.html', 'flagsweep report --reporter stylish'],
  run: async (io, options: never) => (await import('../commands/report.js')).report(io, options),
} satisfies Usage;
