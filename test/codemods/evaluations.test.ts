import type { Literal } from '@flagsweep/codemods';
import { describe, expect, it } from 'vitest';
import { type Files, type RemoveOptions, remove } from './helpers.js';

/** Removes `x` from code whose flags are read by a file `flags.ts`; tells the code, and what was left of it. */
async function through(flags: string, body: string, options: RemoveOptions = {}) {
  const { files, left } = await remove({ 'flags.ts': flags, 'a.ts': body }, options);
  return { code: files['a.ts'], left };
}

async function one(before: string, options: RemoveOptions = {}) {
  const { files, left } = await remove({ 'a.ts': before }, options);
  return { code: files['a.ts'], left };
}

describe('objects that hold the value in a field of their own', () => {
  const head = `import { useFlag } from '@reflag/react-sdk';\nkeep(useFlag);\n`;
  const cases: [name: string, before: string, after: string][] = [
    ['destructured', `const { isEnabled: on } = useFlag('x');\nuse(on);\n`, 'use(true);\n'],
    ['in a constant', `const flag = useFlag('x');\nuse(flag.isEnabled, flag?.isEnabled);\n`, 'use(true, true);\n'],
    ['at once', `use(useFlag('x').isEnabled);\n`, 'use(true);\n'],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await one(head + before)).toEqual({ code: head + after, left: [] }));
  }

  it('leaves another field, which says something else', async () => {
    const body = `use(useFlag('x').value);\nconst { isLoading } = useFlag('x');\nuse(isLoading);\n`;
    expect(await one(head + body)).toEqual({
      code: head + body,
      left: ['a.ts:3 unsupported-use', 'a.ts:4 unsupported-use'],
    });
  });

  it('leaves an object that is handed on, or of which all is taken', async () => {
    const body = `use(useFlag('x'));\nconst { ...isEnabled } = useFlag('x');\nuse(isEnabled);\n`;
    expect(await one(head + body)).toEqual({
      code: head + body,
      left: ['a.ts:3 unsupported-use', 'a.ts:4 unsupported-use'],
    });
  });

  it('reads the field of what a bag holds', async () => {
    const bag = `import { useFlags } from 'flagsmith/react';\nconst flags = useFlags(['x', 'y']);\n`;
    const { code, left } = await one(`${bag}use(flags.x.enabled, flags.y);\nuse(flags.x.value);\nuse(flags.x);\n`);
    expect(code).toBe(`${bag}use(true, flags.y);\nuse(flags.x.value);\nuse(flags.x);\n`);
    expect(left).toEqual(['a.ts:2 unsupported-use', 'a.ts:4 unsupported-use', 'a.ts:5 unsupported-use']);
  });
});

describe('calls that name several flags', () => {
  const options = { options: { accessors: [{ name: 'isAny', key: { arg: 0, prop: '[]' } }] } };

  it('leaves what answers for all of them together', async () => {
    const body = `const KEYS = ['x', 'y'];\nuse(isAny(['x', 'y']));\nuse(isAny(KEYS));\n`;
    expect(await one(body, options)).toEqual({
      code: body,
      left: ['a.ts:2 unsupported-use', 'a.ts:3 unsupported-use'],
    });
  });

  it('puts the value in where the flag is the only one', async () => {
    expect(await one(`use(isAny(['x']));\n`, options)).toEqual({ code: 'use(true);\n', left: [] });
  });
});

