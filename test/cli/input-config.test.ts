import { describe, expect, it } from 'vitest';
import { makeRepo, small } from './helpers.js';
import { commands, expectRefusal, withConfig } from './refusal.js';

describe.each(commands)('%s refuses', (command) => {
  it('a configuration that is not there', async () => {
    await expectRefusal(
      makeRepo(small),
      `${command} --config other.json`,
      'error: there is no configuration file /repo/other.json\nCorrect --config, or leave it out.\n',
    );
  });

  it('a configuration that is a folder', async () => {
    await expectRefusal(
      makeRepo({ 'flagsweep.config.json/x': '' }),
      command,
      'error: there is no configuration file /repo/flagsweep.config.json\nRemove what has its name.\n',
    );
  });

  it('malformed JSON', async () => {
    await expectRefusal(
      withConfig('{\n  "catalog": flags\n}\n'),
      command,
      `error: the configuration is not valid JSON
  /repo/flagsweep.config.json:2:14  InvalidSymbol
Mend the file; comments and trailing commas are allowed.
`,
    );
  });

  it('a configuration that is not UTF-8', async () => {
    await expectRefusal(
      makeRepo({ ...small, 'flagsweep.config.json': Buffer.from('{ "catalog": "fl\xe4gs" }', 'latin1') }),
      command,
      `error: the configuration cannot be read
  /repo/flagsweep.config.json  not UTF-8 text
Mend the file, or name another one with --config.
`,
    );
  });

  it('unknown fields, all of them', async () => {
    await expectRefusal(
      withConfig('{\n  "catalogue": "flags/*.yaml",\n  "checks": { "unknown-flg": "off" }\n}\n'),
      command,
      `error: the configuration is not valid
  /repo/flagsweep.config.json:3:15  Unknown field "unknown-flg" in checks; did you mean "unknown-flag"?
  /repo/flagsweep.config.json:2:3  Unknown field "catalogue"; did you mean "catalog"?
See docs/configuration.md for every field.
`,
    );
  });

  it('a field of the wrong type', async () => {
    await expectRefusal(
      withConfig('{\n  "pure": "log"\n}\n'),
      command,
      `error: the configuration is not valid
  /repo/flagsweep.config.json:2:3  pure must be a list, not "log"
See docs/configuration.md for every field.
`,
    );
  });

  it('a field that takes one of several forms', async () => {
    await expectRefusal(
      withConfig('{\n  "catalog": 5\n}\n'),
      command,
      `error: the configuration is not valid
  /repo/flagsweep.config.json:2:3  catalog must be a text or a list, not 5
See docs/configuration.md for every field.
`,
    );
  });

  it('a configuration that is no mapping', async () => {
    await expectRefusal(
      withConfig('[]'),
      command,
      `error: the configuration is not valid
  /repo/flagsweep.config.json:1:1  The configuration must be a mapping, not a list
See docs/configuration.md for every field.
`,
    );
  });

  it('a bad section of package.json, with its place', async () => {
    await expectRefusal(
      makeRepo({ 'package.json': '{\n  "name": "x",\n  "flagsweep": { "gates": "flag" }\n}\n' }),
      command,
      `error: the configuration is not valid
  /repo/package.json:3:18  gates must be a list, not "flag"
See docs/configuration.md for every field.
`,
    );
  });

  it('a configuration that throws', async () => {
    await expectRefusal(
      makeRepo({ 'flagsweep.config.ts': "throw new Error('no token');\n" }),
      command,
      `error: the configuration cannot be run
  /repo/flagsweep.config.ts  no token
Mend the file, or write the configuration as JSON.
`,
    );
  });

  it('a configuration that imports what is not there', async () => {
    const { code, stdout, stderr } = await makeRepo({
      'flagsweep.config.ts': "import './gone.js';\nexport default {};\n",
    }).run(command);
    expect({ code, stdout }).toEqual({ code: 2, stdout: '' });
    expect(stderr).toMatch(/^error: the configuration cannot be run\n {2}\/repo\/flagsweep\.config\.ts {2}.*gone.*\n/);
    expect(stderr).not.toContain('\n    at ');
  });
});
