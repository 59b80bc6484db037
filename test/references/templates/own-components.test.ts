import { describe, expect, test } from 'vitest';
import { type Files, readsIn } from '../helpers.js';

describe('a component of Vue that hands an attribute on', () => {
  const script = (code: string) =>
    `<script setup lang="ts">\nimport { useFlag } from '@unleash/proxy-client-vue';\n${code}\n</script>\n<template><slot v-if="on" /></template>\n`;
  const use = `<script setup>\nimport Gate from './FlagGate.vue';\n</script>\n<template><Gate flag="new-cart">x</Gate></template>\n`;
  const seen = ['evaluation new-cart Page.vue:4:22 unleash'];

  test.each([
    ['props', `const props = defineProps<{ flag: string }>();\nconst on = useFlag(props.flag);`],
    [
      'props with defaults',
      `const props = withDefaults(defineProps<{ flag: string }>(), {});\nconst on = useFlag(props.flag);`,
    ],
    ['a pattern', `const { flag: key } = defineProps<{ flag: string }>();\nconst on = useFlag(key);`],
    ['a list of names', `const props = defineProps(['flag']);\nconst on = computed(() => useFlag(props.flag));`],
    [
      'a reference',
      `const props = defineProps<{ flag: string }>();\nconst { flag } = toRefs(props);\nconst on = useFlag(flag.value);`,
    ],
    [
      'a constant of it',
      `const props = defineProps<{ flag: string }>();\nconst key = props.flag;\nconst on = useFlag(key);`,
    ],
  ])('by %s', async (_, code) => {
    expect(await readsIn({ 'FlagGate.vue': script(code), 'Page.vue': use })).toEqual(seen);
  });

  test.each([
    ['a type', `defineProps<{ flag: string }>();`],
    ['an interface', `interface Props { flag: string }\ndefineProps<Props>();`],
    ['an object', `defineProps({ flag: String });`],
  ])('in its markup, declared by %s', async (_, code) => {
    const gate = `<script setup lang="ts">\nimport { useFlag } from '@unleash/proxy-client-vue';\n${code}\n</script>\n<template><slot v-if="useFlag(flag)" /></template>\n`;
    expect(await readsIn({ 'FlagGate.vue': gate, 'Page.vue': use })).toEqual(seen);
  });

  test.each([
    ['setup', `setup(props) { return { on: useFlag(props.flag) }; }`],
    ['setup with a pattern', `setup: ({ flag }) => ({ on: useFlag(flag) })`],
    ['a computed value', `computed: { on() { return useFlag(this.flag); } }`],
  ])('with options, in %s', async (_, code) => {
    const gate = `<script>\nimport { useFlag } from '@unleash/proxy-client-vue';\nexport default { props: ['flag'], ${code} };\n</script>\n`;
    expect(await readsIn({ 'FlagGate.vue': gate, 'Page.vue': use })).toEqual(seen);
  });

  const gate = script(`const props = defineProps<{ flag: string }>();\nconst on = useFlag(props.flag);`);

  test.each<[title: string, files: Files, expected: string[]]>([
    [
      'in kebab case',
      { 'Page.vue': use.replace('<Gate flag="new-cart">x</Gate>', `<gate :flag="'new-cart'" />`) },
      ['evaluation new-cart Page.vue:4:24 unleash'],
    ],
    [
      'by a name that nobody imports',
      { 'Page.vue': `<template><flag-gate flag="new-cart" /></template>\n` },
      ['evaluation new-cart Page.vue:1:27 unleash'],
    ],
    [
      'through a barrel',
      {
        'index.ts': `export { default as Gate } from './FlagGate.vue';\n`,
        'Page.vue': use.replace(`Gate from './FlagGate.vue'`, `{ Gate } from './index'`),
      },
      seen,
    ],
    [
      'by another component',
      {
        'Beta.vue': `<script setup>\nimport Gate from './FlagGate.vue';\ndefineProps(['name']);\n</script>\n<template><Gate :flag="name"><slot /></Gate></template>\n`,
        'Page.vue': `<script setup>\nimport Beta from './Beta.vue';\n</script>\n<template><Beta name="new-cart" /></template>\n`,
      },
      ['evaluation new-cart Page.vue:4:22 unleash'],
    ],
    [
      'not what is called like it',
      { 'Page.vue': use.replace('./FlagGate.vue', './Gate.vue'), 'Gate.vue': '<p />' },
      ['unresolved parameter FlagGate.vue:4'],
    ],
    ['not another attribute', { 'Page.vue': use.replace('flag=', 'title=') }, ['unresolved parameter FlagGate.vue:4']],
  ])('is found %s', async (_, files, expected) => {
    expect(await readsIn({ 'FlagGate.vue': gate, ...files })).toEqual(expected);
  });
});