describe('accessors that were inferred', () => {
  const unleash = `import { isEnabled } from 'unleash-client';\n`;
  const growthbook = `import { useFeatureValue } from '@growthbook/growthbook-react';\n`;
  const openfeature = `import { OpenFeature } from '@openfeature/server-sdk';\nconst client = OpenFeature.getClient();\n`;
  const imported = `import { isOn } from './flags';\n`;
  const cases: [name: string, flags: string, before: string, after: string][] = [
    [
      'one that answers the opposite',
      `${unleash}export const isOn = (key) => !isEnabled(key);\n`,
      'use(isOn("x"));\n',
      'use(false);\n',
    ],
    [
      'one that hands out its context',
      `${unleash}export function isOn(key) {\n  const user = getUser();\n  return isEnabled(key, { user });\n}\n`,
      'use(isOn("x"));\n',
      'use(true);\n',
    ],
    [
      'an async function, awaited',
      `${openfeature}export async function isOn(key) {\n  return !(await client.getBooleanValue(key, false));\n}\n`,
      'use(await isOn("x"));\n',
      'use(false);\n',
    ],
    [
      'a promise, not awaited',
      `${openfeature}export const isOn = (key) => client.getBooleanValue(key, false);\n`,
      'isOn("x").then(go);\n',
      'Promise.resolve(true).then(go);\n',
    ],
    [
      'one that gives back the object',
      `import { useFlag } from '@reflag/react-sdk';\nexport const isOn = (key) => useFlag(key);\n`,
      'const { isEnabled } = isOn("x");\nuse(isEnabled);\n',
      'use(true);\n',
    ],
  ];
  for (const [name, flags, before, after] of cases) {
    it(name, async () => expect(await through(flags, imported + before)).toEqual({ code: after, left: [] }));
  }

  const kept: [name: string, flags: string, keep?: string][] = [
    [
      'has an effect of its own',
      `${unleash}export function isOn(key) {\n  const id = track(key);\n  return isEnabled(key);\n}\n`,
    ],
    [
      'makes its context by a call that may have an effect',
      `${unleash}export const isOn = (key) => isEnabled(key, log());\n`,
    ],
    [
      'makes something by a constructor',
      `${unleash}export function isOn(key) {
  const count = new Counter();
  return isEnabled(key);
}
`,
    ],
    ['combines the flag with something else', `${unleash}export const isOn = (key) => isEnabled(key) && ready;\n`],
    [
      'throws',
      `${unleash}export function isOn(key) {\n  if (!ready) throw new Error(key);\n  return isEnabled(key);\n}\n`,
    ],
    [
      'makes a boolean of the value',
      `${growthbook}export const isOn = (key) => Boolean(useFeatureValue(key, null));\n`,
      'blue',
    ],
    ['negates the value twice', `${growthbook}export const isOn = (key) => !!useFeatureValue(key, null);\n`, 'blue'],
  ];
  for (const [name, flags, keep = true] of kept) {
    it(`leaves one that ${name}`, async () => {
      const body = `${imported}use(isOn("x"));\n`;
      const { code, left } = await through(flags, body, { keep });
      expect(code).toBe(body);
      expect(left).toEqual([expect.stringMatching(/^a\.ts:2 (?:unsupported-use|type-mismatch)$/)]);
    });
  }

  it('puts the value in for a default export, whatever it is called where it is imported', async () => {
    const files: Files = {
      'is-on.ts': `${unleash}export default function (key) {\n  return isEnabled(key);\n}\n`,
      'gate.tsx': `${unleash}const Inner = ({ flag, children }) => (isEnabled(flag) ? children : null);\nexport default Inner;\n`,
      'a.tsx': `import FeatureGate from './gate';\nimport check from './is-on';\nuse(check('x'), <FeatureGate flag="x">{y}</FeatureGate>);\n`,
    };
    const on = await remove(files);
    expect([on.files['a.tsx'], ...on.left]).toEqual(['use(true, <>{y}</>);\n']);
    const off = await remove(files, { keep: false });
    expect([off.files['a.tsx'], ...off.left]).toEqual(['use(false, <></>);\n']);
  });

  it.each([
    ['the first of two keys', 'both("x", "y")'],
    ['the second of two keys', 'both("y", "x")'],
    ['one of two keys, alone', 'both("x")'],
  ])('leaves %s', async (_, call) => {
    const flags = `${unleash}export function both(a, b) {\n  const first = isEnabled(a);\n  return isEnabled(b);\n}\n`;
    const body = `import { both } from './flags';\nuse(${call});\n`;
    expect(await through(flags, body)).toEqual({ code: body, left: ['a.ts:2 unsupported-use'] });
  });

  it('leaves a component that two flags decide for', async () => {
    const flags = `${unleash}export const Both = ({ a, b, children }) => (isEnabled(a) ? (isEnabled(b) ? children : null) : null);\n`;
    const body = `import { Both } from './flags';\nuse(<Both a="x">{y}</Both>);\n`;
    const { files, left } = await remove({ 'flags.tsx': flags, 'a.tsx': body });
    expect(files['a.tsx']).toBe(body);
    expect(left).toEqual(['a.tsx:2 unsupported-use']);
  });

  it('leaves one that turns out to combine flags after its callers were looked at', async () => {
    const files: Files = {
      'flags.ts': `${unleash}import { far } from './far';\nexport function both(a, b) {\n  const first = far(b);\n  return isEnabled(a);\n}\n`,
      'far.ts': `import { on } from './on';\nexport const far = (key) => on(key);\n`,
      'on.ts': `${unleash}export const on = (key) => isEnabled(key);\n`,
      'a.ts': `import { both } from './flags';\nuse(both('x', 'y'));\n`,
    };
    const { files: after, left } = await remove(files);
    expect(after).toEqual(files);
    expect(left).toEqual(['a.ts:2 unsupported-use']);
  });

  it('leaves a member of what it makes of the flag', async () => {
    const flags = `${unleash}export const isOn = (key) => ({ value: !isEnabled(key) });\n`;
    const body = `${imported}use(isOn("x").value);\nconst { value } = isOn("x");\nuse(value);\n`;
    expect(await through(flags, body)).toEqual({
      code: body,
      left: ['a.ts:2 unsupported-use', 'a.ts:3 unsupported-use'],
    });
  });

  it.each([
    [
      'that another class answers without the flag',
      'export class Off implements Flags {\n  isOn() {\n    return false;\n  }\n}\n',
      'Flags',
    ],
    [
      'of a class that another one extends',
      'export class Off extends Plain {\n  override isOn() {\n    return false;\n  }\n}\n',
      'Plain',
    ],
  ])('leaves a method %s', async (_, other, type) => {
    const files: Files = {
      'flags.ts': `${unleash}export interface Flags {\n  isOn(key: string): boolean;\n}\nexport class Plain implements Flags {\n  isOn(key: string) {\n    return isEnabled(key);\n  }\n}\n${other}`,
      'a.ts': `import type { ${type} } from './flags';\nexport const f = (flags: ${type}) => flags.isOn('x');\n`,
    };
    const { files: after, left } = await remove(files);
    expect(after).toEqual(files);
    expect(left).toEqual(['a.ts:2 unsupported-use']);
  });

  it('leaves a field of a class that another one extends', async () => {
    const files: Files = {
      'flags.ts': `${unleash}export class Plain {\n  isOn = (key: string) => isEnabled(key);\n}\nexport class Off extends Plain {\n  isOn = () => false;\n}\n`,
      'a.ts': `import type { Plain } from './flags';\nexport const f = (flags: Plain) => flags.isOn('x');\n`,
    };
    const { files: after, left } = await remove(files);
    expect(after).toEqual(files);
    expect(left).toEqual(['a.ts:2 unsupported-use']);
  });

  it.each([
    [
      'that a method gives back',
      'class Base { wrap(fn) { return fn; } }\nconst tracer = new Base();',
      'tracer.wrap(read)',
    ],
    ['that an object gives back', 'const tracer = { wrap: (fn) => fn };', 'tracer.wrap(read)'],
    ['that something may stand around', 'const wrap = (fn) => (key) => fn(key);', 'wrap(read)'],
  ])('leaves a function %s', async (_, wrap, made) => {
    const flags = `${unleash}${wrap}\nconst read = (key) => isEnabled(key);\nexport const isOn = ${made};\n`;
    const body = `${imported}use(isOn('x'));\n`;
    expect(await through(flags, body)).toEqual({ code: body, left: ['a.ts:2 unsupported-use'] });
  });

  it('puts the value in for a function that one gives back as it is', async () => {
    const flags = `${unleash}const wrap = (fn) => fn;\nconst read = (key) => isEnabled(key);\nexport const isOn = wrap(read);\nkeep(isOn);\n`;
    expect(await through(flags, `${imported}use(isOn('x'));\n`)).toEqual({ code: 'use(true);\n', left: [] });
  });

  it('leaves what a function answers that is written again', async () => {
    const body = `${unleash}function isOn(key) { return isEnabled(key); }\nfunction wrap(fn) { return fn; }\nif (old) { isOn = () => false; wrap = () => isOn; }\nconst read = (key) => isEnabled(key);\nconst on = wrap(read);\nuse(isOn('x'));\nuse(on('x'));\n`;
    expect(await one(body)).toEqual({ code: body, left: ['a.ts:7 unsupported-use', 'a.ts:8 unsupported-use'] });
  });

  it('takes the last of two functions of one name', async () => {
    const body = `${unleash}function isOn(key) { return isEnabled(key); }\nfunction isOn(key) { return false; }\nuse(isOn('x'));\n`;
    expect(await one(body)).toEqual({ code: body, left: [] });
  });

  it('puts the value in for a method of a class that nothing extends', async () => {
    const files: Files = {
      'flags.ts': `${unleash}export class Plain {\n  isOn(key: string) {\n    return isEnabled(key);\n  }\n}\n`,
      'a.ts': `import type { Plain } from './flags';\nexport const f = (flags: Plain) => use(flags.isOn('x'));\n`,
    };
    const { files: after, left } = await remove(files);
    expect(after['a.ts']).toBe(
      `import type { Plain } from './flags';\nexport const f = (flags: Plain) => use(true);\n`,
    );
    expect(left).toEqual([]);
  });

  it('leaves a method where a file cannot be read, which may extend its class', async () => {
    const files: Files = {
      'flags.ts': `${unleash}export class Plain {\n  isOn(key: string) {\n    return isEnabled(key);\n  }\n}\n`,
      'a.ts': `import type { Plain } from './flags';\nexport const f = (flags: Plain) => use(flags.isOn('x'));\n`,
    };
    const { files: after, left } = await remove(files, { unreadable: ['blob.ts'] });
    expect(after).toEqual(files);
    expect(left).toEqual(['a.ts:2 unsupported-use']);
  });

  it('leaves a method that two classes answer in two ways', async () => {
    const files: Files = {
      'types.ts': 'export interface Flags { isOn(key: string): boolean }\n',
      'plain.ts': `${unleash}import type { Flags } from './types';\nexport class Plain implements Flags { isOn(key: string) { return isEnabled(key); } }\n`,
      'turned.ts': `${unleash}import type { Flags } from './types';\nexport class Turned implements Flags { isOn(key: string) { return !isEnabled(key); } }\n`,
      'a.ts': `import type { Flags } from './types';\nexport const f = (flags: Flags) => flags.isOn('x');\n`,
    };
    const { files: after, left } = await remove(files);
    expect(after).toEqual(files);
    expect(left).toEqual(['a.ts:2 unsupported-use']);
  });
});

