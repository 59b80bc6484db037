import { describe, expect, test } from 'vitest';
import { factsOf, type Options, sidesOf } from '../helpers.js';

const options: Options = {
  accessors: [
    { name: 'isOn' },
    { name: 'Gate', key: { prop: 'flag' }, result: 'element' },
    { name: 'AppGate', key: { prop: 'flag' }, result: 'element' },
    { name: 'gate', result: 'element' },
    { name: 'Panel', key: { prop: 'flag' } },
  ],
};

async function sides(file: string, text: string, more: Record<string, string> = {}): Promise<string> {
  const { references, problems } = await factsOf({ [file]: text, ...more }, options, ['a', 'b', 'c']);
  expect(problems).toEqual([]);
  return sidesOf(references.filter((each) => each.file === file));
}

const cases = (
  file: string,
  page: (markup: string) => string,
  rows: [name: string, markup: string, expected: string][],
) => test.each(rows)('%s', async (_, markup, expected) => expect(await sides(file, page(markup))).toBe(expected));

describe('Vue', () => {
  const imports = `import { isOn, Gate, Panel } from './flags';\nconst on = isOn('b');`;
  const page = (markup: string) =>
    `<script setup>\nimport { isOn, Gate, Panel } from './flags';\n</script>\n<template>\n${markup}\n</template>\n`;
  cases('a.vue', page, [
    ['v-if', `<p v-if="isOn('a')">\n  x\n</p>`, 'a on 3'],
    ['v-else', `<p v-if="isOn('a')" />\n<!-- else -->\n<p v-else>\n  x\n</p>`, 'a on 1 off 3'],
    [
      'v-else-if',
      `<p v-if="isOn('a')" />\n<p v-else-if="isOn('b')" />\n<p v-else>\n  x\n</p>\n<p />`,
      'a on 1 off 4; b on 1 off 3 in !a',
    ],
    ['not', `<p v-if="!isOn('a')" />\n<p\n  v-else\n/>`, 'a on 3 off 1'],
    ['with something else', `<p v-if="isOn('a') && x" />\n<p v-else />`, 'a on 1'],
    [
      'code beside the test stands inside, the test does not',
      `<p :b="isOn('b')" v-if="isOn('a')" />`,
      'b in a; a on 1',
    ],
    ['a template', `<template v-if=" isOn('a') ">\n  <p v-if="isOn('b')" />\n</template>`, 'a on 3; b on 1 in a'],
    ['v-show is rendered either way', `<p v-show="isOn('a')" />`, 'a'],
    ['what follows is no else', `<p v-if="isOn('a')" />\n<p />\n<p v-else-if="isOn('b')" />`, 'a on 1; b on 1'],
    ['a conditional', `<p>{{ isOn('a') ? x : isOn('b') }}</p>`, 'a on 1 off 1; b in !a'],
    ['a component of a flag', `<Gate flag="a">\n  <p v-if="isOn('b')" />\n</Gate>`, 'a on 1; b on 1 in a'],
    ['which tells its children', `<Gate flag="a" v-slot="{ on }">\n  <p />\n</Gate>`, 'a'],
    ['which has slots', `<Gate flag="a">\n  <template #off><p /></template>\n</Gate>`, 'a'],
    ['a component that reads a flag', `<Panel flag="a">\n  <p />\n</Panel>`, 'a'],
  ]);

  test('a constant of the script', async () => {
    const text = `<script setup>\n${imports}\n</script>\n<template>\n<p v-if="on">\n</p>\n<p v-else />\n</template>\n`;
    expect(await sides('a.vue', text)).toBe('b on 2 off 1');
  });
});

test('a reference of Vue is its value in markup, and not in a script', async () => {
  const script = `import { useFlag } from '@unleash/proxy-client-vue';\nconst on = useFlag('b');\nif (on) {\n  f();\n}`;
  const text = `<script setup>\n${script}\n</script>\n<template>\n<p v-if="on">\n</p>\n</template>\n`;
  expect(await sides('a.vue', text)).toBe('b on 2');
});