describe('a directive of Vue that hands its value on', () => {
  const head = `import { isEnabled } from 'unleash-client';\n`;
  const hook = `(el, binding) => { el.hidden = !isEnabled(binding.value); }`;
  const page = `<template><p v-app-flag="'new-cart'" /></template>\n`;
  const seen = ['evaluation new-cart page.vue:1:26 unleash'];

  test.each([
    ['a function', `app.directive('app-flag', ${hook});`],
    ['an object', `app.directive('appFlag', { mounted: ${hook} });`],
    ['of Vue 2', `Vue.directive('app-flag', { inserted(el, { value }) { el.hidden = !isEnabled(value); } });`],
    ['by its name', `export const vAppFlag = { mounted: ${hook} };`],
    ['in a list', `export default { directives: { 'app-flag': { mounted: ${hook} } } };`],
  ])('%s', async (_, code) => {
    expect(await readsIn({ 'flag.js': `${head}${code}\n`, 'page.vue': page })).toEqual(seen);
  });

  test.each([
    ['of another name', `app.directive('other-flag', ${hook});`],
    ['that is given something else', `app.directive('app-flag', (binding, el) => { isEnabled(binding.value); });`],
    ['in a hook that is none', `app.directive('app-flag', { draw: ${hook} });`],
  ])('not one %s', async (_, code) => {
    const all = await readsIn({ 'flag.js': `${head}${code}\n`, 'page.vue': page });
    expect(all.filter((each) => each.startsWith('evaluation'))).toEqual([]);
  });
});

describe('a component of Svelte that hands an attribute on', () => {
  const use = `<script>\nimport Gate from './FlagGate.svelte';\n</script>\n<Gate flag="new-cart">x</Gate>\n`;
  test.each([
    ['a property', `export let flag;\nconst on = client.getBooleanValue(flag, false);`],
    ['a rune', `let { flag } = $props();\nconst on = client.getBooleanValue(flag, false);`],
    ['all of them', `const props = $props();\nconst on = client.getBooleanValue(props.flag, false);`],
  ])('by %s', async (_, code) => {
    const gate = `<script>\nimport { client } from './client';\n${code}\n</script>\n{#if on}<slot />{/if}\n`;
    const client = `import { OpenFeature } from '@openfeature/web-sdk';\nexport const client = OpenFeature.getClient();\n`;
    expect(await readsIn({ 'client.js': client, 'FlagGate.svelte': gate, 'Page.svelte': use })).toEqual([
      'evaluation new-cart Page.svelte:4:12 openfeature',
    ]);
  });
});

test.each([
  ['a pattern', `const { flag } = Astro.props;\nconst on = isOn(flag);`],
  ['a member', `const on = isOn(Astro.props.flag);`],
])('a component of Astro that hands an attribute on by %s', async (_, code) => {
  const gate = `---\nimport { isOn } from './flags';\n${code}\n---\n{on && <slot />}\n`;
  const flags = `import { isEnabled } from 'unleash-client';\nexport const isOn = (key: string) => isEnabled(key);\n`;
  const use = `---\nimport Gate from './FlagGate.astro';\n---\n<Gate flag="new-cart">x</Gate>\n`;
  expect(await readsIn({ 'flags.ts': flags, 'FlagGate.astro': gate, 'Page.astro': use })).toEqual([
    'evaluation new-cart Page.astro:4:12 unleash',
  ]);
});