describe('flags that are functions', () => {
  const options = { key: 'enablePins', options: { registries: [{ file: 'flags.ts' }] } };
  const imported = `import { enablePins } from './flags';\n`;

  it('go with what only they called, once nothing uses them', async () => {
    const flags = `import { beta } from './beta';\n\nexport const enableCart = () => true;\n\n/** Pins. */\nexport function enablePins() {\n  return inBeta();\n}\n\nfunction inBeta() {\n  return beta;\n}\n`;
    const { files, left } = await remove(
      { 'flags.ts': flags, 'a.ts': `${imported}if (enablePins()) go();\n` },
      options,
    );
    expect(files).toEqual({ 'flags.ts': 'export const enableCart = () => true;\n', 'a.ts': 'go();\n' });
    expect(left).toEqual([]);
  });

  it('go as constants', async () => {
    const flags = 'export const enablePins = () => beta;\nexport const enableCart = () => true;\n';
    const { files } = await remove({ 'flags.ts': flags, 'a.ts': `${imported}if (enablePins()) go();\n` }, options);
    expect(files).toEqual({ 'flags.ts': 'export const enableCart = () => true;\n', 'a.ts': 'go();\n' });
  });

  it('stay while they are handed on, and say where', async () => {
    const flags = 'export function enablePins() {\n  return beta;\n}\n';
    const { files, leftovers } = await remove(
      { 'flags.ts': flags, 'a.ts': `${imported}if (enablePins()) go();\nlist.filter(enablePins);\n` },
      options,
    );
    expect(files).toEqual({ 'flags.ts': flags, 'a.ts': `${imported}go();\nlist.filter(enablePins);\n` });
    expect(leftovers.map(({ file, line, message }) => `${file}:${line} ${message}`)).toEqual([
      'a.ts:3 reads the flag in a way that is not simplified yet: the function enablePins is handed on',
      'flags.ts:1 stays, because the flag is still used: a.ts:3',
    ]);
  });

  it('stay as data that something else calls', async () => {
    const files = {
      'flags.ts': 'export function enablePins() {\n  return beta;\n}\n',
      'a.ts': `${imported}export const column = { isVisible: enablePins };\n`,
    };
    const { files: after, left } = await remove(files, options);
    expect(after).toEqual(files);
    expect(left).toEqual(['a.ts:2 gate', 'flags.ts:1 still-referenced']);
  });

  it('go under another name, whose calls read them', async () => {
    const { files, left } = await remove(
      {
        'flags.ts': 'export const enablePins = () => beta;\nexport const enableCart = () => true;\n',
        'a.ts': `${imported}const pins = enablePins;\nif (pins()) go();\n`,
      },
      options,
    );
    expect(files).toEqual({ 'flags.ts': 'export const enableCart = () => true;\n', 'a.ts': 'go();\n' });
    expect(left).toEqual([]);
  });

  it('stay under another name that is handed on', async () => {
    const flags = 'export const enablePins = () => beta;\n';
    const body = `${imported}const pins = enablePins;\nif (pins()) go();\nlist.filter(pins);\n`;
    expect(await through(flags, body, options)).toEqual({
      code: `${imported}const pins = enablePins;\ngo();\nlist.filter(pins);\n`,
      left: ['a.ts:2 still-referenced', 'a.ts:4 unsupported-use', 'flags.ts:1 still-referenced'],
    });
  });

  it('stay in the list of exports that names them', async () => {
    const flags = 'function enablePins() {\n  return beta;\n}\nexport { enablePins as pins };\n';
    const body = `import { pins } from './flags';\nif (pins()) go();\n`;
    expect(await through(flags, body, options)).toEqual({ code: 'go();\n', left: ['flags.ts:1 still-referenced'] });
  });

  it('that are static methods stay where they are handed on', async () => {
    const files = {
      'flags.ts': 'export class Flags {\n  static pins() {\n    return beta;\n  }\n}\n',
      'a.ts': `import { Flags } from './flags';\nlist.filter(Flags.pins);\n`,
    };
    const classes = { registries: [{ file: 'flags.ts', name: 'Flags' }] };
    const { files: after, left } = await remove(files, { key: 'pins', options: classes });
    expect(after).toEqual(files);
    expect(left).toEqual(['a.ts:2 unsupported-use', 'flags.ts:2 still-referenced']);
  });

  it('stay where their call has an effect', async () => {
    const body = `${imported}if (enablePins(log())) go();\n`;
    expect(await through('export function enablePins() {\n  return beta;\n}\n', body, options)).toEqual({
      code: body,
      left: ['a.ts:2 side-effect', 'flags.ts:1 still-referenced'],
    });
  });

  it('go as static methods, getters and fields of a class', async () => {
    const classes = { registries: [{ file: 'flags.ts', name: 'Flags' }] };
    const use = `import { Flags } from './flags';\n`;
    const kept = '  static cart() {\n    return true;\n  }\n';
    const members = {
      'static pins() { return beta; }': 'Flags.pins()',
      'static get pins() { return beta; }': 'Flags.pins',
      'static readonly pins = false;': 'Flags.pins',
    };
    for (const [member, call] of Object.entries(members)) {
      const { files, left } = await remove(
        { 'flags.ts': `export class Flags {\n  ${member}\n${kept}}\n`, 'a.ts': `${use}if (${call}) go();\n` },
        { key: 'pins', options: classes },
      );
      expect(files).toEqual({ 'flags.ts': `export class Flags {\n${kept}}\n`, 'a.ts': 'go();\n' });
      expect(left).toEqual([]);
    }
  });

  it('stay as members of a class that something else takes them out of', async () => {
    const flags = 'export class Flags {\n  static pins() {\n    return beta;\n  }\n}\n';
    const { files, left } = await remove(
      { 'flags.ts': flags, 'a.ts': `import { Flags } from './flags';\nconst { pins } = Flags;\nuse(pins);\n` },
      { key: 'pins', options: { registries: [{ file: 'flags.ts', name: 'Flags' }] } },
    );
    expect(files['flags.ts']).toBe(flags);
    expect(left).toContain('flags.ts:2 still-referenced');
  });
});

