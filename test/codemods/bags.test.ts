import { describe, expect, it } from 'vitest';
import { type Files, remove } from './helpers.js';

/** What a removal of the flag `x`, which is on, makes of files; of those that stay as they are nothing is said. */
async function removed(files: Files, bags: string[] = []): Promise<{ changed: Files; left: string[] }> {
  const { files: after, left } = await remove(files, { options: { bags } });
  const changed = Object.entries(after).filter(([file, text]) => text !== files[file]);
  return { changed: Object.fromEntries(changed), left };
}

describe('a bag that a hook of the repository hands on', () => {
  const from = `import { useFeatures } from './hook';\n`;
  const body = (code: string) => `export const Page = () => {\n${code}\n};\n`;
  const users: Files = {
    'a.tsx': from + body(`  const { x } = useFeatures();\n  return x ? <A /> : <B />;`),
    'b.tsx': from + body(`  const { x, y } = useFeatures();\n  return x && y ? <A /> : <B />;`),
    'c.tsx': from + body(`  const flags = useFeatures();\n  return flags.x ? <A /> : <B />;`),
    'd.tsx': from + body(`  return <A {...useFeatures()} flags={useFeatures()} />;`),
  };
  const expected = {
    'a.tsx': body(`  return <A />;`),
    'b.tsx': from + body(`  const { y } = useFeatures();\n  return y ? <A /> : <B />;`),
    'c.tsx': body(`  return <A />;`),
  };

  it('of LaunchDarkly', async () => {
    const hook = `import { useFlags } from 'launchdarkly-react-client-sdk';\nexport const useFeatures = () => useFlags();\n`;
    expect(await removed({ ...users, 'hook.ts': hook })).toEqual({ changed: expected, left: [] });
  });

  it('of the configuration', async () => {
    const hook = `export const useFeatures = () => { const { flags } = uiConfig; return flags; };\n`;
    expect(await removed({ ...users, 'hook.ts': hook }, ['uiConfig.flags'])).toEqual({ changed: expected, left: [] });
  });

  it('as a property of what it gives', async () => {
    const { changed, left } = await removed(
      {
        'hook.ts': `export const useFeatures = () => ({ flags: uiConfig.flags, ready: isReady() });\n`,
        'a.tsx':
          from + body(`  const { flags, ready } = useFeatures();\n  return flags.x ? <A y={flags.y} /> : ready;`),
        'b.tsx': from + body(`  const { flags: { x } } = useFeatures();\n  return x ? <A /> : <B />;`),
      },
      ['uiConfig.flags'],
    );
    expect(changed).toEqual({
      'a.tsx': from + body(`  const { flags } = useFeatures();\n  return <A y={flags.y} />;`),
      'b.tsx': from + body(`  const { flags: { x } } = useFeatures();\n  return <A />;`),
    });
    // The hook calls what may do more.
    expect(left).toEqual(['b.tsx:3 unused-with-effect']);
  });

  it('memoised', async () => {
    const before = `import { useMemo } from 'react';\nexport const f = () => {\n  const flags = useMemo(() => uiConfig.flags, []);\n  return flags.x ? flags.y : 2;\n};\n`;
    expect(await removed({ 'a.ts': before }, ['uiConfig.flags'])).toEqual({
      changed: { 'a.ts': before.replace('flags.x ? flags.y : 2', 'flags.y') },
      left: [],
    });
  });
});

it('a bag that a selector gives', async () => {
  const { changed, left } = await removed(
    {
      'selectors.ts': `import { createSelector } from 'reselect';
export const selectFlags = (state) => state.flags;
export const selectY = createSelector([selectFlags, selectReady], (flags, ready) => flags.x && flags.y && ready);
export const selectBoth = createSelector([selectFlags], ({ x, y }) => x && y);
`,
      'a.tsx': `import { useSelector } from 'react-redux';
import { selectFlags } from './selectors';
export const A = () => {
  const { x, y } = useSelector(selectFlags);
  return x ? y : useSelector(selectFlags).z;
};
export const B = () => {
  const { x } = useSelector((state) => state.flags);
  return x ? <On /> : <Off />;
};
export const c = (state) => selectFlags(state).x ? selectFlags(state).y : 0;
`,
    },
    ['state.flags'],
  );
  expect(changed).toEqual({
    'selectors.ts': `import { createSelector } from 'reselect';
export const selectFlags = (state) => state.flags;
export const selectY = createSelector([selectFlags, selectReady], (flags, ready) => flags.y && ready);
export const selectBoth = createSelector([selectFlags], ({ x, y }) => x && y);
`,
    'a.tsx': `import { useSelector } from 'react-redux';
import { selectFlags } from './selectors';
export const A = () => {
  const { y } = useSelector(selectFlags);
  return y;
};
export const B = () => {
  const { x } = useSelector((state) => state.flags);
  return <On />;
};
export const c = (state) => selectFlags(state).y;
`,
  });
  expect(left).toEqual(['a.tsx:8 unused-with-effect', 'selectors.ts:4 unsupported-use']);
});

