import { describe, expect, test } from 'vitest';
import { evaluationsIn, scanFiles } from './helpers.js';

const guard = (read: string, more = '') => `import { Injectable, SetMetadata, applyDecorators } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { Unleash } from 'unleash-client';
export const KEY = 'flag';
${more}
@Injectable()
export class Guard {
  constructor(private readonly reflector: Reflector, private readonly unleash: Unleash) {}
  canActivate(context) {
    ${read}
  }
}
`;
const get = `const key = this.reflector.get<string>(KEY, context.getHandler());\n    return !key || this.unleash.isEnabled(key);`;
const use = (decorator: string) =>
  `import { SetMetadata } from '@nestjs/common';\nimport { Flag, KEY } from './guard';\nexport class Cart {\n  ${decorator} add() {}\n}\n`;
const without = (places: string[]) => places.map((each) => each.replace(/:\d+:\d+/, ''));
const seen = ['evaluation a-1 use.ts unleash'];

describe('a key that a guard takes from metadata', () => {
  test.each([
    ['by its name', guard(get), `@SetMetadata('flag', 'a-1')`],
    ['by the constant of its name', guard(get), `@SetMetadata(KEY, 'a-1')`],
    ['through a function', guard(get, 'export const Flag = (key: string) => SetMetadata(KEY, key);'), `@Flag('a-1')`],
    [
      'through a function that decorates more',
      guard(get, 'export const Flag = (key: string) => applyDecorators(SetMetadata(KEY, key), Other());'),
      `@Flag('a-1')`,
    ],
    [
      'of a method or its class',
      guard(
        `return this.unleash.isEnabled(this.reflector.getAllAndOverride(KEY, [context.getHandler(), context.getClass()]));`,
      ),
      `@SetMetadata('flag', 'a-1')`,
    ],
    [
      'in an object',
      guard(
        `const flag = this.reflector.get(KEY, context.getHandler());\n    return this.unleash.isEnabled(flag.name);`,
      ),
      `@SetMetadata('flag', { name: 'a-1' })`,
    ],
    [
      'in a list',
      guard(
        `const all = this.reflector.get(KEY, context.getHandler()) ?? [];\n    return all.every((each) => this.unleash.isEnabled(each));`,
      ),
      `@SetMetadata('flag', ['a-1'])`,
    ],
    [
      'by a decorator of its own',
      guard(
        `return this.unleash.isEnabled(this.reflector.get(Flag, context.getHandler()));`,
        'export const Flag = Reflector.createDecorator<string>();',
      ),
      `@Flag('a-1')`,
    ],
  ])('%s', async (_, code, decorator) => {
    expect(without(await evaluationsIn({ 'guard.ts': code, 'use.ts': use(decorator) }))).toEqual(seen);
    // Nothing is left open where somebody says the key.
    expect((await scanFiles({ 'guard.ts': code, 'use.ts': use(decorator) })).length).toBe(1);
  });

  test.each([
    ['another name', guard(get), `@SetMetadata('role', 'a-1')`],
    ['what no guard reads', guard('return true;'), `@SetMetadata('flag', 'a-1')`],
    [
      'another decorator',
      guard(
        `return this.unleash.isEnabled(this.reflector.get(Flag, context.getHandler()));`,
        'export const Flag = Reflector.createDecorator<string>();\nexport const Role = Reflector.createDecorator<string>();',
      ),
      `@Role('a-1')`,
    ],
  ])('not %s', async (_, code, decorator) => {
    const files = { 'guard.ts': code, 'use.ts': use(decorator).replace('Flag,', 'Flag, Role,') };
    expect(await evaluationsIn(files)).toEqual([]);
  });

  test('not a function of that name of somebody else', async () => {
    const files = {
      'guard.ts': guard(get),
      'use.ts': use(`@SetMetadata('flag', 'a-1')`).replace('@nestjs/common', 'other'),
    };
    expect(await evaluationsIn(files)).toEqual([]);
  });
});

test('a decorator of a parameter that reads a flag', async () => {
  const files = {
    'feature.ts': `import { createParamDecorator } from '@nestjs/common';\nimport { isEnabled } from 'unleash-client';\nexport const Feature = createParamDecorator((name: string) => isEnabled(name));\n`,
    'use.ts': `import { Feature } from './feature';\nexport class Cart {\n  add(@Feature('a-1') isNew: boolean) {}\n}\n`,
  };
  expect(await evaluationsIn(files)).toEqual(['evaluation a-1 use.ts:3:16 unleash']);
});

test('what the guard makes of it is the key', async () => {
  const read = `return this.inShop(this.reflector.get<string>(KEY, context.getHandler()));\n  }\n  inShop(key: string) {\n    return this.unleash.isEnabled('shop.' + key);`;
  expect(
    without(await evaluationsIn({ 'guard.ts': guard(read), 'use.ts': use(`@SetMetadata('flag', 'cart')`) })),
  ).toEqual(['evaluation shop.cart use.ts unleash']);
});