describe('what a person must take out', () => {
  it('a guard that keeps out for good', async () => {
    const body = `import { RequireFlagsEnabled } from '@openfeature/nestjs-sdk';\nexport class Carts {\n  @RequireFlagsEnabled({ flags: [{ flagKey: 'x' }] })\n  get() {}\n}\n`;
    expect(await one(body, { keep: false })).toEqual({ code: body, left: ['a.ts:3 gate'] });
  });

  it('a declared flag whose making may have an effect, once nothing reads it', async () => {
    const flags = `import { flag } from 'flags/next';\nexport const cart = flag({ key: 'x', decide: () => false });\nexport const other = 1;\n`;
    const { files, left } = await remove({
      'flags.ts': flags,
      'a.ts': `import { cart } from './flags';\nexport const f = async () => ((await cart()) ? 1 : 2);\n`,
    });
    expect(files).toEqual({ 'flags.ts': flags, 'a.ts': 'export const f = async () => (1);\n' });
    expect(left).toEqual(['flags.ts:2 unused-with-effect']);
  });
});

describe('environment variables', () => {
  const config = `const get = (name: string, fallback: string) => process.env[name] ?? fallback;\nexport default {\n  x: get('X_FLAG', 'false'),\n  port: get('PORT', '80'),\n};\n`;
  const options = { registries: [{ file: 'config.ts', name: 'default', keys: 'name' as const }] };
  const body = (code: string): string => `import config from './config';\nconfig.port;\n${code}\n`;
  const removed = async (code: string, keep: Literal) => {
    const { files, left } = await remove({ 'config.ts': config, 'a.ts': body(code) }, { options, keep });
    return { code: files['a.ts'], left };
  };

  it.each<[string, Literal, string]>([
    [`if (config.x === 'true') go();`, true, 'go();'],
    [`if (config.x === 'false') stop();\nelse go();`, true, 'go();'],
    [`if (config.x !== 'true') stop();`, true, ''],
    [`if (config.x === '1') go();`, true, 'go();'],
    [`use(config.x === 'true');`, false, 'use(false);'],
    [`if (config.x) go();`, true, 'go();'],
    [`use(config.x);`, true, `use('true');`],
    [`if ((config.x ?? '0') === '1') go();`, true, 'go();'],
    [`const on = config.x;\nif (on === '1') go();`, true, 'go();'],
    [`if (config.x === 'beta') go();`, 'beta', 'go();'],
  ])('%s, kept as %s', async (before, keep, after) => {
    expect(await removed(before, keep)).toEqual({ code: body(after).replace(/\n\n$/, '\n'), left: [] });
  });

  it.each<[string, Literal, string]>([
    ['the text "false" is true', false, 'if (config.x) go();'],
    ['the variable may be absent', false, `if (config.x === 'false') stop();`],
    ['the value may be any text', false, 'use(config.x);'],
    ['what turns it on may be another text', true, `if (config.x === 'beta') go();`],
    ['a constant is compared with another text', true, `const on = config.x;\nif (on === 'beta') go();`],
  ])('is left where %s', async (_, keep, code) => {
    expect(await removed(code, keep)).toEqual({
      code: body(code),
      left: ['a.ts:3 unsupported-use', 'config.ts:3 still-referenced'],
    });
  });

  it('that no registry names', async () => {
    const body = `if (process.env.NEW_CART === 'true') go();\n`;
    expect(await one(body, { key: 'NEW_CART' })).toEqual({ code: 'go();\n', left: [] });
  });

  it('of a registry that compares them are booleans', async () => {
    const files: Files = {
      'env.ts': `export const features = {\n  x: process.env.X_FLAG === 'true',\n};\n`,
      'a.ts': `import { features } from './env';\nif (features.x) go();\nif (process.env.X_FLAG === 'true') go();\n`,
    };
    const { files: after, left } = await remove(files, {
      options: { registries: [{ file: 'env.ts', name: 'features' }] },
    });
    expect(after).toEqual({ 'env.ts': 'export const features = {};\n', 'a.ts': 'go();\ngo();\n' });
    expect(left).toEqual([]);
  });
});

