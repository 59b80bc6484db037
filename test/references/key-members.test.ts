import { describe, expect, test } from 'vitest';
import { readsIn, scanFiles } from './helpers.js';

const on = `import { isEnabled } from 'unleash-client';\nexport const isOn = (key: string) => isEnabled(key);\n`;

describe('what is declared with a type names flags by the member that code hands on', () => {
  const types = `export interface Route { path: string; flag?: string; title: string }\n`;
  const menu = `import { isOn } from './on';\nimport type { Route } from './types';\n`;
  const files = (asks: string, data: string) => ({
    'on.ts': on,
    'types.ts': types,
    'menu.ts': `${menu}${asks}\n`,
    'routes.ts': `import type { Route } from './types';\n${data}\n`,
  });
  const list = `export const routes: Route[] = [{ path: '/', title: 'Home' }, { path: '/cart', title: 'cart', flag: 'a-1' }];`;

  test.each([
    ['of a parameter', 'export const canShow = (route: Route) => !route.flag || isOn(route.flag);'],
    ['of a part of a parameter', 'export const canShow = ({ flag }: Route) => flag === undefined || isOn(flag);'],
    ['of an element', 'export const shown = (all: Route[]) => all.filter((each) => each.flag && isOn(each.flag));'],
    [
      'of an element, taken apart',
      'export const shown = (all: readonly Route[]) => all.filter(({ flag = "" }) => isOn(flag));',
    ],
    [
      'of some elements',
      'const all: Route[] = load();\nconst some = all.filter(Boolean);\nsome.map(({ flag }) => isOn(flag!));',
    ],
    [
      'of one element',
      'export const first = (all: Route[]) => { const one = all.find(Boolean); return isOn(one.flag); };',
    ],
    ['in a loop', 'export function show(all: Route[]) { for (const each of all) if (isOn(each.flag!)) add(each); }'],
    [
      'of a field',
      'export class Menu { constructor(private route: Route) {}\nrun() { return isOn(this.route.flag!); } }',
    ],
  ])('%s', async (_, asks) => {
    expect(await scanFiles(files(asks, list))).toEqual(['gate a-1 routes.ts:2:101 unleash']);
  });

  const asks = 'export const canShow = (route: Route) => !route.flag || isOn(route.flag);';
  test.each([
    [
      'that satisfies it',
      `export const route = { path: '/', title: '', flag: 'a-1' } satisfies Route;`,
      'routes.ts:2:52',
    ],
    [
      'that a function gives back',
      `export const make = (): Route => ({ path: '/', title: '', flag: 'a-1' });`,
      'routes.ts:2:65',
    ],
    [
      'of a list that is made of another one',
      `export const make = (all: Other[]): Route[] => all.map((each) => ({ ...each, title: '', flag: 'a-1' }));`,
      'routes.ts:2:95',
    ],
    ['in a field', `class Menu { home: Route = { path: '/', title: '', flag: 'a-1' } }`, 'routes.ts:2:58'],
    [
      'of a class',
      `export class Cart implements Route { path = '/'; title = 'cart'; flag = 'a-1'; }`,
      'routes.ts:2:73',
    ],
    [
      'of a getter',
      `export class Cart implements Route { path = '/'; title = ''; get flag() { return 'a-1'; } }`,
      'routes.ts:2:82',
    ],
  ])('an object %s', async (_, data, place) => {
    expect(await scanFiles(files(asks, data))).toEqual([`gate a-1 ${place} unleash`]);
  });

  test('an object by the name of a constant', async () => {
    const data = `const flag = 'a-1';\nexport const route: Route = { path: '/', title: '', flag };`;
    expect(await scanFiles(files(asks, data))).toContain('gate a-1 routes.ts:3:53 unleash');
  });

  test('and a function that is given such objects, whichever they are, leaves nothing open', async () => {
    const given = `${asks}\nexport const shown = (all: Route[]) => all.find((each) => canShow(each));\nshown(load());`;
    expect(await scanFiles(files(given, list))).toEqual(['gate a-1 routes.ts:2:101 unleash']);
  });

  test.each([
    ['another type', `export const other: Other = { path: '/', title: '', flag: 'a-1' };`],
    ['no type', `export const other = { path: '/', title: '', flag: 'a-1' };`],
    ['another member', `export const other: Route = { path: 'a-1', title: 'a-2' };`],
    ['nothing', `export const other: Route = { path: '/', title: '', flag: undefined };`],
  ])('nothing of %s', async (_, data) => {
    expect(await scanFiles(files(asks, data))).toEqual(['unresolved parameter menu.ts:3:62 route.flag']);
  });

  test('with what is put before it', async () => {
    const given = 'export const canShow = (route: Route) => isOn(`page-${route.title}`);';
    expect(await scanFiles(files(given, `export const one: Route = { path: '/', title: 'cart' };`))).toEqual([
      'gate page-cart routes.ts:2:47 unleash',
    ]);
  });

  test('of a type that only its own file has', async () => {
    const code = `interface Tab { id: string; flag: string }
const tabs: Tab[] = [{ id: 'cart', flag: 'a-1' }];
export const shown = (all: Tab[]) => all.filter(({ flag }) => isOn(flag));
`;
    expect(await scanFiles({ 'on.ts': on, 'tabs.ts': `import { isOn } from './on';\n${code}` })).toEqual([
      'gate a-1 tabs.ts:3:42 unleash',
    ]);
  });

  test('by a type that lists the keys', async () => {
    const code = `export interface Tab { flag: 'a-1' | 'a-2' }\nexport const shown = (tab: Tab) => isOn(tab.flag);\nexport const tab: Tab = { flag: 'a-1' };\n`;
    expect(await scanFiles({ 'on.ts': on, 'tabs.ts': `import { isOn } from './on';\n${code}` })).toEqual([
      'declaration a-1 tabs.ts:2:30',
      'declaration a-2 tabs.ts:2:38',
      'gate a-1 tabs.ts:4:33 unleash',
    ]);
  });
});

