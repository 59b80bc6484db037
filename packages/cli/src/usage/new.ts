import { parseOneOf, type Usage } from '../usage.js';

// The words are those of the schema, which is too much to load for `--help`; a test compares them.
const types = ['release', 'experiment', 'ops', 'permission', 'kill-switch', 'migration', 'config'];
const risks = ['low', 'medium', 'high', 'critical'];
const scopes = ['service', 'multi-service', 'organisation'];

export default {
  order: 9,
  description: 'draft the entry of a new flag and say who must approve it; a dry run unless --write is given',
  arguments: [['<key>', 'key of the flag']],
  options: [
    ['--type <type>', `${types.join(', ')}; release by default`, parseOneOf(types)],
    ['--owner <owner>', 'who answers for it: @org/team, @user, an e-mail address or a Backstage reference'],
    ['--description <text>', 'its purpose, in a sentence or two'],
    ['--risk <risk>', 'what a wrong value can do: low (the default), medium, high or critical', parseOneOf(risks)],
    ['--scope <scope>', 'how far it reaches: service (the default), multi-service or organisation', parseOneOf(scopes)],
    ['--write', 'add it to the catalog'],
  ],
  repository: true,
  examples: [
    'flagsweep new gift-cards --owner @shop/payments',
    'flagsweep new gift-cards --type experiment --risk high --write',
  ],
  run: async (io, key: never, options: never) => (await import('../commands/new.js')).newFlag(io, key, options),
} satisfies Usage;