it('leaves a key with a sign of negation before it', async () => {
  const options: RemoveOptions = { options: { accessors: [{ name: 'isOn' }] } };
  const { code, left } = await one(`use(isOn('!x'), isOn('x'));\n`, options);
  expect(code).toBe(`use(isOn('!x'), true);\n`);
  expect(left).toEqual(['a.ts:1 unsupported-use']);
});

it('leaves a boolean that is compared with a text', async () => {
  const code = `if (flags.x === 'true') go();\n`;
  const { files, left } = await remove({ 'a.ts': code }, { options: { bags: ['flags'] } });
  expect(files['a.ts']).toBe(code);
  expect(left).toEqual(['a.ts:1 type-mismatch']);
});

describe('objects and arrays as values', () => {
  const head = `import { useObjectFlagValue } from '@openfeature/react-sdk';\nkeep(useObjectFlagValue);\n`;
  const flag = `useObjectFlagValue('x', {})`;
  const keep = { limit: 3, 'per-page': [1, 'two', null] };
  const written = `{ limit: 3, 'per-page': [1, 'two', null] }`;
  const cases: [name: string, before: string, after: string][] = [
    ['as they are', `use(${flag});\n`, `use(${written});\n`],
    ['in an arrow function', `const f = () => ${flag};\n`, `const f = () => (${written});\n`],
    ['as a member', `use(${flag}.limit > 2 ? a : b);\n`, 'use(a);\n'],
    ['as something that is there', `use(${flag} && a, ${flag} ?? b);\n`, `use(a, ${written});\n`],
    [
      'in a constant that is one object',
      `const x = ${flag};\nuse(x, x.limit);\n`,
      `const x = ${written};\nuse(x, x.limit);\n`,
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await one(head + before, { keep })).toEqual({ code: head + after, left: [] }));
  }

  it('nothing at all', async () => {
    const before = `use(${flag} ?? b, ${flag} || c, ${flag} && d);\n`;
    expect((await one(head + before, { keep: null })).code).toBe(`${head}use(b, c, null);\n`);
  });
});

