import { describe, expect, test } from 'vitest';
import { type Files, factsOf, type Options, sidesOf } from './helpers.js';

const options: Options = {
  accessors: [
    { name: 'isOn' },
    { name: 'isOff', inverted: true },
    { name: 'read', result: 'promise' },
    { name: 'details', result: 'details', fallback: 1 },
    { name: 'choose', fallback: 1 },
    { name: 'Gate', key: { prop: 'flag' }, result: 'element' },
    { name: 'Panel', key: { prop: 'flag' } },
  ],
  bags: ['config.flags'],
};

async function sides(code: string | Files, more: Options = {}): Promise<string> {
  const files = typeof code === 'string' ? { 'a.tsx': code } : code;
  return sidesOf((await factsOf(files, { ...options, ...more }, ['a', 'b', 'c'])).references);
}

const cases = (rows: [name: string, code: string, expected: string][]) =>
  test.each(rows)('%s', async (_, code, expected) => expect(await sides(code)).toBe(expected));

describe('statements', () => {
  cases([
    ['if and else', `if (isOn('a')) {\n  f();\n  g();\n} else {\n  h();\n}`, 'a on 2 off 1'],
    ['if without a block', `if (isOn('a')) f();`, 'a on 1'],
    ['blank lines are none', `if (isOn('a')) {\n  f();\n\n  g();\n}`, 'a on 2'],
    ['an empty block holds nothing', `if (isOn('a')) {} else { f(); }`, 'a off 1'],
    ['a guard and what follows it', `function f() {\n  if (!isOn('a')) return;\n  g();\n  h();\n}`, 'a on 2 off 1!'],
    ['a guard that throws', `function f() {\n  if (isOn('a')) { throw new Error(); }\n  g();\n}`, 'a on 1! off 1'],
    ['a guard of a loop', `for (const x of y) {\n  if (!isOn('a')) continue;\n  g();\n}\nh();`, 'a on 1 off 1!'],
    ['a guard that ends the process', `function f() {\n  if (!isOn('a')) process.exit(1);\n  g();\n}`, 'a on 1 off 1!'],
    [
      'a guard that calls what throws',
      `import { notFound as none } from 'next/navigation';\nfunction f() {\n  if (!isOn('a')) none();\n  g();\n}`,
      'a on 1 off 1!',
    ],
    [
      'a guard that calls what never comes back',
      `function fail(): never { throw 1; }\nfunction f() {\n  if (!isOn('a')) { log(); fail(); }\n  g();\n}`,
      'a on 1 off 1!',
    ],
    [
      'a guard that calls a parameter of that name',
      `import { notFound } from 'next/navigation';\nfunction f(notFound) {\n  if (!isOn('a')) notFound();\n  g();\n}`,
      'a off 1',
    ],
    [
      'a guard that calls a constant of that name',
      `import { notFound } from 'next/navigation';\nfunction f() {\n  const { notFound } = pages;\n  if (!isOn('a')) notFound();\n  g();\n}`,
      'a off 1',
    ],
    ['a guard that may call nothing', `function f() {\n  if (!isOn('a')) process.exit?.(1);\n  g();\n}`, 'a off 1'],
    [
      'a guard that calls something else of that name',
      `import { notFound } from './pages';\nfunction f() {\n  if (!isOn('a')) notFound();\n  g();\n}`,
      'a off 1',
    ],
    ['what follows leaves as well', `function f() {\n  if (isOn('a')) return 1;\n  return 2;\n}`, 'a on 1! off 1!'],
    ['an if that may go on is no guard', `function f() {\n  if (isOn('a')) { if (x) return; }\n  g();\n}`, 'a on 1'],
    [
      'an else that leaves is a guard',
      `function f() {\n  if (isOn('a')) g();\n  else return;\n  h();\n}`,
      'a on 2 off 1!',
    ],
    [
      'both sides leave: nothing follows',
      `function f() {\n  if (isOn('a')) return 1;\n  else return 2;\n}`,
      'a on 1! off 1!',
    ],
    [
      'try leaves where its catch does',
      `function f() {\n  if (isOn('a')) { try { return g(); } catch { return; } }\n  h();\n}`,
      'a on 1! off 1',
    ],
    [
      'try whose catch goes on',
      `function f() {\n  if (isOn('a')) { try { return g(); } catch {} }\n  h();\n}`,
      'a on 1',
    ],
    [
      'functions behind a guard are hoisted',
      `function f() {\n  if (isOn('a')) return g();\n  h();\n  function g() {\n    k();\n  }\n}`,
      'a on 1! off 1',
    ],
    ['else if', `if (x) f();\nelse if (isOn('a')) g();\nelse h();`, 'a on 1 off 1'],
    ['the else of a flag is a whole chain', `if (isOn('a')) f();\nelse if (x) g();\nelse h();`, 'a on 1 off 2'],
    [
      'a guard behind a condition that goes on',
      `function f() {\n  if (x) g();\n  else if (isOn('a')) return;\n  h();\n}`,
      'a on 1!',
    ],
    [
      'a guard behind a condition that leaves',
      `function f() {\n  if (x) return;\n  else if (isOn('a')) return;\n  h();\n}`,
      'a on 1! off 1',
    ],
    [
      'a guard inside another if ends there',
      `function f() {\n  if (x) {\n    if (!isOn('a')) return;\n    g();\n  }\n  h();\n}`,
      'a on 1 off 1!',
    ],
    ['while', `while (isOn('a')) {\n  f();\n}\ng();`, 'a on 1'],
    ['for', `for (; isOn('a'); ) f();`, 'a on 1'],
    ['do runs once whatever the flag says', `do { f(); } while (isOn('a'));`, 'a'],
    ['a mere statement', `isOn('a');\nf();`, 'a'],
  ]);
});

