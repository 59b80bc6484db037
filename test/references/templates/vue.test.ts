import { describe, expect, test } from 'vitest';
import type { Options } from '../helpers.js';
import { factsOf, scanFiles } from '../helpers.js';

const options: Options = {
  accessors: [
    { name: 'useFlag', fallback: 1 },
    { name: 'FeatureWrapper', key: { prop: 'featureKey' }, result: 'element' },
    { name: 'v-feature' },
  ],
};
const vue = (template: string, script = '<script setup lang="ts"></script>\n') =>
  scanFiles({ 'a.vue': `${script}<template>\n${template}\n</template>\n` }, options, ['new-cart', 'old-cart']);

describe('where an expression stands', () => {
  test.each([
    ['text', `{{ useFlag('new-cart') }}`, 12],
    ['v-if', `<p v-if="useFlag('new-cart')">x</p>`, 18],
    ['v-else-if', `<p v-if="a" /><p v-else-if="useFlag('new-cart')" />`, 37],
    ['a bound attribute', `<p :class="{ on: useFlag('new-cart') }" />`, 26],
    ['v-bind', `<p v-bind:title="useFlag('new-cart') ? 'a' : 'b'" />`, 26],
    ['an attribute without quotes', `<p :hidden=useFlag('new-cart') />`, 20],
    ['a single quote around it', `<p :hidden='useFlag("new-cart")' />`, 21],
    ['a handler', `<p @click="useFlag('new-cart') && go()" />`, 20],
    ['a handler of several statements', `<p @click="go(); useFlag('new-cart')" />`, 26],
    ['a handler that is a function', `<p @click="() => { go(); useFlag('new-cart'); }" />`, 34],
    ['the list of v-for', `<p v-for="(a, i) in useFlag('new-cart') ? x : y" />`, 29],
    ['v-html', `<p v-html="useFlag('new-cart')" />`, 20],
    ['v-model', `<p v-model="form[useFlag('new-cart')]" />`, 26],
    ['an attribute of a component', `<my-page :on="useFlag('new-cart')" />`, 23],
    ['a slot', `<Page><template #head>{{ useFlag('new-cart') }}</template></Page>`, 34],
    ['entities', `<p v-if="a &amp;&amp; useFlag(&quot;new-cart&quot;)" />`, 31],
    ['entities in text', `{{ a &lt; b && useFlag('new-cart') }}`, 24],
    ['a comment beside it', `{{ /* it's */ useFlag('new-cart') }}`, 23],
  ])('%s', async (_, template, column) => {
    expect(await vue(template)).toEqual([`evaluation new-cart a.vue:3:${column}`]);
  });

  test('lines of an attribute', async () => {
    expect(await vue(`<p\n  v-if="\n    useFlag(\n      'new-cart',\n    )\n  "\n/>`)).toEqual([
      'evaluation new-cart a.vue:6:7',
    ]);
  });

  test('a file with a byte-order mark and Windows line ends', async () => {
    const text = `\ufeff<template>\r\n  <p v-if="useFlag('new-cart')" />\r\n</template>\r\n`;
    expect(await scanFiles({ 'a.vue': text }, options)).toEqual(['evaluation new-cart a.vue:2:20']);
  });

  test('the fallback is told as it is written', async () => {
    const text = `<template>{{ useFlag(&quot;new-cart&quot;, a &amp;&amp; b) }}</template>`;
    const { references } = await factsOf({ 'a.vue': text }, options);
    expect(references[0]).toMatchObject({ flagKey: 'new-cart', fallback: 'a &amp;&amp; b' });
  });
});

describe('scripts', () => {
  test.each([
    ['setup', `<script setup lang="ts">const on = useFlag('new-cart');</script>`],
    ['options', `<script>export default { computed: { on() { return useFlag('new-cart'); } } };</script>`],
    ['typed', `<script lang="ts">const f = <T>(a: T) => a; f<string>('x'); useFlag('new-cart');</script>`],
    ['JSX', `<script lang="tsx">export default () => <p>{useFlag('new-cart')}</p>;</script>`],
    ['await without an import', `<script setup>const on = await useFlag('new-cart');</script>`],
    ['two of them', `<script>export const a = 1;</script>\n<script setup>useFlag('new-cart');</script>`],
  ])('%s', async (_, script) => {
    const facts = await factsOf({ 'a.vue': `${script}\n<template><p>x</p></template>` }, options);
    expect(facts.references.map(({ flagKey, kind }) => `${kind} ${flagKey}`)).toEqual(['evaluation new-cart']);
    expect(facts.problems).toEqual([]);
  });
});

