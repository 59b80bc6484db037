import { describe, expect, test } from 'vitest';
import { evaluationsIn } from './helpers.js';

const head = `import { initialize, type Unleash } from 'unleash-client';\nconst one = initialize({});\n`;
const keysIn = async (code: string): Promise<string> =>
  (await evaluationsIn({ 'a.ts': `${head}${code}\n` })).map((each) => each.split(' ')[1]).join(' ');

describe('a client is taken out of', () => {
  test.each([
    [
      'an array',
      `const all = [one, two];\nall[0].isEnabled('a-1'); all[at].isEnabled('b-1'); all.at(-1)!.isEnabled('c-1');`,
    ],
    [
      'an array with a type',
      `function f(all: readonly Unleash[]) { all[0].isEnabled('a-1'); all.find(isMain)!.isEnabled('b-1'); all.pop()?.isEnabled('c-1'); }`,
    ],
    [
      'a map with types',
      `const all = new Map<string, Unleash>();\nall.get('x')!.isEnabled('a-1'); all.get(x)?.isEnabled('b-1'); all.get('y').isEnabled('c-1');`,
    ],
    [
      'a map, by what it begins with',
      `const all = new Map([['x', one]]);\nall.get('x').isEnabled('a-1'); all.get('x').isEnabled('b-1'); all.get('y').isEnabled('c-1');`,
    ],
    [
      'a map, by what it is given',
      `const all = new Map();\nall.set('x', one);\nall.get('x').isEnabled('a-1'); all.get('x').isEnabled('b-1'); all.get('y').isEnabled('c-1');`,
    ],
    [
      'a field',
      `class Flags { #all = new Map<string, Unleash>(); list: Unleash[] = []; on() { this.#all.get('x')?.isEnabled('a-1'); this.list[0].isEnabled('b-1'); this.list.at(0).isEnabled('c-1'); } }`,
    ],
  ])('%s', async (_, code) => expect(await keysIn(code)).toBe('a-1 b-1 c-1'));
});

describe('a client is one of those that code goes through, in', () => {
  test.each([
    [
      'an array with a type',
      `const all: Unleash[] = [];\nfor (const each of all) each.isEnabled('a-1');\nall.forEach((each) => each.isEnabled('b-1'));\nall.filter(isMain).some((each) => each.isEnabled('c-1'));`,
    ],
    [
      'a map',
      `const all = new Map<string, Unleash>();\nfor (const [, each] of all) each.isEnabled('a-1');\nall.forEach((each) => each.isEnabled('b-1'));\nfor (const each of all.values()) each.isEnabled('c-1');`,
    ],
    [
      'a set',
      `const all = new Set<Unleash>();\nfor (const each of all) each.isEnabled('a-1');\nall.forEach((each) => each.isEnabled('b-1'));\nfor (const each of all.values()) each.isEnabled('c-1');`,
    ],
    [
      'a record',
      `const all: Record<string, Unleash> = {};\nfor (const each of Object.values(all)) each.isEnabled('a-1');\nObject.values(all).map((each) => each.isEnabled('b-1'));\nall[x].isEnabled('c-1');`,
    ],
  ])('%s', async (_, code) => expect(await keysIn(code)).toBe('a-1 b-1 c-1'));
});

describe('nothing is told of', () => {
  test.each([
    ['a map of texts', `const all = new Map([['x', 'y']]);\nall.get('x').isEnabled('a-1');`],
    ['a map that is empty', `const all = new Map();\nall.get('x').isEnabled('a-1');`],
    ['the keys of a map', `const all = new Map<Unleash, string>();\nall.get(one).isEnabled('a-1');`],
    [
      'another method',
      `const all = new Map<string, Unleash>();\nall.size.isEnabled('a-1'); all.has('x').isEnabled('b-1');`,
    ],
    [
      'a map of the repository',
      `class Map<K, V> {}\nconst all: Map<string, Unleash> = make();\nall.get('x').isEnabled('a-1');`,
    ],
    ['a type of the repository', `const all: Triple<Date, string, Unleash> = make();\nall.get('x').isEnabled('a-1');`],
    ['an array of something else', `const all: Date[] = [];\nall[0].isEnabled('a-1');`],
  ])('%s', async (_, code) => expect(await keysIn(code)).toBe(''));
});
