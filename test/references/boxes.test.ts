import { describe, expect, test } from 'vitest';
import { evaluated } from './helpers.js';

const unleash = `import { UnleashClient } from 'unleash-proxy-client';\nconst unleash = new UnleashClient({});\n`;

/** What the code reads that stands below the import of a library, in a file by itself. */
const readsOf = (library: string, code: string) => evaluated(`${library}\n${unleash}${code}\n`);

describe('state of components', () => {
  const react = `import React, { useEffect, useReducer, useRef, useState } from 'react';`;
  test.each([
    ['by its type', `const [c, setC] = useState<UnleashClient | null>(null); c?.isEnabled('a-1');`],
    ['by what makes it', `const [c] = useState(() => new UnleashClient({})); c.isEnabled('a-1');`],
    ['by what it begins with', `const [c, setC] = useState(unleash); c.isEnabled('a-1');`],
    ['by what is put into it', `const [c, setC] = useState(null); setC(unleash); c?.isEnabled('a-1');`],
    ['by a function that is', `const [c, setC] = useState(null); setC(() => unleash); c?.isEnabled('a-1');`],
    ['in an object', `const [s] = useState({ unleash, ready: false }); s.unleash.isEnabled('a-1');`],
    ['taken apart', `const [{ client }] = useState({ client: unleash }); client.isEnabled('a-1');`],
    ['by its place', `const c = React.useState(unleash)[0]; c.isEnabled('a-1');`],
    ['of a reducer', `const [s, send] = useReducer(reduce, { unleash }); s.unleash.isEnabled('a-1');`],
    ['a reference', `const c = useRef<UnleashClient>(); c.current?.isEnabled('a-1');`],
    ['a reference that is given it', `const c = useRef(null); c.current = unleash; c.current.isEnabled('a-1');`],
    [
      'a type of a reference',
      `function A({ c }: { c: React.MutableRefObject<UnleashClient | null> }) { return c.current?.isEnabled('a-1'); }`,
    ],
  ])('%s', async (_, code) => {
    expect(await readsOf(react, code)).toBe('a-1');
  });

  test('of a hook, in another file', async () => {
    const files = {
      'client.ts': `${react}\n${unleash}export const useClient = () => {\n  const [c, setC] = useState<UnleashClient>();\n  return c;\n};\n`,
      'use.ts': `import { useClient } from './client';\nuseClient()?.isEnabled('a-1');\n`,
    };
    expect(await evaluated(files)).toBe('a-1');
  });

  test.each([
    ['what writes it', `const [c, setC] = useState(unleash); setC.isEnabled('a-1');`],
    ['a reference itself', `const c = useRef(unleash); c.isEnabled('a-1');`],
    ['other state', `const [c] = useState(new Map()); c.isEnabled('a-1');`],
    ['a part that is no client', `const [s] = useState({ unleash, ready: {} }); s.ready.isEnabled('a-1');`],
    ['a key that may be another one by now', `const [key, setKey] = useState('a-1'); log(key);`],
  ])('not %s', async (_, code) => {
    expect(await readsOf(react, code)).toBe('');
  });

  test('not a hook of somebody else', async () => {
    const code = `const [c] = useState(unleash); c.isEnabled('a-1');`;
    expect(await readsOf(`import { useState } from './state';`, code)).toBe('');
    expect(await readsOf(react, `function A(useState) { ${code} }`)).toBe('');
  });

  test('a key that is held may be another one', async () => {
    expect(await readsOf(react, `const [key] = useState('a-1'); unleash.isEnabled(key);`)).toBe('?');
  });
});

describe('contexts', () => {
  const shape = `interface Flags { client: UnleashClient }\n`;
  test.each([
    ['react', 'react', 'react'],
    ['preact', 'preact', 'preact/hooks'],
    ['preact/compat', 'preact/compat', 'preact/compat'],
    ['solid-js', 'solid-js', 'solid-js'],
  ])('of %s', async (_, makes, uses) => {
    const context = `import { createContext } from '${makes}';\n${unleash}export const Flags = createContext<UnleashClient>();\n`;
    const use = `import { useContext } from '${uses}';\nimport { Flags } from './context';\nexport const A = () => useContext(Flags).isEnabled('a-1');\n`;
    expect(await evaluated({ 'context.ts': context, 'use.ts': use })).toBe('a-1');
  });

  test('by an assertion', async () => {
    const code = `const Ctx = createContext({} as Flags); const { client } = useContext(Ctx); client.isEnabled('a-1');`;
    expect(await readsOf(`import { createContext, useContext } from 'react';`, shape + code)).toBe('a-1');
  });
});