describe('expressions', () => {
  cases([
    ['conditional', `const x = isOn('a')\n  ? f()\n  : g();`, 'a on 1 off 1'],
    ['a conditional without other side', `const x = isOn('a') ? f() : undefined;`, 'a on 1'],
    ['JSX behind &&', `const x = <p>{isOn('a') && (\n  <b>\n    1\n  </b>\n)}</p>;`, 'a on 3'],
    ['JSX in a conditional', `const x = <p>{isOn('a') ? (\n  <A />\n) : (\n  <B />\n)}</p>;`, 'a on 1 off 1'],
    ['an attribute decides nothing', `const x = <A on={isOn('a')}><B /></A>;`, 'a'],
    ['behind ||', `isOn('a') || f();`, 'a off 1'],
    ['!', `if (!isOn('a')) f(); else g();`, 'a on 1 off 1'],
    ['!!', `if (!!isOn('a')) f();`, 'a on 1'],
    ['Boolean', `if (Boolean(isOn('a'))) f();`, 'a on 1'],
    ['parentheses and types', `if ((isOn('a') as boolean)!) f();`, 'a on 1'],
    ['an inverted accessor', `if (isOff('a')) f(); else { g();\nh(); }`, 'a on 2 off 1'],
    ['an inverted accessor, negated', `if (!isOff('a')) f();`, 'a on 1'],
    ['&& needs the flag, its else does not', `if (isOn('a') && x) f(); else { g();\nh(); }`, 'a on 1'],
    ['the flag behind &&', `if (x && isOn('a')) f(); else g();`, 'a on 1'],
    ['|| needs no flag, its else does', `if (x || isOn('a')) f(); else { g();\nh(); }`, 'a off 2'],
    ['a negated &&', `if (!(x && isOn('a'))) f(); else { g();\nh(); }`, 'a on 2'],
    ['a negated ||', `function f() {\n  if (!isOn('a') || x) return;\n  g();\n}`, 'a on 2'],
    ['?? with a default that is off', `if (isOn('a') ?? false) f(); else { g();\nh(); }`, 'a on 1 off 2'],
    ['?? with a default that is on', `if (isOn('a') ?? true) f(); else { g();\nh(); }`, 'a off 2'],
    ['?? with a default that is not known', `if (isOn('a') ?? x) f(); else g();`, 'a'],
    ['the default of something else', `if (x ?? isOn('a')) f(); else g();`, 'a'],
    ['an arm of a conditional', `if (x ? isOn('a') : false) f(); else { g();\nh(); }`, 'a on 1'],
    ['an arm beside something else', `if (x ? isOn('a') : y) f(); else g();`, 'a'],
    ['an argument is handed on', `if (g(isOn('a'))) f();`, 'a'],
    ['a promise that nobody awaits is truthy', `if (read('a')) f();`, 'a'],
    ['await', `if (await read('a')) f(); else { g();\nh(); }`, 'a on 1 off 2'],
    ['then', `read('a').then((on) => {\n  if (on) f();\n});`, 'a on 1'],
    ['details', `if (details('a').value) f(); else { g();\nh(); }`, 'a on 1 off 2'],
    ['details are truthy', `if (details('a')) f();`, 'a'],
    ['another field of details', `if (details('a').loading) f();`, 'a'],
    ['a member of the value', `if (isOn('a').size) f();`, 'a'],
    ['a property of a bag', `if (config.flags.a) f();`, 'a on 1'],
  ]);
});