describe('a bag that the configuration names the type of', () => {
  const one = async (before: string) => {
    const { changed, left } = await removed({ 'a.tsx': before }, ['FeatureFlags']);
    return { after: changed['a.tsx'] ?? before, left };
  };
  const cases: [name: string, before: string, after: string, left?: string[]][] = [
    [
      'as a property',
      `export const f = (config: { features: FeatureFlags }) => config.features.x && config.features.y;\n`,
      `export const f = (config: { features: FeatureFlags }) => config.features.y;\n`,
    ],
    [
      'as a property in a constant',
      `export const f = (p: { ff: FeatureFlags }) => {\n  const { ff } = p;\n  const g = p.ff;\n  return ff.x ? g.y : g.x;\n};\n`,
      `export const f = (p: { ff: FeatureFlags }) => {\n  const g = p.ff;\n  return g.y;\n};\n`,
    ],
    [
      'destructured twice',
      `export const f = (p: { ff: FeatureFlags }) => {\n  const { ff: { x, y } } = p;\n  return x && y;\n};\n`,
      `export const f = (p: { ff: FeatureFlags }) => {\n  const { ff: { y } } = p;\n  return y;\n};\n`,
    ],
    [
      'destructured in a parameter',
      `export const f = ({ ff: { x, y } }: { ff: FeatureFlags }) => x && y;\n`,
      `export const f = ({ ff: { x, y } }: { ff: FeatureFlags }) => x && y;\n`,
      ['a.tsx:1 unsupported-use'],
    ],
    [
      'of what a function gives',
      `export function getFlags(): FeatureFlags {\n  return load();\n}\nexport const f = () => {\n  const { x, y } = getFlags();\n  return x ? y : 0;\n};\n`,
      `export function getFlags(): FeatureFlags {\n  return load();\n}\nexport const f = () => {\n  const { y } = getFlags();\n  return y;\n};\n`,
    ],
    [
      'of what a function gives that may do more',
      `const getFlags = (): FeatureFlags => load();\nexport const f = () => (getFlags().x ? 1 : 2);\n`,
      `const getFlags = (): FeatureFlags => load();\nexport const f = () => (getFlags().x ? 1 : 2);\n`,
      ['a.tsx:2 side-effect'],
    ],
    [
      'as the field of a class',
      `export class A {\n  constructor(public readonly ff: FeatureFlags) {}\n}\nexport const f = (a: A) => (a.ff.x ? a.ff.y : 0);\n`,
      `export class A {\n  constructor(public readonly ff: FeatureFlags) {}\n}\nexport const f = (a: A) => (a.ff.y);\n`,
    ],
    [
      'of a cast',
      `export const f = (z: unknown) => ((z as FeatureFlags).x ? (z as FeatureFlags).y : 0);\n`,
      `export const f = (z: unknown) => ((z as FeatureFlags).y);\n`,
    ],
  ];
  it.each(cases)('%s', async (_, before, after, left = []) => {
    expect(await one(before)).toEqual({ after, left });
  });
});

it('a bag that a constant of another file holds', async () => {
  const { changed, left } = await removed(
    {
      'flags.ts': `export const flags = uiConfig.flags;\n`,
      'a.tsx': `import { flags } from './flags';\nexport const A = () => (flags.x ? <On y={flags.y} /> : <Off />);\n`,
      'b.tsx': `import { flags } from './flags';\nconst { x, y } = flags;\nexport const B = () => x && y;\n`,
    },
    ['uiConfig.flags'],
  );
  expect(changed).toEqual({
    'a.tsx': `import { flags } from './flags';\nexport const A = () => (<On y={flags.y} />);\n`,
    'b.tsx': `import { flags } from './flags';\nconst { y } = flags;\nexport const B = () => y;\n`,
  });
  expect(left).toEqual([]);
});

describe('a bag that may be another object', () => {
  it.each([
    ['one of two', `export function f(on, other) { const a = on ? uiConfig.flags : other; return a.x ? 1 : 2; }\n`],
    [
      'one of two results',
      `const g = (on) => (on ? uiConfig.flags : { x: false });\nexport const f = (on) => g(on).x;\n`,
    ],
    [
      'the last of two results',
      `function g(on) { if (!on) return { x: false }; return uiConfig.flags; }\nexport const f = (on) => g(on).x;\n`,
    ],
    [
      'the last of two results, taken apart',
      `function g(on) { if (!on) return { x: false }; return uiConfig.flags; }\nexport function f(on) { const { x } = g(on); return x; }\n`,
    ],
    [
      'a property of one of two results',
      `function g(on) { if (!on) return { flags: { x: false } }; return { flags: uiConfig.flags }; }\nexport const f = (on) => g(on).flags.x;\n`,
    ],
  ])('%s stays, and is named', async (_, code) => {
    const { changed, left } = await removed({ 'a.ts': code }, ['uiConfig.flags']);
    expect(changed).toEqual({});
    expect(left.filter((each) => each.includes('unsupported-use'))).toHaveLength(1);
  });

  it('a table’s as well', async () => {
    const code = `import { useFlags } from 'launchdarkly-react-client-sdk';
const useFeatures = (ready) => { if (!ready) return { x: false }; return useFlags(); };
export const f = (ready) => useFeatures(ready).x;
`;
    expect((await removed({ 'a.ts': code })).changed).toEqual({});
  });

  it('two of the same goes', async () => {
    const code = `export function f(on) { const a = on ? uiConfig.flags : old.uiConfig.flags; return a.x ? 1 : 2; }\n`;
    expect((await removed({ 'a.ts': code }, ['uiConfig.flags'])).changed).toEqual({
      'a.ts': `export function f(on) { return 1; }\n`,
    });
  });
});