describe('what a name means', () => {
  const keys = `import { KEYS } from './keys';\n`;
  const files = (script: string, template: string) => ({
    'keys.ts': `export const KEYS = { cart: 'new-cart' } as const;`,
    'a.vue': `${script}\n<template>\n${template}\n</template>`,
  });

  test('what the script declares, through another file', async () => {
    const found = await scanFiles(files(`<script setup>\n${keys}</script>`, `{{ useFlag(KEYS.cart) }}`), options);
    expect(found).toEqual([
      'evaluation new-cart a.vue:5:12',
      'declaration new-cart keys.ts:1:23',
      'mention new-cart keys.ts:1:29',
    ]);
  });

  test('in a component with options, what the script hands out', async () => {
    const script = `<script>\n${keys}export default { data: () => ({ KEYS }) };</script>`;
    expect(await scanFiles(files(script, `{{ useFlag(KEYS.cart) }}`), options)).toEqual([
      'evaluation new-cart a.vue:5:12',
      'declaration new-cart keys.ts:1:23',
      'mention new-cart keys.ts:1:29',
    ]);
  });

  test('in a component with options, no other name of the script', async () => {
    const script = `<script>\nconst key = 'new-cart';\nexport default { props: ['key'], data: () => ({ a: key }) };</script>`;
    expect(await scanFiles(files(script, `{{ useFlag(key) }}`), options)).toEqual([
      'unresolved parameter a.vue:5:12 key',
    ]);
  });

  test.each([
    ['of v-for', `<p v-for="key in list">{{ useFlag(key) }}</p>`],
    ['of v-for on the element itself', `<p v-if="useFlag(key)" v-for="({ key }, i) in list" />`],
    ['of a slot', `<Page v-slot="{ id: key }">{{ useFlag(key) }}</Page>`],
    ['of a short slot', `<Page><template #row="{ key = 'x' }">{{ useFlag(key) }}</template></Page>`],
    ['of a slot of Vue 2', `<Page><template slot-scope="{ key }">{{ useFlag(key) }}</template></Page>`],
  ])('a name %s', async (_, template) => {
    const found = await vue(template, `<script setup>const key = 'new-cart';</script>`);
    expect(found.filter((each) => !each.startsWith('alias') && !each.startsWith('mention'))).toEqual([
      expect.stringMatching(/^unresolved dynamic a\.vue:2:\d+ key$/),
    ]);
  });

  test('behind the loop, the name of the script', async () => {
    const script = `<script setup>const key = 'new-cart';</script>`;
    expect(await vue(`<p v-for="key in list" />{{ useFlag(key) }}`, script)).toContain(
      'evaluation new-cart a.vue:2:37',
    );
  });

  test('a variable that an input writes has no one value', async () => {
    const found = await vue(`<input v-model="key">{{ useFlag(key) }}`, `<script setup>let key = 'new-cart';</script>`);
    expect(found).toContain('unresolved dynamic a.vue:2:33 key');
  });
});