describe('comparisons', () => {
  cases([
    ['=== true', `if (isOn('a') === true) f(); else { g();\nh(); }`, 'a on 1 off 2'],
    ['=== false: else may be nothing', `if (isOn('a') === false) f(); else { g();\nh(); }`, 'a off 1'],
    [
      '=== false where a fallback stands for nothing',
      `if (choose('a', true) === false) f(); else { g();\nh(); }`,
      'a on 2 off 1',
    ],
    ['!== true', `if (isOn('a') !== true) f(); else { g();\nh(); }`, 'a on 2 off 1'],
    ['=== null tells nothing', `if (isOn('a') === null) f(); else g();`, 'a'],
    ['!== undefined tells nothing', `if (isOn('a') !== undefined) f(); else g();`, 'a'],
    ['typeof tells nothing', `if (typeof isOn('a') === 'boolean') f(); else g();`, 'a'],
    ['a variant: others may be on too', `if (choose('a', 'x') === 'blue') f(); else g();`, 'a on 1'],
    ['a word for on', `if (choose('a', 'x') === 'on') f(); else { g();\nh(); }`, 'a on 1 off 2'],
    ['a word for off', `if (choose('a', 'x') === 'control') f(); else g();`, 'a off 1'],
    ['a number', `if (choose('a', 0) === 0) f(); else g();`, 'a off 1'],
    ['something that is not known', `if (choose('a', 'x') === BLUE) f(); else g();`, 'a'],
    ['a comparison of &&', `if ((x && isOn('a')) === false) f(); else g();`, 'a'],
    [
      'switch',
      `switch (choose('a', 'x')) {\n  case 'blue':\n    f();\n    break;\n  case 'control':\n    g();\n    break;\n  default:\n    h();\n}`,
      'a on 2 off 2',
    ],
    [
      'switch with a word for on',
      `switch (choose('a', 'x')) {\n  case 'on':\n    f();\n    break;\n  default:\n    h();\n}`,
      'a on 2 off 1',
    ],
    [
      'switch that runs into the next clause',
      `switch (choose('a', 'x')) {\n  case 'blue':\n    f();\n  case 'control':\n    g();\n}`,
      'a on 1',
    ],
    [
      'switch whose clauses share statements',
      `switch (choose('a', 'x')) {\n  case 'blue':\n  case 'red':\n    f();\n}`,
      'a on 1',
    ],
    [
      'switch whose clauses return',
      `function f() {\n  switch (isOn('a')) {\n    case true:\n      return 1;\n    default:\n      return 2;\n  }\n}`,
      'a on 1! off 1!',
    ],
  ]);
});

describe('names', () => {
  cases([
    ['a constant, wherever it is used', `const on = isOn('a');\nif (on) f();\nconst x = on && g();`, 'a on 2'],
    ['one line counts once', `const on = isOn('a');\nif (on) { if (on) { f(); } }`, 'a on 1'],
    ['a negated constant', `const off = !isOn('a');\nif (off) f();`, 'a off 1'],
    ['a constant of a constant', `const a = isOn('a');\nconst b = a && x;\nif (b) f(); else g();`, 'a on 2'],
    ['a constant of ||', `const b = isOn('a') || x;\nif (b) f(); else { g();\nh(); }`, 'a off 3'],
    ['let that is never written', `let on = isOn('a');\nif (on) f();`, 'a on 1'],
    ['let that is written', `let on = isOn('a');\non = x;\nif (on) f();`, 'a'],
    ['var before its declaration', `if (on) f(); else g();\nvar on = isOn('a');\nif (on) h();`, 'a on 1'],
    ['another name that is spelled so', `const on = isOn('a');\nfunction f(on) { if (on) g(); }`, 'a'],
    ['destructured details', `const { value: on } = details('a');\nif (on) f();`, 'a on 1'],
    ['destructured details, another field', `const { loading } = details('a');\nif (loading) f();`, 'a'],
    ['details of a constant', `const d = details('a');\nif (d.value) f();\nif (d.loading) g();`, 'a on 1'],
    ['a destructured bag', `const { a } = config.flags;\nif (a) f();`, 'a on 1'],
    ['a destructured bag, renamed', `const { a: on } = config.flags;\nif (on) f();`, 'a on 1'],
    [
      'a destructured bag with a default',
      `const { a = true } = config.flags;\nif (a) f(); else { g();\nh(); }`,
      'a on 1 off 2',
    ],
    ['an element of a list is nothing known', `const [on] = isOn('a');\nif (on) f();`, 'a'],
    ['useMemo', `const on = useMemo(() => isOn('a') && x, [x]);\nif (on) f(); else g();`, 'a on 2'],
    ['a function that gives it back', `const on = () => isOn('a');\nif (on()) f();\nif (on) g();`, 'a on 1'],
    ['a function with a return', `function on() {\n  const x = 1;\n  return !isOn('a');\n}\nif (on()) f();`, 'a off 1'],
    [
      'an async function',
      `const on = async () => isOn('a');\nif (on()) f();\nif (await on()) { g();\nh(); }`,
      'a on 2',
    ],
    [
      'a function that may give back something else',
      `function on() {\n  if (x) return false;\n  return isOn('a');\n}\nif (on()) f();`,
      'a',
    ],
    ['a callback is called by others', `const list = xs.filter(() => isOn('a'));\nif (list) f();`, 'a'],
    ['a generator', `function* on() {\n  return isOn('a');\n}\nif (on()) f();`, 'a'],
  ]);
});