describe('what is made of functions', () => {
  const cases: [name: string, before: string, on: string, off?: string][] = [
    [
      'a guard that lets through',
      `import { RequireFlagsEnabled } from '@openfeature/nestjs-sdk';\nexport class Carts {\n  // Carts for all.\n  @RequireFlagsEnabled({ flags: [{ flagKey: 'x' }] })\n  @Get()\n  get() {}\n}\n`,
      'export class Carts {\n  // Carts for all.\n  @Get()\n  get() {}\n}\n',
    ],
    [
      'a guard on the line of what it guards',
      `import { RequireFlagsEnabled } from '@openfeature/nestjs-sdk';\nexport class Carts {\n  @RequireFlagsEnabled({ flags: [{ flagKey: 'x' }] }) get() {}\n}\n`,
      'export class Carts {\n  get() {}\n}\n',
    ],
    [
      'a component of one side',
      `import { withFeature } from 'flagged';\nexport const Page = withFeature('x')(Cart);\n`,
      'export const Page = Cart;\n',
    ],
    [
      'a component of two sides',
      `import { branchOnFeatureToggle } from '@flopflip/react-redux';\nexport const Page = branchOnFeatureToggle({ flag: 'x' }, Old)(New);\n`,
      'export const Page = New;\n',
      'export const Page = Old;\n',
    ],
  ];
  for (const [name, before, on, off] of cases) {
    it(name, async () => {
      expect(await one(before)).toEqual({ code: on, left: [] });
      if (off !== undefined) expect(await one(before, { keep: false })).toEqual({ code: off, left: [] });
    });
  }
});

