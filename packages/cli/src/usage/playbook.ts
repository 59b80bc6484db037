import type { Usage } from '../usage.js';

export default {
  order: 12,
  description: 'write FLAGS.md from the policy in force: stages, approvals, names; a dry run unless --write is given',
  options: [
    ['--file <file>', 'the file; FLAGS.md by default'],
    ['--check', 'end with 1 where the file is not what policy says'],
    ['--write', 'change the file'],
  ],
  repository: true,
  examples: ['flagsweep playbook --write', 'flagsweep playbook --check'],
  run: async (io, options: never) => (await import('../commands/playbook.js')).playbook(io, options),
} satisfies Usage;
