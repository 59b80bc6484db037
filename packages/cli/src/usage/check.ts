import { noCache, parseCount, type Usage } from '../usage.js';

export default {
  order: 3,
  description: 'check code and catalog against each other',
  options: [['--max-warnings <count>', 'fail when there are more warnings', parseCount], noCache],
  repository: true,
  examples: ['flagsweep check', 'flagsweep check --reporter stylish --reporter sarif=flags.sarif'],
  run: async (io, options: never) => (await import('../commands/check.js')).check(io, options),
} satisfies Usage;
