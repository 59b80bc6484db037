import type { Usage } from '../usage.js';

export default {
  order: 6,
  description: "merge a provider's exported flags into the catalog; a dry run unless --write is given",
  arguments: [
    ['<source>', 'who wrote the files, or auto'],
    ['<file...>', 'the exported files: all pages, or one file a flag'],
  ],
  options: [
    ['--update', "let the provider's values take the place of those that differ"],
    ['--evidence <file>', 'write what they say of how flags are used to a file'],
    ['--write', 'change the catalog'],
  ],
  repository: true,
  examples: ['flagsweep import auto flags.json', 'flagsweep import launchdarkly page-*.json --update --write'],
  run: async (io, source: never, files: never, options: never) =>
    (await import('../commands/import.js')).importFlags(io, source, files, options),
} satisfies Usage;
