import { parseOneOf, type Usage } from '../usage.js';

export default {
  order: 11,
  description:
    'make the host ask for the approvals of flags: CODEOWNERS and a ruleset; a dry run unless --write is given',
  arguments: [['<action>', 'write them, or say what differs', ['emit', 'verify']]],
  options: [
    [
      '--host <name>',
      'github or gitlab; by default what the repository is set up for',
      parseOneOf(['github', 'gitlab']),
    ],
    ['--write', 'change the files'],
  ],
  repository: true,
  examples: ['flagsweep policy emit --write', 'flagsweep policy verify'],
  run: async (io, action: never, options: never) => (await import('../commands/policy.js')).policy(io, action, options),
} satisfies Usage;
