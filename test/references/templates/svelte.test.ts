import { describe, expect, test } from 'vitest';
import { factsOf, type Options, scanFiles } from '../helpers.js';

const options: Options = {
  accessors: [{ name: 'useFlag' }, { name: 'Feature', key: { prop: 'flagKey' }, result: 'element' }],
};
const svelte = (text: string) => scanFiles({ 'a.svelte': text }, options, ['new-cart']);
const evaluations = async (text: string) => (await svelte(text)).filter((each) => !/^(?:alias|mention)/.test(each));

describe('where an expression stands', () => {
  test.each([
    ['text', `{useFlag('new-cart')}`, 10],
    ['an attribute', `<p hidden={useFlag('new-cart')}></p>`, 20],
    ['an attribute with quotes', `<p class="a {useFlag('new-cart') ? 'b' : ''} c"></p>`, 22],
    ['a spread', `<p {...useFlag('new-cart')}></p>`, 16],
    ['an object', `<p style={{ a: useFlag('new-cart') }}></p>`, 24],
    ['a handler of Svelte 4', `<p on:click={() => useFlag('new-cart')}></p>`, 28],
    ['a handler of Svelte 5', `<p onclick={() => useFlag('new-cart')}></p>`, 27],
    ['class:', `<p class:a={useFlag('new-cart')}></p>`, 21],
    ['style:', `<p style:color={useFlag('new-cart') ? 'a' : 'b'}></p>`, 25],
    ['use:', `<p use:act={useFlag('new-cart')}></p>`, 21],
    ['transition:', `<p transition:fade={useFlag('new-cart')}></p>`, 29],
    ['bind:', `<p bind:value={a[useFlag('new-cart')]}></p>`, 26],
    ['{#if}', `{#if useFlag('new-cart')}a{/if}`, 14],
    ['{:else if}', `{#if a}b{:else if useFlag('new-cart')}c{/if}`, 27],
    ['{#each}', `{#each useFlag('new-cart') ? a : b as c, i (c.id)}{c}{/each}`, 16],
    ['the key of {#each}', `{#each a as { id }, i (useFlag('new-cart') ? i : id)}{id}{/each}`, 32],
    ['{#each} without a name', `{#each useFlag('new-cart') ? a : b}c{/each}`, 16],
    ['{#await}', `{#await useFlag('new-cart') then on}{on}{:catch}e{/await}`, 17],
    ['{#key}', `{#key useFlag('new-cart')}a{/key}`, 15],
    ['{@html}', `{@html useFlag('new-cart')}`, 16],
    ['{@const}', `{#if a}{@const on = useFlag('new-cart')}{on}{/if}`, 29],
    ['{@render}', `{@render a(useFlag('new-cart'))}`, 20],
    ['{#snippet}', `{#snippet a(b)}{useFlag('new-cart')}{/snippet}`, 25],
    ['<svelte:component>', `<svelte:component this={useFlag('new-cart') ? A : B} />`, 33],
    ['<svelte:head>', `<svelte:head>{useFlag('new-cart')}</svelte:head>`, 23],
    ['a component', `<Page on={useFlag('new-cart')} />`, 19],
  ])('%s', async (_, text, column) => {
    expect(await svelte(text)).toEqual([`evaluation new-cart a.svelte:1:${column}`]);
  });

  test('a file with a byte-order mark and Windows line ends', async () => {
    expect(await svelte(`\ufeff<p>\r\n\t{#if useFlag('new-cart')}a{/if}\r\n</p>`)).toEqual([
      'evaluation new-cart a.svelte:2:15',
    ]);
  });

  test('a style for a preprocessor', async () => {
    const text = `<style lang="scss">\n$a: 1;\np { @include b($a) }\n</style>\n{useFlag('new-cart')}`;
    expect((await factsOf({ 'a.svelte': text }, options)).problems).toEqual([]);
    expect(await svelte(text)).toEqual(['evaluation new-cart a.svelte:5:10']);
  });
});