describe('a promise that is followed by a function', () => {
  const head = `import { OpenFeature } from '@openfeature/server-sdk';\nconst client = OpenFeature.getClient();\nkeep(client);\n`;
  const flag = `client.getBooleanValue('x', false)`;
  const cases: [name: string, before: string, after: string][] = [
    ['that takes the value', `${flag}.then((on) => on && go());\n`, 'Promise.resolve(true).then(() => go());\n'],
    [
      'that waits',
      `${flag}.then(async (on) => await go(on));\n`,
      'Promise.resolve(true).then(async () => await go(true));\n',
    ],
    [
      'that changes its parameter',
      `${flag}.then((on) => { on = !on; go(on); });\n`,
      'Promise.resolve(true).then((on) => { on = !on; go(on); });\n',
    ],
    ['that stands elsewhere', `${flag}.then(go, stop);\n`, 'Promise.resolve(true).then(go, stop);\n'],
  ];
  for (const [name, before, after] of cases)
    it(name, async () => expect((await one(head + before)).code).toBe(head + after));
});

describe('signals, functions that give the value', () => {
  const signal: RemoveOptions = { options: { accessors: [{ name: 'flagSignal', result: 'signal' }] } };

  it.each([
    ['at once', "use(flagSignal('x')() ? a : b);\n", 'use(a);\n'],
    [
      'in a constant',
      "import './a';\nconst on = flagSignal('x');\nuse(on() && a, computed(() => !on()));\n",
      "import './a';\nuse(a, computed(() => false));\n",
    ],
  ])('%s', async (_name, before, after) => {
    expect(await one(before, signal)).toEqual({ code: after, left: [] });
  });

  it.each([
    ['is handed on', "use(flagSignal('x'));\n"],
    ['is handed on by its name', "const on = flagSignal('x');\nuse(on(), on);\n"],
    ['is asked for something else', "const on = flagSignal('x');\nuse(on.set, on(1));\n"],
    ['is seen by other files', "export const on = flagSignal('x');\n"],
    ['is shared by the scripts of a page', "const on = flagSignal('x');\nuse(on());\n"],
  ])('stay where one %s', async (_name, before) => {
    expect(await one(before, signal)).toEqual({ code: before, left: ['a.ts:1 unsupported-use'] });
  });
});