test('what is put into state comes to where a context gives it, by an everyday name', async () => {
  const files = {
    'flags.jsx': `import { createContext, useContext, useEffect, useState } from 'react';
import { initialize } from 'launchdarkly-js-client-sdk';
const Flags = createContext(null);
export const Provider = ({ children }) => {
  const [client, setClient] = useState(null);
  useEffect(() => {
    const ld = initialize('id', {});
    ld.on('ready', () => setClient(ld));
  }, []);
  return <Flags.Provider value={client}>{children}</Flags.Provider>;
};
export const useClient = () => useContext(Flags);
`,
    'page.jsx': `import { useClient } from './flags';\nexport const Page = () => useClient()?.variation('a-1', false);\n`,
    'other.jsx': `import { useChart } from './chart';\nexport const Page = () => useChart().variation('a-2', false);\n`,
  };
  expect(await evaluated(files)).toBe('a-1');
});

describe('signals of Solid', () => {
  const solid = `import { createMemo, createResource, createSignal, type Accessor } from 'solid-js';`;
  test.each([
    ['a signal', `const [c] = createSignal(unleash); c().isEnabled('a-1');`],
    ['by its type', `const [c, setC] = createSignal<UnleashClient>(); c()?.isEnabled('a-1');`],
    ['a memo', `const c = createMemo(() => unleash); c().isEnabled('a-1');`],
    ['a resource', `const [c] = createResource(async () => unleash); c()?.isEnabled('a-1');`],
    ['a resource of a source', `const [c] = createResource(user, async () => unleash); c.latest?.isEnabled('a-1');`],
    ['a type', `const A = (c: Accessor<UnleashClient>) => c().isEnabled('a-1');`],
  ])('%s', async (_, code) => {
    expect(await readsOf(solid, code)).toBe('a-1');
  });
  test('not what nobody calls', async () => {
    expect(await readsOf(solid, `const [c] = createSignal(unleash); c.isEnabled('a-1');`)).toBe('');
  });
});

describe('references of Vue', () => {
  const vue = `import { computed, inject, type InjectionKey, markRaw, reactive, ref, type Ref, shallowRef, toValue, unref } from 'vue';`;
  test.each([
    ['ref', `const c = ref<UnleashClient | null>(null); c.value?.isEnabled('a-1');`],
    ['shallowRef', `const c = shallowRef(new UnleashClient({})); c.value.isEnabled('a-1');`],
    ['what is put into it', `const c = shallowRef(); c.value = unleash; c.value.isEnabled('a-1');`],
    ['computed', `const c = computed(() => unleash); c.value.isEnabled('a-1');`],
    ['reactive', `const s = reactive({ client: unleash }); s.client.isEnabled('a-1');`],
    ['reactive, of a reference', `const s = reactive({ client: shallowRef(unleash) }); s.client.isEnabled('a-1');`],
    ['markRaw', `const s = reactive({ client: markRaw(unleash) }); s.client.isEnabled('a-1');`],
    ['a type', `const c: Ref<UnleashClient | undefined> = ref(); c.value?.isEnabled('a-1');`],
    ['unref', `unref(shallowRef(unleash)).isEnabled('a-1');`],
    ['toValue of what is none', `toValue(unleash).isEnabled('a-1');`],
    ['an injected one', `const K: InjectionKey<Ref<UnleashClient>> = Symbol(); inject(K).value.isEnabled('a-1');`],
    ['a key by assertion', `const K = Symbol() as InjectionKey<UnleashClient>; inject(K).isEnabled('a-1');`],
  ])('%s', async (_, code) => {
    expect(await readsOf(vue, code)).toBe('a-1');
  });

  test.each([
    ['a function', `const c = shallowRef(unleash); c.value.isEnabled('a-1');`],
    ['a type', `const use = (c: Ref<UnleashClient>) => c.value.isEnabled('a-1');`],
  ])('that a framework imports by itself: %s', async (_, code) => {
    expect(await readsOf('', code)).toBe('a-1');
    expect(await readsOf(`import { shallowRef, type Ref } from './own';`, code)).toBe('');
  });

  test('a key in one', async () => {
    const use = `export const useFlag = (key) => computed(() => unleash.isEnabled(unref(key)));\nexport const isOn = (key) => unleash.isEnabled(toValue(key));\nuseFlag('a-1'); isOn('a-2');`;
    expect(await readsOf(vue, use)).toBe('a-1 a-2');
    expect(await readsOf(`import { toValue, unref } from './own';`, use)).toBe('? ?');
  });

  test('a template opens them', async () => {
    const code = `<script setup lang="ts">\n${vue}\n${unleash}const c = shallowRef(unleash);\n</script>\n<template><p v-if="c.isEnabled('a-1')" /></template>\n`;
    expect(await evaluated({ 'A.vue': code })).toBe('a-1');
  });
});

