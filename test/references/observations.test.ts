import { describe, expect, test } from 'vitest';
import { type Files, factsOf } from './helpers.js';

/** `provider src/a.ts:2:1 FlagdProvider` */
const observed = async (code: string | Files): Promise<string[]> => {
  const { observations } = await factsOf(typeof code === 'string' ? { 'src/a.ts': code } : code);
  return observations.map(
    ({ kind, file, line, column, detail, test }) => `${kind} ${file}:${line}:${column} ${detail}${test ? ' test' : ''}`,
  );
};

describe('deprecated attributes of OpenTelemetry', () => {
  test.each(['feature_flag.variant', 'feature_flag.evaluation.reason', 'feature_flag.evaluation.error.message'])(
    '%s',
    async (name) => {
      expect(await observed(`span.setAttribute('${name}', x);`)).toEqual([
        `deprecated-attribute src/a.ts:1:19 ${name}`,
      ]);
    },
  );

  test('as the name of a property', async () => {
    expect(await observed('const a = { "feature_flag.provider_name": name };')).toEqual([
      'deprecated-attribute src/a.ts:1:13 feature_flag.provider_name',
    ]);
  });

  test('not the current ones, not a comment, not a part of a text', async () => {
    expect(
      await observed(
        "// 'feature_flag.variant'\nspan.setAttributes({ 'feature_flag.result.variant': v, 'feature_flag.variants': 1 });\nlog('no feature_flag.variant here');",
      ),
    ).toEqual([]);
  });
});

describe('providers of OpenFeature', () => {
  const sdk = "import { OpenFeature } from '@openfeature/server-sdk';\n";

  test('are named, without what they are made with', async () => {
    expect(await observed(`${sdk}OpenFeature.setProvider(new FlagdProvider({ key: 'secret' }));`)).toEqual([
      'provider src/a.ts:2:1 FlagdProvider',
    ]);
    expect(await observed(`${sdk}await OpenFeature.setProviderAndWait('shop', await makers.made('secret'));`)).toEqual([
      'provider src/a.ts:2:7 …, made',
    ]);
  });

  test('are no methods of others', async () => {
    expect(await observed('web3.setProvider(url);')).toEqual([]);
    expect(await observed("import { OpenFeature } from './fake';\nOpenFeature.setProvider(x);")).toEqual([]);
    expect(await observed(`${sdk}function f(OpenFeature) { OpenFeature.setProvider(x); }`)).toEqual([]);
  });

  test('of tests are told as such', async () => {
    const code = `${sdk}OpenFeature.setProvider(memory);`;
    expect(await observed({ 'src/a.test.ts': code })).toEqual(['provider src/a.test.ts:2:1 memory test']);
  });
});

describe('hooks that write telemetry', () => {
  test('are told by their name or their package, whatever they are added to', async () => {
    expect(await observed("import { TracingHook } from 'any';\nclient.addHooks(new TracingHook());")).toEqual([
      'telemetry-hook src/a.ts:2:1 TracingHook',
    ]);
    expect(await observed("import { Hook } from '@acme/otel';\nclient.addHooks(new Hook());")).toEqual([
      'telemetry-hook src/a.ts:2:1 Hook',
    ]);
  });

  test("may be the repository's own", async () => {
    expect(await observed("import { FlagHook } from './hooks';\nclient.addHooks(new FlagHook(), ...more);")).toEqual([
      'telemetry-hook src/a.ts:2:1 FlagHook, …',
    ]);
  });

  test('are no other hooks of packages', async () => {
    expect(
      await observed("import { LoggingHook } from '@openfeature/server-sdk';\nclient.addHooks(new LoggingHook());"),
    ).toEqual([]);
  });
});

test('a file is parsed for them only where its text has such a name', async () => {
  const parsed = async (code: string) => (await factsOf({ 'src/a.ts': code })).files.parsed;
  expect(await parsed("log('feature_flag_variant'); setProvider(x);")).toBe(0);
  expect(await parsed("log('feature_flag.variant');")).toBe(1);
});

test('nobody asks for them where one flag is looked for', async () => {
  const files = { 'src/a.ts': "log('feature_flag.variant');" };
  const { observations } = await factsOf(files, {}, [], { only: 'new-checkout' });
  expect(observations).toEqual([]);
});