describe('components and directives', () => {
  test.each([
    ['a plain attribute', `<FeatureWrapper featureKey="new-cart">x</FeatureWrapper>`, 28],
    ['kebab case', `<feature-wrapper feature-key="new-cart" />`, 30],
    ['a bound attribute', `<feature-wrapper :feature-key="'new-cart'" />`, 32],
    ['v-bind', `<FeatureWrapper v-bind:feature-key="'new-cart'" />`, 37],
    ['among others', `<FeatureWrapper a\n :b="1" featureKey='new-cart'\n class="x" />`, 20],
    ['attributes on lines of their own', `<FeatureWrapper\nclass="x"\nfeature-key="new-cart"\n/>`, 13],
    ['without quotes', `<feature-wrapper feature-key=new-cart-x />`, 0],
  ])('%s', async (_, template, column) => {
    const found = await vue(template);
    expect(found).toEqual(
      column === 0
        ? ['unresolved dynamic a.vue:3:30 new-cart-x']
        : [expect.stringMatching(new RegExp(`^evaluation new-cart a\\.vue:\\d:${column}$`))],
    );
  });

  test('a name instead of an attribute with its value', async () => {
    const script = `<script setup>const featureKey = 'new-cart';</script>`;
    expect(await vue(`<FeatureWrapper :feature-key />`, script)).toContain('evaluation new-cart a.vue:2:18');
  });

  test('a component of another file is another one', async () => {
    const own: Options = {
      accessors: [{ name: 'Feature', import: 'src/Feature.vue', key: { prop: 'name' }, result: 'element' }],
    };
    const page = (from: string) =>
      `<script setup>\nimport Feature from '${from}';\n</script>\n<template><Feature name="a-1"/></template>`;
    const files = { 'src/Feature.vue': '<template><slot/></template>', 'src/Other.vue': '<template/>' };
    expect(await scanFiles({ ...files, 'src/a.vue': page('./Feature.vue') }, own)).toEqual([
      'evaluation a-1 src/a.vue:4:25',
    ]);
    expect(await scanFiles({ ...files, 'src/a.vue': page('./Other.vue') }, own)).toEqual([]);
  });

  test('a component of an SDK', async () => {
    const text = `<script setup>\nimport { useFlag } from '@unleash/proxy-client-vue';\n</script>\n<template>\n<p v-if="useFlag('new-cart')"/>\n</template>`;
    expect(await scanFiles({ 'a.vue': text })).toEqual(['evaluation new-cart a.vue:5:18 unleash']);
  });

  test.each([
    ['a directive', `<p v-feature="'new-cart'" />`, 15],
    ['a directive with an argument', `<p v-feature:on.once="'new-cart'" />`, 23],
  ])('%s', async (_, template, column) => {
    expect(await vue(template)).toEqual([`evaluation new-cart a.vue:3:${column}`]);
  });

  test('an attribute of the name of an accessor is no directive', async () => {
    expect(await vue(`<Page :use-flag="'new-cart'" v-feature="other" />`)).toEqual([
      'mention new-cart a.vue:3:18',
      'unresolved dynamic a.vue:3:41 other',
    ]);
  });
});

describe('what else names a flag', () => {
  test('text, comments and attributes of elements mention it', async () => {
    const found = await vue(`<!-- new-cart -->\n<p title="new-cart">new-cart</p>`);
    expect(found).toEqual(['mention new-cart a.vue:3:6', 'mention new-cart a.vue:4:11', 'mention new-cart a.vue:4:21']);
  });

  test('a gate', async () => {
    const text = `<template>\n<AppRoute flag="new-cart" /><AppRoute :feature-flag="'new-cart'" />\n</template>`;
    expect(await scanFiles({ 'a.vue': text }, { gates: ['flag', 'featureFlag'] }, ['new-cart'])).toEqual([
      'gate new-cart a.vue:2:16',
      'gate new-cart a.vue:2:54',
    ]);
  });

  test('a bag', async () => {
    const text = `<template><p v-if="$page.flags.newCart" v-for="x in a"/></template>`;
    expect(await scanFiles({ 'a.vue': text }, { bags: ['flags'] })).toEqual(['evaluation newCart a.vue:1:32']);
  });
});

describe('what cannot be read', () => {
  const problems = async (text: string) =>
    (await factsOf({ 'a.vue': text }, options, ['new-cart'])).problems.map(
      ({ reason, message, line, column }) => `${reason} ${line}:${column} ${message}`,
    );

  test.each([
    [
      'an element that is not closed',
      `<template>\n<p>{{ useFlag('a') }}\n</template>`,
      /^syntax 2:1 Element is missing end tag/,
    ],
    ['an expression that is none', `<template>\n{{ useFlag('a' }}\n</template>`, /^syntax 2:\d+ /],
    [
      'a template in another language',
      `<template lang="pug">\np useFlag('a')\n</template>`,
      /^syntax 1:1 a template in pug is not read/,
    ],
    [
      'a script in another language',
      `<script lang="coffee">useFlag 'a'</script>`,
      /^syntax 1:1 a script in coffee is not read/,
    ],
  ])('%s', async (_, text, message) => {
    expect(await problems(text)).toEqual([expect.stringMatching(message)]);
  });

  test('the keys in it are mentions', async () => {
    const text = `<template lang="pug">\np(v-if="useFlag('new-cart')")\n</template>`;
    expect(await scanFiles({ 'a.vue': text }, options, ['new-cart'])).toEqual(['mention new-cart a.vue:2:18']);
  });
});