describe('boxes of other libraries', () => {
  test.each([
    [
      'jotai',
      `import { atom, useAtom, useAtomValue } from 'jotai';`,
      `const a = atom(unleash); useAtomValue(a).isEnabled('a-1');`,
    ],
    [
      'jotai, a pair',
      `import { atom, useAtom } from 'jotai';`,
      `const a = atom<UnleashClient>(); const [c] = useAtom(a); c.isEnabled('a-1');`,
    ],
    [
      'svelte/store',
      `import { get, writable } from 'svelte/store';`,
      `const c = writable(unleash); get(c).isEnabled('a-1');`,
    ],
    ['nanostores', `import { atom } from 'nanostores';`, `const c = atom(unleash); c.get().isEnabled('a-1');`],
    [
      'valtio',
      `import { proxy, useSnapshot } from 'valtio';`,
      `const s = proxy({ c: unleash }); useSnapshot(s).c.isEnabled('a-1');`,
    ],
    [
      '@preact/signals',
      `import { signal } from '@preact/signals';`,
      `const c = signal(unleash); c.value.isEnabled('a-1');`,
    ],
    ['@angular/core', `import { signal } from '@angular/core';`, `const c = signal(unleash); c().isEnabled('a-1');`],
    [
      'a token of Angular',
      `import { inject, InjectionToken } from '@angular/core';`,
      `const T = new InjectionToken<UnleashClient>('c'); inject(T).isEnabled('a-1');`,
    ],
    [
      'a token that makes it',
      `import { inject, InjectionToken } from '@angular/core';`,
      `const T = new InjectionToken('c', { factory: () => unleash }); inject(T).isEnabled('a-1');`,
    ],
    [
      'a token of typedi',
      `import { Container, Token } from 'typedi';`,
      `const T = new Token<UnleashClient>('c'); Container.get(T).isEnabled('a-1');`,
    ],
    [
      'async_hooks',
      `import { AsyncLocalStorage } from 'node:async_hooks';`,
      `const s = new AsyncLocalStorage<{ c: UnleashClient }>(); s.getStore()!.c.isEnabled('a-1');`,
    ],
    [
      'rxjs',
      `import { BehaviorSubject } from 'rxjs';`,
      `const c$ = new BehaviorSubject(unleash); c$.getValue().isEnabled('a-1');`,
    ],
    [
      'rxjs, by its type',
      `import { BehaviorSubject, firstValueFrom } from 'rxjs';`,
      `const c$ = new BehaviorSubject<UnleashClient | null>(null); (await firstValueFrom(c$)).isEnabled('a-1');`,
    ],
  ])('%s', async (_, library, code) => {
    expect(await readsOf(library, code)).toBe('a-1');
  });

  test('runes of Svelte', async () => {
    const code = `<script>\n${unleash}  let c = $state(unleash);\n  let d = $derived.by(() => c);\n</script>\n{#if c.isEnabled('a-1') && d.isEnabled('a-2')}<p />{/if}\n`;
    expect(await evaluated({ 'A.svelte': code })).toBe('a-1 a-2');
  });

  test('`$client` of Svelte', async () => {
    const files = {
      'stores.ts': `import { writable } from 'svelte/store';\n${unleash}export const client = writable(unleash);\n`,
      'A.svelte': `<script>\n  import { client } from './stores';\n</script>\n{#if $client.isEnabled('a-1')}<p />{/if}\n`,
    };
    expect(await evaluated(files)).toBe('a-1');
  });
});

