import { describe, expect, test } from 'vitest';
import { readsIn } from './helpers.js';

const client = `import { isEnabled } from 'unleash-client';\n`;

describe('a class is an accessor whose instances are made with a key', () => {
  const use = `import { FlagGuard } from './guard';\nuseGuards(new FlagGuard('new-cart'));\n`;
  const guard = (members: string) => `${client}export class FlagGuard {\n${members}\n}\n`;

  test.each([
    [
      'a parameter that is a field',
      `constructor(private readonly key: string) {}\nrun() { return isEnabled(this.key); }`,
    ],
    [
      'a field that the constructor sets',
      `key: string;\nconstructor(key: string) { this.key = key; }\nrun() { return isEnabled(this.key); }`,
    ],
    ['a private name', `#key;\nconstructor(key: string) { this.#key = key; }\nrun() { return isEnabled(this.#key); }`],
    ['what the constructor reads', `on: boolean;\nconstructor(key: string) { this.on = isEnabled(key); }`],
    ['a part of it', `constructor(private key: string) {}\nrun() { return [1].map(() => isEnabled(this.key)); }`],
  ])('%s', async (_, members) => {
    expect(await readsIn({ 'guard.ts': guard(members), 'use.ts': use })).toEqual([
      'evaluation new-cart use.ts:2:25 unleash',
    ]);
  });

  const own = guard('constructor(private key: string) {}\nrun() { return isEnabled(this.key); }');

  test('with options', async () => {
    const code = guard(
      'constructor(private options: { key: string }) {}\nrun() { return isEnabled(this.options.key); }',
    );
    const given = use.replace(`'new-cart'`, `{ key: 'new-cart' }`);
    expect(await readsIn({ 'guard.ts': code, 'use.ts': given })).toEqual(['evaluation new-cart use.ts:2:32 unleash']);
  });

  test.each<[title: string, use: string, expected: string[]]>([
    [
      'by super',
      `class Beta extends FlagGuard { constructor() { super('new-cart'); } }`,
      ['evaluation new-cart use.ts:2:54 unleash'],
    ],
    [
      'by one without a constructor',
      `class Beta extends FlagGuard {}\nnew Beta('new-cart');`,
      ['evaluation new-cart use.ts:3:10 unleash'],
    ],
    [
      'by one that hands it on',
      `class Beta extends FlagGuard { constructor(name: string) { super(name); } }\nnew Beta('new-cart');`,
      ['evaluation new-cart use.ts:3:10 unleash'],
    ],
    [
      'not by a method of that name',
      `menu.FlagGuard('new-cart');\ncan instanceof FlagGuard;`,
      ['unresolved parameter guard.ts:4'],
    ],
  ])('%s', async (_, code, expected) => {
    const files = { 'guard.ts': own, 'use.ts': `import { FlagGuard } from './guard';\n${code}\n` };
    expect(await readsIn(files)).toEqual(expected);
  });

  test('in another file, by one without a constructor', async () => {
    const files = {
      'guard.ts': own,
      'beta.ts': `import { FlagGuard } from './guard';\nexport class BetaGuard extends FlagGuard {}\n`,
      'use.ts': `import { BetaGuard } from './beta';\nnew BetaGuard('new-cart');\n`,
    };
    expect(await readsIn(files)).toEqual(['evaluation new-cart use.ts:2:15 unleash']);
  });

  test('not by what a field holds that is set again', async () => {
    const code = guard(
      `key: string;\nconstructor(key: string) { this.key = key; }\nuse(key: string) { this.key = key; }\nrun() { return isEnabled(this.key); }`,
    );
    expect(await readsIn({ 'guard.ts': code, 'use.ts': use })).toEqual(['unresolved dynamic guard.ts:6']);
  });
});

describe('a class component', () => {
  test.each([
    ['a property', `render() { return isEnabled(this.props.flag) ? 1 : null; }`],
    ['a pattern', `render() { const { flag } = this.props; return isEnabled(flag) ? 1 : null; }`],
    ['a constructor', `constructor(props) { super(props); this.on = isEnabled(props.flag); }`],
  ])('hands an attribute on by %s', async (_, members) => {
    const gate = `${client}import { Component } from 'react';\nexport class Gate extends Component {\n${members}\n}\n`;
    const use = `import { Gate } from './gate';\nexport const a = <Gate flag="new-cart" />;\n`;
    expect(await readsIn({ 'gate.jsx': gate, 'use.jsx': use })).toEqual(['evaluation new-cart use.jsx:2:29 unleash']);
  });
});