describe('components', () => {
  const feature = `import { FeatureFlag } from '@openfeature/react-sdk';\n`;
  cases([
    ['children', `const x = <Gate flag="a">\n  <A />\n  <B />\n</Gate>;`, 'a on 2'],
    ['fallback', `const x = <Gate flag="a" fallback={<B />} />;`, 'a off 1'],
    ['children that are called', `const x = <Gate flag="a">{(on) => <A />}</Gate>;`, 'a'],
    ['attributes that are not known', `const x = <Gate flag="a" {...more}><A /></Gate>;`, 'a'],
    ['a component that may show its children either way', `const x = <Panel flag="a"><A /></Panel>;`, 'a'],
    [
      'one of a table',
      `${feature}const x = <FeatureFlag flagKey="a" defaultValue={false}>\n<A />\n</FeatureFlag>;`,
      'a on 1',
    ],
    [
      'one that waits for off',
      `${feature}const x = <FeatureFlag flagKey="a" matchValue={false} fallback={<B />}>\n<A />\n<A />\n</FeatureFlag>;`,
      'a off 2',
    ],
    [
      'one that waits for a variant',
      `${feature}const x = <FeatureFlag flagKey="a" matchValue="blue" fallback={<B />}>\n<A />\n</FeatureFlag>;`,
      'a on 1',
    ],
    [
      'one that asks a function',
      `${feature}const x = <FeatureFlag flagKey="a" predicate={p}>\n<A />\n</FeatureFlag>;`,
      'a',
    ],
    [
      'one that was found by itself',
      `const Own = ({ flag, children }) => {\n  const on = isOn(flag);\n  return <p>{on}{children}</p>;\n};\nconst x = <Own flag="a"><A /></Own>;`,
      'a',
    ],
  ]);
});

describe('tables', () => {
  cases([
    [
      'a variant of Unleash',
      `import { useVariant } from '@unleash/proxy-client-react';\nconst v = useVariant('a');\nif (v.enabled) f();\nif (v.name === 'disabled') { g();\nh(); }\nif (v) k();`,
      'a on 1 off 2',
    ],
    [
      'a hook that gives a list',
      `import { useFeature } from '@optimizely/react-sdk';\nconst [on, variables] = useFeature('a');\nif (on) f(); else { g();\nh(); }\nif (variables) k();`,
      'a on 1 off 2',
    ],
    [
      'a text is truthy whatever it says',
      `import { useStringFlagValue } from '@openfeature/react-sdk';\nconst x = useStringFlagValue('a', 'off');\nif (x) f(); else { g();\nh(); }`,
      'a off 2',
    ],
    [
      'a treatment of Split',
      `import { SplitFactory } from '@splitsoftware/splitio';\nconst client = SplitFactory({}).client();\nif (client.getTreatment('u', 'a') === 'on') f(); else { g();\nh(); }`,
      'a on 1 off 2',
    ],
  ]);
});