describe('what a name means', () => {
  const keyed = (script: string, markup: string) => evaluations(`<script lang="ts">\n${script}\n</script>\n${markup}`);

  test('what the scripts declare', async () => {
    const text = `<script module>\nconst A = 'new-cart';\n</script>\n<script>\nconst B = A;\n</script>\n{useFlag(B)}`;
    expect(await evaluations(text)).toEqual(['evaluation new-cart a.svelte:7:10']);
  });

  test.each([
    ['of {#each}', `const key = 'new-cart';`, `{#each list as key}{useFlag(key)}{/each}`],
    ['of a pattern', `const key = 'new-cart';`, `{#each list as { id: key }, i}{useFlag(key)}{/each}`],
    ['of {#await}', `const key = 'new-cart';`, `{#await a then key}{useFlag(key)}{/await}`],
    ['of {#snippet}', `const key = 'new-cart';`, `{#snippet a(key: string)}{useFlag(key)}{/snippet}`],
    ['of {@const}', `const key = 'new-cart';`, `{#if a}{@const key = b}{useFlag(key)}{/if}`],
    ['of let:', `const key = 'new-cart';`, `<Page let:key>{useFlag(key)}</Page>`],
    ['of let: under another name', `const key = 'new-cart';`, `<Page let:id={key}>{useFlag(key)}</Page>`],
    ['that an input writes', `let key = 'new-cart';`, `<input bind:value={key}>{useFlag(key)}`],
    ['that an input writes, for short', `let value = 'new-cart';`, `<input bind:value>{useFlag(value)}`],
    ['that is a prop', `export let key = 'new-cart';`, `{useFlag(key)}`],
    ['that is a prop with a type', `export let key: string = 'new-cart';`, `{useFlag(key)}`],
    ['that is a prop of Svelte 5', `let { key = 'new-cart' } = $props();`, `{useFlag(key)}`],
    ['that is a state', `let key = $state('new-cart');`, `{useFlag(key)}`],
  ])('a name %s has no one value', async (_, script, markup) => {
    expect(await keyed(script, markup)).toEqual([
      expect.stringMatching(/^unresolved \w+ a\.svelte:4:\d+ (?:key|value)$/),
    ]);
  });

  test('behind the block, the name of the script', async () => {
    expect(await keyed(`const key = 'new-cart';`, `{#each a as key}{/each}{useFlag(key)}`)).toEqual([
      'evaluation new-cart a.svelte:4:33',
    ]);
  });

  test('a store', async () => {
    const text = `<script>\nimport { flags } from './stores';\n$: on = $flags.newCart;\n</script>\n{#if $flags.newCart}a{/if}`;
    expect(await scanFiles({ 'a.svelte': text }, { bags: ['flags'] })).toEqual([
      'evaluation newCart a.svelte:3:16',
      'evaluation newCart a.svelte:5:13',
    ]);
  });

  test('an SDK, in the script and beside it', async () => {
    const text = `<script>\nimport { OpenFeature } from '@openfeature/web-sdk';\nconst client = OpenFeature.getClient();\n</script>\n{#if client.getBooleanValue('new-cart', false)}a{/if}`;
    expect(await scanFiles({ 'a.svelte': text })).toEqual(['evaluation new-cart a.svelte:5:29 openfeature']);
  });

  test('what a script of a component exports', async () => {
    const files = {
      'Cart.svelte': `<script module>export const KEY = 'new-cart';</script>`,
      'a.ts': `import { KEY } from './Cart.svelte';\nuseFlag(KEY);`,
    };
    expect(await scanFiles(files, options)).toContain('evaluation new-cart a.ts:2:9');
  });
});

describe('components', () => {
  test.each([
    ['a text', `<Feature flagKey="new-cart">x</Feature>`, 18],
    ['an expression', `<Feature a="b" flagKey={'new-cart'} />`, 25],
    ['an expression in quotes', `<Feature flagKey="{'new-cart'}" on:x />`, 20],
    ['attributes on lines of their own', `<Feature\na={b}\nflagKey='new-cart'\n/>`, 9],
  ])('%s', async (_, text, column) => {
    expect(await svelte(text)).toEqual([
      expect.stringMatching(new RegExp(`^evaluation new-cart a\\.svelte:\\d:${column}$`)),
    ]);
  });

  test('a name instead of an attribute with its value', async () => {
    expect(await evaluations(`<script>const flagKey = 'new-cart';</script>\n<Feature {flagKey} />`)).toEqual([
      'evaluation new-cart a.svelte:2:11',
    ]);
  });

  test('a text that is put together cannot be told', async () => {
    expect(await svelte(`<Feature flagKey="new-{part}" />`)).toEqual([
      expect.stringMatching(/^unresolved dynamic a\.svelte:1:18 /),
    ]);
  });
});

test.each([
  ['a block that is not closed', `{#if a}\n{useFlag('new-cart')}`, 1],
  ['an expression that is none', `<p>\n{useFlag('new-cart'}\n</p>`, 2],
  ['a script that is none', `<script>\nconst = useFlag('new-cart');\n</script>`, 2],
])('%s is named, and the keys are mentions', async (_, text, line) => {
  const { problems, references } = await factsOf({ 'a.svelte': text }, options, ['new-cart']);
  expect(problems).toMatchObject([{ file: 'a.svelte', reason: 'syntax', line }]);
  expect(references.map(({ kind }) => kind)).toEqual(['mention']);
});
