import { describe, expect, test } from 'vitest';
import { type Files, factsOf } from './helpers.js';

const openfeature = `import { useBooleanFlagValue } from '@openfeature/react-sdk';\n`;
const launchdarkly = `import * as LD from '@launchdarkly/node-server-sdk';\nconst ld = LD.init('k');\n`;

/** What each evaluation falls back to: the key, the type of its value, the text of its fallback and what that holds. */
async function fallbacks(code: string | Files): Promise<string[]> {
  const files = typeof code === 'string' ? { 'a.tsx': openfeature + code } : code;
  const { references } = await factsOf(files);
  return references
    .filter(({ kind }) => kind === 'evaluation')
    .map(({ flagKey, valueType, fallback, fallbackValue }) => `${flagKey} ${valueType} ${fallback} ${fallbackValue}`);
}

describe('the fallback of an accessor that was inferred', () => {
  test.each<[string, string, string[]]>([
    [
      'is the argument that it hands on',
      `const f = (key: string, fallback: boolean) => useBooleanFlagValue(key, fallback);\nf('a-1', true);\nf('b-1', other);\nf('c-1');`,
      ['a-1 boolean true true', 'b-1 boolean other undefined', 'c-1 boolean undefined undefined'],
    ],
    [
      'is what it gives itself',
      `const f = (key: string) => useBooleanFlagValue(key, true);\nf('a-1');`,
      ['a-1 boolean undefined true'],
    ],
    [
      'is a constant of its file',
      `const OFF = false;\nconst f = (key: string) => useBooleanFlagValue(key, OFF);\nf('a-1');`,
      ['a-1 boolean undefined false'],
    ],
    [
      'is a default, where it is left out',
      `const f = (key: string, fallback = true) => useBooleanFlagValue(key, fallback);\nf('a-1');\nf('b-1', false);\nf('c-1', ...others);`,
      ['a-1 boolean undefined true', 'b-1 boolean false false', 'c-1 boolean undefined undefined'],
    ],
    [
      'is what stands for nothing',
      `const f = (key: string, options) => useBooleanFlagValue(key, options?.fallback ?? false);\nf('a-1');\nf('b-1', { fallback: true });`,
      ['a-1 boolean undefined false', 'b-1 boolean true true'],
    ],
    [
      'is a property, or the default of one',
      `const f = ({ key, fallback = true }) => useBooleanFlagValue(key, fallback);\nf({ key: 'a-1' });\nf({ key: 'b-1', fallback: false });`,
      ['a-1 boolean undefined true', 'b-1 boolean false false'],
    ],
    [
      'is an attribute, or the default of one',
      `const Gate = ({ flag, fallback = false, children }) => (useBooleanFlagValue(flag, fallback) ? children : null);
<Gate flag="a-1" />; <Gate flag="b-1" fallback={true} />; <Gate flag="c-1" {...others} />;`,
      ['a-1 boolean undefined false', 'b-1 boolean true true', 'c-1 boolean undefined undefined'],
    ],
    [
      'goes through any number of them',
      `const f = (key, fallback = false) => useBooleanFlagValue(key, fallback); const g = (b, k) => !f(k, b); const h = (k) => f(k);
g(true, 'a-1');\nh('b-1');`,
      ['a-1 boolean true true', 'b-1 boolean undefined false'],
    ],
    [
      'is one for each of its keys',
      `const f = (a, b) => useBooleanFlagValue(a, true) && useBooleanFlagValue(b, false);\nf('a-1', 'b-1');`,
      ['a-1 boolean undefined true', 'b-1 boolean undefined false'],
    ],
    [
      'is that of each element of a list',
      `const f = (key) => useBooleanFlagValue(key, true);\n['a-1'].filter(f);`,
      ['a-1 boolean undefined true'],
    ],
    [
      'is none where it has two',
      `const f = (key, old) => (old ? useBooleanFlagValue(key, true) : useBooleanFlagValue(key, false));\nf('a-1');`,
      ['a-1 boolean undefined undefined'],
    ],
    [
      'is none where it is computed',
      `const f = (key) => useBooleanFlagValue(key, compute());\nf('a-1');`,
      ['a-1 boolean undefined undefined'],
    ],
    [
      'is none where two classes fall back otherwise',
      `interface Flags { on(key: string): boolean }
class A implements Flags { on(key) { return useBooleanFlagValue(key, true); } }
class B implements Flags { on(key) { return useBooleanFlagValue(key, false); } }
export const f = (flags: Flags) => flags.on('a-1');`,
      ['a-1 boolean undefined undefined'],
    ],
  ])('%s', async (_, code, expected) => {
    expect(await fallbacks(code)).toEqual(expected);
  });

  test('is written in its own file', async () => {
    const files = {
      'package.json': '{}',
      'src/flag.ts': `${openfeature}const ON = true;\nexport const f = (key: string, fallback = ON) => useBooleanFlagValue(key, fallback);`,
      'src/a.ts': `import { f } from './flag';\nconst ON = false;\nf('a-1');\nf('b-1', ON);`,
    };
    expect(await fallbacks(files)).toEqual(['a-1 boolean undefined true', 'b-1 boolean ON false']);
  });

  test('tells the type of the value where its SDK does not', async () => {
    const code = `const isOn = (key, user) => ld.variation(key, user, false);\nisOn('a-1', user);
const read = (key, user, fallback) => ld.variation(key, user, fallback);\nread('b-1', user, 'blue');`;
    expect(await fallbacks({ 'a.ts': launchdarkly + code })).toEqual([
      'a-1 boolean undefined false',
      "b-1 string 'blue' blue",
    ]);
  });
});
