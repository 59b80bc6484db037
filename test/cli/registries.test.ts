import { expect, it } from 'vitest';
import { makeRepo, small } from './helpers.js';

const config = (registry: object): string => JSON.stringify({ catalog: 'flags/*.yaml', registries: [registry] });

it.each(['scan', 'check', 'report', 'remove new-cart --keep true --write'])(
  '%s refuses a registry that there is not',
  async (command) => {
    const file = makeRepo({ ...small, 'flagsweep.config.json': config({ file: 'src/keys.ts', name: 'Key' }) });
    const before = file.files();
    expect(await file.run(command)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: "registries" of /repo/flagsweep.config.json does not fit the code
  registry Key: there is no file src/keys.ts; correct "registries" in the configuration
Correct the entry, remove it, or add "optional": true where some versions of the code lack it.
`,
    });
    expect(file.files()).toEqual(before);

    const name = makeRepo({ ...small, 'flagsweep.config.json': config({ file: 'src/cart.ts', name: 'Key' }) });
    expect(await name.run(command)).toEqual({
      code: 2,
      stdout: '',
      stderr: `error: "registries" of /repo/flagsweep.config.json does not fit the code
  registry Key is not declared in src/cart.ts; the file declares client, cart
Correct the entry, remove it, or add "optional": true where some versions of the code lack it.
`,
    });
  },
);