describe('observables of RxJS', () => {
  const observable: RemoveOptions = { options: { accessors: [{ name: 'flag$', result: 'observable' }] } };

  it.each([
    [
      'that are awaited',
      "import { firstValueFrom } from 'rxjs';\nexport const f = async () => ((await firstValueFrom(flag$('x'))) ? a : b);\n",
      'export const f = async () => (a);\n',
    ],
    [
      'that are handed on, where the file can make one',
      "import { of } from 'rxjs';\nuse(flag$('x').pipe(map((on) => on)), of(1));\n",
      "import { of } from 'rxjs';\nuse(of(true).pipe(map((on) => on)), of(1));\n",
    ],
  ])('%s', async (_name, before, after) => {
    expect(await one(before, observable)).toEqual({ code: after, left: [] });
  });

  it.each([
    "use(flag$('x'));\n",
    "import { of as make } from 'rxjs';\nuse(flag$('x'), make);\n",
    "import { of } from './of';\nuse(flag$('x'), of);\n",
    "import { of } from 'rxjs';\nexport const f = (of) => flag$('x').pipe(of);\n",
  ])('stay where the file cannot make one: %j', async (before) => {
    const { code, left } = await one(before, observable);
    expect(code).toBe(before);
    expect(left).toEqual([expect.stringMatching(/^a\.ts:\d unsupported-use$/)]);
  });
});