describe('nesting', () => {
  cases([
    [
      'a flag in the branch of another',
      `if (isOn('a')) {\n  if (isOn('b')) f();\n} else isOn('c');`,
      'a on 1 off 1; b on 1 in a; c in !a',
    ],
    ['the nearest first', `if (isOn('c')) { if (!isOn('a')) { isOn('b'); } }`, 'c on 1; a off 1 in c; b in !a, c'],
    ['behind a guard', `function f() {\n  if (!isOn('a')) return;\n  return isOn('b');\n}`, 'a on 1! off 1!; b in a'],
    ['both of &&', `if (isOn('a') && isOn('b')) f();`, 'a on 1; b on 1 in a'],
    ['not in its own', `if (isOn('a')) { isOn('a'); }`, 'a on 1; a'],
    ['not where the other is only likely', `if (isOn('a') || x) isOn('b');`, 'a off 1; b'],
    ['in the children of a component', `const x = <Gate flag="a">{isOn('b') && <B />}</Gate>;`, 'a on 1; b on 1 in a'],
    [
      'a hook whose value is used there only',
      `const a = isOn('a');\nconst b = isOn('b');\nif (a) { if (b) f(); }`,
      'a on 1; b on 1 in a',
    ],
    [
      'a hook whose value is used elsewhere too',
      `const a = isOn('a');\nconst b = isOn('b');\nif (a) { if (b) f(); }\ng(b);`,
      'a on 1; b on 1',
    ],
    [
      'a hook whose value is used on both sides',
      `const a = isOn('a');\nconst b = isOn('b');\nif (a) f(b); else g(b);`,
      'a on 1 off 1; b',
    ],
    [
      'a list of dependencies is no use',
      `const a = isOn('a');\nconst b = isOn('b');\nuseEffect(() => { if (a && b) f(); }, [a, b]);`,
      'a on 1; b on 1 in a',
    ],
    [
      'a constant that others import',
      `const a = isOn('a');\nexport const b = isOn('b');\nif (a && b) f();`,
      'a on 1; b on 1',
    ],
    ['a constant that nothing uses', `const a = isOn('a');\nconst b = isOn('b');\nif (a) f();`, 'a on 1; b'],
    [
      'details that are taken apart',
      `const { value: a } = details('a');\nconst { value, loading } = details('b');\nif (a) { if (loading) f(); if (value) g(); }`,
      'a on 1; b on 1 in a',
    ],
    [
      'a value that is turned round',
      `const a = isOn('a');\nconst off = !isOn('b');\nif (a && off) f();`,
      'a on 1; b off 1 in a',
    ],
    ['by a constant', `const on = isOn('a');\nconst x = on ? isOn('b') : isOn('c');`, 'a on 1 off 1; b in a; c in !a'],
  ]);

  test('by the key, however it is spelled', async () => {
    const files = { 'a.ts': `if (config.flags.newCart) config.flags.oldCart;` };
    const { references } = await factsOf(files, options, {
      newCart: 'new-cart',
      'new-cart': 'new-cart',
      oldCart: 'oldCart',
    });
    expect(references.map(({ flagKey, inside }) => [flagKey, inside])).toEqual([
      ['new-cart', undefined],
      ['oldCart', [{ flagKey: 'new-cart', on: true }]],
    ]);
  });
});

test('of a key that can be several nothing is said', async () => {
  expect(await sides(`if (isOn(x ? 'a' : 'b')) isOn('c');`)).toBe('a; b; c');
});

test('the script of a template', async () => {
  const code = `<script setup>\nif (isOn('a')) {\n  f();\n}\n</script>\n<template><p>{{ isOn('b') }}</p></template>`;
  expect(await sides({ 'a.vue': code })).toBe('a on 1; b');
});

describe('fallbacks', () => {
  const told = async (files: Files | string) => {
    const all = typeof files === 'string' ? { 'a.ts': files } : files;
    const { references } = await factsOf(all, options);
    return references
      .filter(({ kind }) => kind === 'evaluation')
      .map(({ valueType, fallback, fallbackValue }) => [valueType, fallback, fallbackValue]);
  };

  test.each([
    [`choose('a', false);`, ['boolean', 'false', false]],
    [`choose('a', 'blue');`, ['string', `'blue'`, 'blue']],
    [`choose('a', -1.5);`, ['number', '-1.5', -1.5]],
    [`const BLUE = 'blue' as const;\nchoose('a', BLUE);`, ['string', 'BLUE', 'blue']],
    [`let blue = 'blue';\nchoose('a', blue);`, ['any', 'blue', undefined]],
    [`choose('a', x());`, ['any', 'x()', undefined]],
    [`choose('a');`, ['any', undefined, undefined]],
  ])('%s', async (code, expected) => {
    expect(await told(code)).toEqual([expected]);
  });

  test('a constant of another file', async () => {
    const files = { 'a.ts': `import { NO } from './b';\nchoose('a', NO);`, 'b.ts': 'export const NO = false;' };
    expect(await told(files)).toEqual([['boolean', 'NO', false]]);
  });

  test('an accessor that was found by itself has the type of what it reads', async () => {
    const code = `import { useNumberFlagValue } from '@openfeature/react-sdk';
      const useLimit = (key) => useNumberFlagValue(key, 0);
      useLimit('a');`;
    expect(await told(code)).toEqual([['number', undefined, 0]]);
  });
});
