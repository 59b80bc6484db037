import type { Usage } from '../usage.js';

export default {
  order: 4,
  description: 'remove flags with the code that only they kept alive; a dry run unless --write is given',
  arguments: [
    ['[key...]', 'keys of the flags, or what declares or reads them in code: src/flags.ts#enableX, FlagKey.NewCart'],
  ],
  options: [
    ['--keep <value>', 'value that stays: true, false or a variant; by default what the catalog says'],
    ['--retired', 'remove every flag that the catalog calls retired'],
    ['--write', 'change the files'],
    ['--interactive', 'show file after file and ask whether it is changed, then write'],
    ['--allow-dirty', 'change files although there are changes that git does not hold'],
    ['--typecheck', 'take back what would add a type error; the default for --write where packages are installed'],
    ['--no-typecheck', 'do not check types'],
    ['--verify', 'write, and run the commands of "verify" in the configuration before and after'],
    ['--commit', 'write, and make one commit a flag, with a message that explains it'],
  ],
  repository: true,
  examples: [
    'flagsweep remove new-checkout --keep true',
    'flagsweep remove new-checkout old-banner --write',
    'flagsweep remove src/flags.ts#enablePins --keep true',
    'flagsweep remove --retired --verify --commit',
  ],
  run: async (io, keys: never, options: never) => (await import('../commands/remove.js')).remove(io, keys, options),
} satisfies Usage;