describe('functions that a box is opened for', () => {
  test.each([
    ['jotai', `import { atom } from 'jotai';`, `const c = atom(unleash); atom((get) => get(c).isEnabled('a-1'));`],
    [
      'jotai, of an atom of an atom',
      `import { atom, useAtomValue } from 'jotai';`,
      `const c = atom(unleash); const d = atom((get) => get(c)); useAtomValue(d).isEnabled('a-1');`,
    ],
    [
      'svelte/store',
      `import { derived, writable } from 'svelte/store';`,
      `derived(writable(unleash), ($c) => $c.isEnabled('a-1'));`,
    ],
    [
      'svelte/store, of several',
      `import { derived, writable } from 'svelte/store';`,
      `derived([user, writable(unleash)], ([$user, $c]) => $c.isEnabled('a-1'));`,
    ],
    [
      'a store that is subscribed to',
      `import { writable } from 'svelte/store';`,
      `writable(unleash).subscribe((c) => c.isEnabled('a-1'));`,
    ],
    [
      'nanostores',
      `import { atom, computed } from 'nanostores';`,
      `computed(atom(unleash), (c) => c.isEnabled('a-1'));`,
    ],
    ['vue', `import { shallowRef, watch } from 'vue';`, `watch(shallowRef(unleash), (c) => c.isEnabled('a-1'));`],
    [
      'rxjs',
      `import { BehaviorSubject, filter, map } from 'rxjs';`,
      `new BehaviorSubject(unleash).pipe(filter(Boolean), map((c) => c.isEnabled('a-1')));`,
    ],
    [
      'rxjs, by what an operator gives',
      `import { map, of, shareReplay, switchMap } from 'rxjs';`,
      `of({ c: unleash }).pipe(map(({ c }) => c), shareReplay(1)).subscribe((c) => c.isEnabled('a-1'));`,
    ],
    [
      'rxjs, of several streams',
      `import { combineLatest, map, of } from 'rxjs';`,
      `combineLatest([user$, of(unleash)]).pipe(map(([user, c]) => c.isEnabled('a-1')));`,
    ],
    [
      'rxjs, of several streams that end',
      `import { forkJoin, of } from 'rxjs';`,
      `forkJoin([of(unleash), user$]).subscribe(([c]) => c.isEnabled('a-1'));`,
    ],
    [
      'rxjs, of another stream that is added',
      `import { filter, map, of, withLatestFrom } from 'rxjs';`,
      `user$.pipe(withLatestFrom(of(unleash)), filter(([user]) => user), map(([user, c]) => c.isEnabled('a-1')));`,
    ],
    [
      'rxjs, an observer',
      `import { of } from 'rxjs';`,
      `of(unleash).subscribe({ error: log, next: (c) => c.isEnabled('a-1') });`,
    ],
    [
      'rxjs, by a type',
      `import { type Observable, switchMap, of } from 'rxjs';`,
      `const on = (c$: Observable<UnleashClient>) => c$.pipe(switchMap((c) => of(c.isEnabled('a-1'))));`,
    ],
  ])('%s', async (_, library, code) => {
    expect(await readsOf(library, code)).toBe('a-1');
  });

  test.each([
    [
      'an operator that gives something else',
      `new BehaviorSubject(unleash).pipe(map(() => other), map((c) => c.isEnabled('a-1')));`,
    ],
    [
      'an operator that is unknown',
      `new BehaviorSubject(unleash).pipe(withLatestFrom(user), map((c) => c.isEnabled('a-1')));`,
    ],
    ['the place of a value', `new BehaviorSubject(unleash).pipe(map((c, i) => i.isEnabled('a-1')));`],
    ['the stream of somebody else', `stream(unleash).pipe(map((c) => c.isEnabled('a-1')));`],
  ])('not %s', async (_, code) => {
    expect(await readsOf(`import { BehaviorSubject, map, withLatestFrom } from 'rxjs';`, code)).toBe('');
  });
});