describe('Angular', () => {
  const imports = `import { Component, Directive, Input, inject, input, Pipe } from '@angular/core';\nimport { Client } from '@openfeature/server-sdk';\n`;
  const directive = (members: string, selector = '[appFlag]') =>
    `${imports}@Directive({ selector: '${selector}' })\nexport class FlagDirective {\n  client = inject(Client);\n${members}\n}\n`;
  const read = 'this.client.getBooleanValue';

  test.each([
    ['a setter', `@Input() set appFlag(key: string) { ${read}(key, false); }`],
    [
      'what a setter keeps',
      `@Input() set appFlag(key: string) { this.key = key; }\nngOnInit() { ${read}(this.key, false); }`,
    ],
    ['a field', `@Input() appFlag!: string;\nngOnInit() { ${read}(this.appFlag, false); }`],
    ['a field with an alias', `@Input('appFlag') key!: string;\nngOnInit() { ${read}(this.key, false); }`],
    [
      'a field with options',
      `@Input({ alias: 'appFlag', required: true }) key!: string;\nngOnInit() { ${read}(this.key, false); }`,
    ],
    ['a signal', `appFlag = input.required<string>();\nngOnInit() { ${read}(this.appFlag(), false); }`],
    ['a signal with an alias', `key = input('', { alias: 'appFlag' });\nngOnInit() { ${read}(this.key(), false); }`],
  ])('a directive that hands on %s', async (_, members) => {
    const page = `<p *appFlag="'new-cart'"></p>\n<p [appFlag]="'old-cart'"></p>\n<p appFlag="top-cart"></p>\n`;
    expect(await readsIn({ 'flag.directive.ts': directive(members), 'page.component.html': page })).toEqual([
      'evaluation new-cart page.component.html:1:14 openfeature',
      'evaluation old-cart page.component.html:2:15 openfeature',
      'evaluation top-cart page.component.html:3:12 openfeature',
    ]);
  });

  test('a directive in the template of a script', async () => {
    const page = `import { Component } from '@angular/core';\n@Component({ template: '<p *appFlag="\\'new-cart\\'"></p><b [appFlag]="\\'old-cart\\'"></b>' })\nexport class Page {}\n`;
    const members = `@Input() appFlag!: string;\nngOnInit() { ${read}(this.appFlag, false); }`;
    expect(await readsIn({ 'flag.directive.ts': directive(members), 'page.ts': page })).toEqual([
      'evaluation new-cart page.ts:2:39 openfeature',
      'evaluation old-cart page.ts:2:71 openfeature',
    ]);
  });

  test('a directive whose other input is the flag is not read by its name', async () => {
    const members = `@Input() appFlag!: string;\n@Input() key!: string;\nngOnInit() { ${read}(this.key, false); }`;
    const page = `<p *appFlag="'new-cart'"></p>\n`;
    expect(await readsIn({ 'flag.directive.ts': directive(members), 'page.component.html': page })).toEqual([
      'unresolved dynamic flag.directive.ts:8',
    ]);
  });

  test('a component', async () => {
    const code = `${imports}@Component({ selector: 'app-gate', template: '<ng-content />' })\nexport class Gate {\n  client = inject(Client);\n  @Input() flag!: string;\n  get on() { return ${read}(this.flag, false); }\n}\n`;
    const page = `<app-gate flag="new-cart"></app-gate>\n<app-gate [flag]="'old-cart'"></app-gate>\n`;
    expect(await readsIn({ 'gate.component.ts': code, 'page.component.html': page })).toEqual([
      'evaluation new-cart page.component.html:1:16 openfeature',
      'evaluation old-cart page.component.html:2:19 openfeature',
    ]);
  });

  test('a component whose own template hands it on', async () => {
    const code = `${imports}@Component({ selector: 'app-gate', template: '@if (client.getBooleanValue(flag, false)) { <ng-content /> }' })\nexport class Gate {\n  client = inject(Client);\n  @Input() flag!: string;\n}\n`;
    expect(
      await readsIn({ 'gate.component.ts': code, 'page.component.html': `<app-gate flag="new-cart" />\n` }),
    ).toEqual(['evaluation new-cart page.component.html:1:16 openfeature']);
  });

  test('a pipe', async () => {
    const code = `${imports}@Pipe({ name: 'flag' })\nexport class FlagPipe {\n  client = inject(Client);\n  transform(key: string) { return ${read}(key, false); }\n}\n`;
    const page = `@if ('new-cart' | flag) { <p></p> }\n`;
    expect(await readsIn({ 'flag.pipe.ts': code, 'page.component.html': page })).toEqual([
      'evaluation new-cart page.component.html:1:6 openfeature',
    ]);
  });

  test('two directives of one name are none', async () => {
    const members = `@Input() appFlag!: string;\nngOnInit() { ${read}(this.appFlag, false); }`;
    const page = `<p *appFlag="'new-cart'"></p>\n`;
    expect(
      await readsIn({ 'a.ts': directive(members), 'b.ts': directive(members), 'page.component.html': page }),
    ).toEqual(['unresolved parameter a.ts:7', 'unresolved parameter b.ts:7']);
  });
});
