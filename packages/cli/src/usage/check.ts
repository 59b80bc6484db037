import { collect, noCache, parseCount, type Usage } from '../usage.js';

export default {
  order: 3,
  description: 'check code and catalog against each other',
  options: [
    ['--max-warnings <count>', 'fail when there are more warnings', parseCount],
    [
      '--against <file>',
      'compare the catalog with what a provider exported; [<source>=]<file>, repeatable for pages',
      collect,
    ],
    ['--base <ref>', 'compare with the merge base of a git ref: rules of change, such as stage moves and approvals'],
    ['--since <ref>', 'findings in code for files only that have changed since a git ref'],
    ['--changed', 'the same for files that differ from the last commit'],
    noCache,
  ],
  repository: true,
  examples: [
    'flagsweep check',
    'flagsweep check --base origin/main',
    'flagsweep check --reporter stylish --reporter sarif=flags.sarif',
  ],
  run: async (io, options: never) => (await import('../commands/check.js')).check(io, options),
} satisfies Usage;