describe('objects of flags that are held', () => {
  const ld = `import { initialize, type LDFlagSet } from 'launchdarkly-js-client-sdk';\nconst client = initialize('id', {});\n`;
  const readsOf = (library: string, code: string) => evaluated(`${library}\n${ld}${code}\n`);
  const react = `import { useState } from 'react';`;
  test.each([
    ['state', react, `const [flags, setFlags] = useState(client.allFlags()); flags['a-1'];`],
    ['state, by its type', react, `const [flags, setFlags] = useState<LDFlagSet>({}); flags['a-1'];`],
    [
      'state, by what is put into it',
      react,
      `const [flags, setFlags] = useState({}); setFlags(client.allFlags()); flags['a-1'];`,
    ],
    ['a pattern', react, `const [{ flags }] = useState({ flags: client.allFlags() }); const { 'a-1': on } = flags;`],
    [
      'a stream',
      `import { map, of } from 'rxjs';`,
      `of(client).pipe(map((c) => c.allFlags()), map((flags) => flags['a-1']));`,
    ],
    [
      'a signal',
      `import { signal } from '@preact/signals';`,
      `const flags = signal(client.allFlags()); flags.value['a-1'];`,
    ],
    ['a promise', '', `client.waitUntilReady().then(() => client.allFlags()).then((flags) => flags['a-1']);`],
    [
      'one of several promises',
      '',
      `const [flags] = await Promise.all([load(), other]); flags['a-1']; async function load() { return client.allFlags(); }`,
    ],
  ])('%s', async (_, library, code) => {
    expect(await readsOf(library, code)).toBe('a-1');
  });

  test('a context, and a store, in other files', async () => {
    const flags = `interface Flags { client?: unknown; flags: LDFlagSet }\n`;
    const use = `import { useConfig } from './config';\nexport const useFlag = (key: string) => useConfig().flags[key];\nconst { flags } = useConfig();\nflags['a-1'];\nuseFlag('a-2');\n`;
    const context = `import { createContext, useContext } from 'react';\n${ld}${flags}const Config = createContext<Flags>({ flags: {} });\nexport const useConfig = () => useContext(Config);\n`;
    const store = `import { create } from 'zustand';\n${ld}${flags}export const useConfig = create<Flags>()(() => ({ flags: {} }));\n`;
    expect(await evaluated({ 'config.ts': context, 'use.ts': use })).toBe('a-1 a-2');
    expect(await evaluated({ 'config.ts': store, 'use.ts': use })).toBe('a-1 a-2');
  });

  test.each([
    ['what writes them', react, `const [flags, setFlags] = useState(client.allFlags()); setFlags['a-1'];`],
    [
      'what stands beside them',
      react,
      `const [{ flags, on }] = useState({ flags: client.allFlags(), on: {} }); on['a-1'];`,
    ],
    ['other state', react, `const [flags] = useState(load()); flags['a-1'];`],
  ])('not %s', async (_, library, code) => {
    expect(await readsOf(library, code)).toBe('');
  });
});

describe('promises that are made by hand', () => {
  test.each([
    [
      'by its type',
      `const ready = new Promise<UnleashClient>((resolve) => wait(resolve)); (await ready).isEnabled('a-1');`,
    ],
    [
      'by what it is settled with',
      `const ready = new Promise((resolve) => unleash.on('ready', () => resolve(unleash))); ready.then((c) => c.isEnabled('a-1'));`,
    ],
    [
      'by what is made inside',
      `const connect = () => new Promise((done, failed) => { const c = new UnleashClient({}); done(c); }); (await connect()).isEnabled('a-1');`,
    ],
    [
      'with an object',
      `const ready = new Promise((resolve) => resolve({ unleash })); (await ready).unleash.isEnabled('a-1');`,
    ],
    [
      'one of several',
      `const [c] = await Promise.all([connect(), other]); c.isEnabled('a-1'); async function connect() { return unleash; }`,
    ],
    [
      'an object of one of several',
      `const [{ c }] = await Promise.all([connect()]); c.isEnabled('a-1'); async function connect() { return { c: unleash }; }`,
    ],
  ])('%s', async (_, code) => {
    expect(await readsOf('', code)).toBe('a-1');
  });

  test('in another file', async () => {
    const files = {
      'client.ts': `${unleash}export const ready = new Promise((resolve) => { unleash.on('ready', () => resolve(unleash)); });\n`,
      'use.ts': `import { ready } from './client';\nexport const on = async () => (await ready).isEnabled('a-1');\n`,
    };
    expect(await evaluated(files)).toBe('a-1');
  });

  test.each([
    [
      'what it is refused with',
      `const ready = new Promise((_, reject) => reject(unleash)); (await ready).isEnabled('a-1');`,
    ],
    [
      'a class of its name',
      `class Promise {} const ready = new Promise((resolve) => resolve(unleash)); ready.isEnabled('a-1');`,
    ],
    [
      'something that it may be as well',
      `const ready = new Promise((resolve) => { resolve(1); resolve({}); }); (await ready).isEnabled('a-1');`,
    ],
  ])('not %s', async (_, code) => {
    expect(await readsOf('', code)).toBe('');
  });
});