describe('a route names a flag by the part of it that a guard hands on', () => {
  const files = (guard: string, routes: string) => ({
    'on.ts': on,
    'guard.ts': `import { isOn } from './on';\n${guard}\n`,
    'routes.ts': `${routes}\n`,
  });
  const angular = `import type { Routes } from '@angular/router';\nexport const routes: Routes = [{ path: 'cart', canActivate: [guard], data: { feature: 'a-1' } }];`;
  const vue = `export default [{ path: '/cart', component: Cart, meta: { feature: 'a-1' } }];`;

  test.each([
    ['Angular', `export const guard = (route) => isOn(route.data['feature']);`, angular, '2:87'],
    [
      'Angular, a part of a snapshot',
      `export const run = () => isOn(inject(ActivatedRoute).snapshot.data.feature);`,
      angular,
      '2:87',
    ],
    [
      'Angular, in a constant',
      `export const guard = (route) => { const feature = route.data['feature'] as string; return isOn(feature); };`,
      angular,
      '2:87',
    ],
    ['Vue', `router.beforeEach((to) => !to.meta.feature || isOn(to.meta.feature));`, vue, '1:68'],
    [
      'Vue, of any record',
      `router.beforeEach((to) => to.matched.every(({ meta }) => isOn(meta.feature)));`,
      vue,
      '1:68',
    ],
    [
      'Vue, taken apart',
      `router.beforeEach((to) => { const { feature } = to.meta; return isOn(feature); });`,
      vue,
      '1:68',
    ],
    [
      'Nuxt',
      `export default (to) => isOn(to.meta.feature);`,
      `definePageMeta({ layout: 'shop', feature: 'a-1' });`,
      '1:43',
    ],
  ])('%s', async (_, guard, routes, place) => {
    expect(await scanFiles(files(guard, routes))).toEqual([`gate a-1 routes.ts:${place} unleash`]);
  });

  test.each([
    ['another member', `export const routes: Routes = [{ path: '/cart', data: { title: 'a-1' } }];`],
    ['another part', `export const routes: Routes = [{ path: '/cart', resolve: { feature: 'a-1' } }];`],
    ['what is no route', `export const routes: Routes = { data: { feature: 'a-1' } };`],
  ])('nothing of %s', async (_, routes) => {
    const guard = `export const guard = (route) => isOn(route.data['feature']);`;
    expect(await scanFiles(files(guard, routes))).toEqual([`unresolved parameter guard.ts:2:38 route.data['feature']`]);
  });
});

describe('a class names a flag by the member that the class above it hands on', () => {
  const files = (base: string, use: string) => ({
    'on.ts': on,
    'step.ts': `import { isOn } from './on';\n${base}\n`,
    'use.ts': `import { Step } from './step';\n${use}\n`,
  });

  test.each([
    [
      'an abstract field',
      'export abstract class Step { protected abstract readonly flag: string;\nrun() { return isOn(this.flag); } }',
      `export class Cart extends Step { protected readonly flag = 'a-1'; }`,
      'use.ts:2:60',
    ],
    [
      'a method',
      'export abstract class Step { abstract flag(): string;\nrun() { return isOn(this.flag()); } }',
      `export class Cart extends Step { flag() { return 'a-1'; } }`,
      'use.ts:2:50',
    ],
    [
      'a getter',
      'export abstract class Step { abstract get flag(): string;\nrun() { return isOn(this.flag); } }',
      `export class Cart extends Step { get flag() { return 'a-1'; } }`,
      'use.ts:2:54',
    ],
    [
      'what the constructor sets',
      'export class Step { flag?: string;\nrun() { return isOn(this.flag!); } }',
      `export class Cart extends Step { constructor() { super(); this.flag = 'a-1'; } }`,
      'use.ts:2:71',
    ],
    [
      'one further up',
      'export abstract class Step { abstract flag: string;\nrun() { return isOn(this.flag); } }',
      `abstract class Shop extends Step {}\nexport class Cart extends Shop { flag = 'a-1'; }`,
      'use.ts:3:41',
    ],
  ])('%s', async (_, base, use, place) => {
    expect(await scanFiles(files(base, use))).toEqual([`gate a-1 ${place} unleash`]);
  });

  test('in plain JavaScript, where the class above does not declare it', async () => {
    const code = {
      'on.js': `const { isEnabled } = require('unleash-client');\nexports.isOn = (key) => isEnabled(key);\n`,
      'job.js': `const { isOn } = require('./on');\nclass Job { run() { return isOn(this.key); } }\nmodule.exports = Job;\n`,
      'cart.js': `const Base = require('./job');\nmodule.exports = class Cart extends Base { get key() { return 'a-1'; } };\n`,
    };
    expect(await scanFiles(code)).toEqual(['gate a-1 cart.js:2:63 unleash']);
  });

  test.each([
    ['another class', `class Cart extends Other { flag = 'a-1'; }`],
    ['another member', `class Cart extends Step { label = 'a-1'; }`],
  ])('nothing of %s', async (_, use) => {
    const base = 'export abstract class Step { abstract flag: string;\nrun() { return isOn(this.flag); } }';
    expect(await readsIn(files(base, use))).toEqual(['unresolved dynamic step.ts:3']);
  });
});