test('details that no composable gives are what they are', async () => {
  const script = `import { OpenFeature } from '@openfeature/web-sdk';\nconst on = OpenFeature.getClient().getBooleanDetails('b', false);`;
  const page = (markup: string) => `<script setup>\n${script}\n</script>\n<template>\n${markup}\n</template>\n`;
  expect(await sides('a.vue', page('<p v-if="on" />'))).toBe('b');
  expect(await sides('a.vue', page('<p v-if="on.value" />'))).toBe('b on 1');
});

describe('Svelte', () => {
  const page = (markup: string) => `<script>\nimport { isOn, Gate } from './flags';\n</script>\n${markup}\n`;
  cases('a.svelte', page, [
    ['if', `{#if isOn('a')}\n  <p />\n  x\n{/if}`, 'a on 2'],
    ['else', `{#if isOn('a')}\n  <p />\n{:else}\n  <p />\n\n  <p />\n{/if}`, 'a on 1 off 2'],
    [
      'else if',
      `{#if isOn('a')}\n  <p />\n{:else if !isOn('b')}\n  <p />\n{:else}\n  <i />\n  <p />\n{/if}`,
      'a on 1 off 5; b on 2 off 1 in !a',
    ],
    ['inside', `{#if isOn('a')}\n  {#if isOn('b')}<p />{/if}\n{/if}`, 'a on 1; b on 1 in a'],
    ['a component of a flag', `<Gate flag="a">\n  <p />\n</Gate>`, 'a on 1'],
    ['which tells its children', `<Gate flag="a" let:on>\n  <p />\n</Gate>`, 'a'],
    ['which has slots', `<Gate flag="a">\n  <p />\n  <div slot="off">x</div>\n</Gate>`, 'a'],
    ['nothing inside', `{#if isOn('a')}{/if}`, 'a'],
  ]);
});

describe('Angular', () => {
  const component = {
    'a.component.ts': `import { Component } from '@angular/core';
import { isOn } from './flags';
@Component({ templateUrl: './a.component.html' })
export class A { isOn = isOn; }
`,
  };
  const rows: [name: string, markup: string, expected: string][] = [
    ['@if', `@if (isOn('a')) {\n  <p></p>\n  x\n}`, 'a on 2'],
    ['@else', `@if (isOn('a')) {\n  <p></p>\n} @else {\n  <p></p>\n  <p></p>\n}`, 'a on 1 off 2'],
    [
      '@else if',
      `@if (isOn('a')) {\n  <p></p>\n} @else if (isOn('b')) {\n  <p></p>\n} @else {\n  <p></p>\n}`,
      'a on 1 off 4; b on 1 off 1 in !a',
    ],
    ['*ngIf', `<p *ngIf="isOn('a')">\n  {{ isOn('b') }}\n</p>`, 'a on 3; b in a'],
    ['not', `<p *ngIf="!isOn('a')"></p>`, 'a off 1'],
    [
      'else',
      `<p *ngIf="isOn('a'); else off"></p>\n<ng-template #off>\n  <p></p>\n  {{ isOn('b') }}\n</ng-template>`,
      'a on 1 off 2; b in !a',
    ],
    [
      'then',
      `<p *ngIf="isOn('a'); then on; else off"></p>\n<ng-template #on><i></i></ng-template>\n<ng-template #off>\n<p></p>\n<p></p>\n</ng-template>`,
      'a on 1 off 2',
    ],
    [
      'else with a template that others show as well',
      `<p *ngIf="isOn('a'); else off"></p>\n<p *ngIf="x; else off"></p>\n<ng-template #off>{{ isOn('b') }}</ng-template>`,
      'a on 1; b',
    ],
    [
      'else with one of two templates of a name',
      `@if (x) {\n<p *ngIf="isOn('a'); else off"></p>\n<ng-template #off><i></i></ng-template>\n}\n@if (y) {\n<p *ngIf="x; else off"></p>\n<ng-template #off><b></b></ng-template>\n}`,
      'a on 1',
    ],
    ['a component of a flag', `<app-gate flag="a">\n  <p></p>\n</app-gate>`, 'a on 1'],
    [
      'which has a template',
      `<app-gate flag="a">\n  <p></p>\n  <ng-template #off><i></i></ng-template>\n</app-gate>`,
      'a',
    ],
    ['[ngIf] of a template', `<ng-template [ngIf]="isOn('a')">\n  <p></p>\n</ng-template>`, 'a on 1'],
    ['async', `@if (isOn('a') | async) {\n  <p></p>\n}`, 'a on 1'],
    ['another pipe', `@if (isOn('a') | other) {\n  <p></p>\n}`, 'a'],
    ['code beside the test', `<p [x]="isOn('b')" *ngIf="isOn('a')"></p>`, 'b in a; a on 1'],
  ];
  test.each(rows)('%s', async (_, markup, expected) =>
    expect(await sides('a.component.html', `${markup}\n`, component)).toBe(expected),
  );

  test('in the component', async () => {
    const text = `import { Component } from '@angular/core';
import { isOn } from './flags';
@Component({ template: \`
  @if (isOn('a')) {
    <p></p>
    {{ isOn('b') }}
  }
\` })
export class A { isOn = isOn; }
`;
    expect(await sides('a.ts', text)).toBe('a on 2; b in a');
  });
});

describe('Handlebars', () => {
  cases('a.hbs', (markup) => markup, [
    ['if', `{{#if (isOn "a")}}\n  <p></p>\n  x\n{{/if}}`, 'a on 2'],
    ['else', `{{#if (isOn "a")}}\n  <p></p>\n{{else}}\n  <p></p>\n  <p></p>\n{{/if}}`, 'a on 1 off 2'],
    [
      'else if',
      `{{#if (isOn "a")}}\n  <p></p>\n{{else if (isOn "b")}}\n  <p></p>\n{{else}}\n  <p></p>\n{{/if}}`,
      'a on 1 off 4; b on 1 off 1 in !a',
    ],
    ['unless', `{{#unless (isOn "a")}}\n  <p></p>\n  x\n{{else}}\n  y\n{{/unless}}`, 'a on 1 off 2'],
    ['not', `{{#if (not (isOn "a"))}}\n  <p></p>\n{{/if}}`, 'a off 1'],
    ['and', `{{#if (and (isOn "a") this.x)}}\n  <p></p>\n{{else}}\n  <p></p>\n{{/if}}`, 'a on 1'],
    ['or', `{{#if (or this.x (isOn "a"))}}\n  <p></p>\n{{else}}\n  <p></p>\n{{/if}}`, 'a off 1'],
    ['another helper', `{{#if (eq (isOn "a") this.x)}}\n  <p></p>\n{{/if}}`, 'a'],
    ['inside', `{{#if (isOn "a")}}\n  {{#unless (isOn "b")}}<p></p>{{/unless}}\n{{/if}}`, 'a on 1; b off 1 in a'],
    ['a helper of a flag', `{{#gate "a"}}\n  <p></p>\n{{/gate}}`, 'a on 1'],
    ['a helper that tells its block', `{{#gate "a" as |on|}}\n  <p></p>\n{{/gate}}`, 'a'],
    ['a component of a flag', `<Gate @flag="a">\n  <p></p>\n</Gate>`, 'a on 1'],
    ['which tells its children', `<Gate @flag="a" as |on|>\n  <p></p>\n</Gate>`, 'a'],
    ['which has blocks', `<Gate @flag="a">\n  <:off><p></p></:off>\n</Gate>`, 'a'],
  ]);
});

describe('Astro', () => {
  cases('a.astro', (markup) => `---\nimport { isOn } from './flags';\n---\n${markup}\n`, [
    ['a conditional', `{isOn('a') ? <p /> : <i>\n</i>}`, 'a on 1 off 2'],
    ['inside', `{isOn('a') && <p>\n{isOn('b') && <i />}\n</p>}`, 'a on 3; b on 1 in a'],
  ]);
});
