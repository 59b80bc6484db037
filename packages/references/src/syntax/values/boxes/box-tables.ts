/** What a library holds for its callers and hands back, told by the call that it is given to, or by a type. */
export interface Box {
  /** What is written behind the call to get at it; `` where the call itself gives it, nothing where another one does. */
  out?: readonly string[];
  /**
   * How it is given: as it is, as what a function gives back, as either of them, in another box, as an option, by
   * components (`<Flags.Provider value={…}>`), as what a module
   * exports that is loaded by need, as what is provided under a key, or as its class.
   */
  of?: 'result' | 'either' | 'box' | 'factory' | 'context' | 'component' | 'provided' | 'instance';
  /** Place of the argument; the first one unless it is told. */
  at?: number;
  /** Whether nobody puts anything else into it. */
  sure?: true;
  /** The box's own members; markup, and boxes around it, take others for those of what it holds: `$client.isOn(key)`. */
  own?: RegExp;
}

type Boxes = Record<string, Box>;

const itself: Box = { out: [''], sure: true };
const result: Box = { out: [''], of: 'result', sure: true };
const opened: Box = { out: [''], of: 'box', sure: true };
const loaded: Box = { out: [''], of: 'component', sure: true };
const provided: Box = { out: [''], of: 'provided', sure: true };
const context: Boxes = { createContext: { of: 'context' }, useContext: opened };

const hooks: Boxes = {
  ...context,
  use: opened,
  useState: { out: ['[0]'], of: 'either' },
  useReducer: { out: ['[0]'], at: 1 },
  useRef: { out: ['.current'] },
  useMemo: result,
  useCallback: itself,
  useDeferredValue: itself,
  memo: itself,
  forwardRef: itself,
  cache: itself,
  lazy: loaded,
  '<RefObject>': { out: ['.current'] },
  '<MutableRefObject>': { out: ['.current'] },
};

const ref: Box = { out: ['.value'], own: /^value$/ };
const vue: Boxes = {
  ref,
  shallowRef: ref,
  computed: { ...ref, of: 'result', sure: true },
  '<Ref>': ref,
  '<ShallowRef>': ref,
  '<ComputedRef>': ref,
  reactive: { out: [''] },
  shallowReactive: { out: [''] },
  readonly: { out: [''] },
  markRaw: itself,
  toRaw: itself,
  unref: opened,
  toValue: opened,
  inject: provided,
  defineAsyncComponent: loaded,
  '<InjectionKey>': {},
};

const signal: Box = { out: ['.value', '.peek()'] };
const signals: Boxes = {
  signal,
  useSignal: signal,
  computed: { ...signal, of: 'result', sure: true },
  useComputed: { ...signal, of: 'result', sure: true },
  '<Signal>': signal,
  '<ReadonlySignal>': signal,
};

const store: Box = { own: /^(?:subscribe|set|update)$/ };
const read: Box = { out: ['()'] };
const subject: Box = { out: ['.value', '.getValue()'] };
const nano: Box = { out: ['.value', '.get()'] };

/** By the package, then by what makes the box, written from the package's exports. */
export const boxes: Record<string, Boxes> = {
  react: hooks,
  preact: hooks,
  'preact/hooks': hooks,
  'preact/compat': hooks,
  'next/dynamic': { '*': loaded },
  '@loadable/component': { '*': loaded, lazy: loaded },
  'use-context-selector': context,
  'mobx-react': { observer: itself },
  'mobx-react-lite': { observer: itself },
  'solid-js': {
    ...context,
    lazy: loaded,
    createSignal: { out: ['[0]()'] },
    createMemo: { ...read, of: 'result', sure: true },
    createResource: { out: ['[0]()', '[0].latest'], of: 'result', at: -1 },
    '<Accessor>': read,
  },
  vue,
  '@vue/composition-api': vue,
  'svelte/store': {
    writable: store,
    readable: store,
    derived: { ...store, of: 'result', at: 1, sure: true },
    get: opened,
    '<Writable>': store,
    '<Readable>': store,
  },
  svelte: {
    getContext: provided,
    $state: { out: [''] },
    '$state.raw': { out: [''] },
    $derived: itself,
    '$derived.by': result,
  },
  pinia: { storeToRefs: itself },
  awilix: { asValue: itself, asFunction: result, asClass: { out: [''], of: 'instance', sure: true } },
  // A decorator of parameters: what it gives goes to the parameter.
  '@nestjs/common': { createParamDecorator: { out: [''] } },
  jotai: {
    atom: { of: 'either' },
    atomFamily: itself,
    useAtom: { out: ['[0]'], of: 'box' },
    useAtomValue: opened,
    '<Atom>': {},
    '<PrimitiveAtom>': {},
    '<WritableAtom>': {},
  },
  nanostores: { atom: nano, map: nano, computed: { ...nano, of: 'result', at: 1, sure: true } },
  '@nanostores/react': { useStore: opened },
  '@nanostores/preact': { useStore: opened },
  '@nanostores/vue': { useStore: { out: ['.value'], of: 'box', own: /^value$/ } },
  '@nanostores/solid': { useStore: { out: ['()'], of: 'box' } },
  valtio: { proxy: { out: [''] }, ref: itself, useSnapshot: itself, snapshot: itself },
  '@preact/signals': signals,
  '@preact/signals-core': signals,
  '@preact/signals-react': signals,
  '@angular/core': {
    signal: read,
    computed: { ...read, of: 'result', sure: true },
    '<Signal>': read,
    '<WritableSignal>': read,
    'new InjectionToken': { of: 'factory', at: 1 },
    '<InjectionToken>': {},
  },
  '@angular/core/rxjs-interop': { toSignal: { out: ['()'], of: 'box' } },
  typedi: { 'new Token': {} },
  async_hooks: { 'new AsyncLocalStorage': { out: ['.getStore()'], at: 9 } },
  'node:async_hooks': { 'new AsyncLocalStorage': { out: ['.getStore()'], at: 9 } },
  rxjs: {
    'new BehaviorSubject': subject,
    '<BehaviorSubject>': subject,
    'new ReplaySubject': { at: 9 },
    'new Subject': { at: 9 },
    '<Observable>': {},
    '<Subject>': {},
    '<ReplaySubject>': {},
    of: {},
    from: {},
    defer: { of: 'result' },
    firstValueFrom: opened,
    lastValueFrom: opened,
  },
  'zustand/middleware': { devtools: itself, persist: itself, subscribeWithSelector: itself },
  'zustand/middleware/immer': { immer: itself },
  'zustand/react/shallow': { useShallow: itself },
  'zustand/shallow': { useShallow: itself },
};

/** What frameworks import by themselves (Nuxt, Svelte's runes), by its name, with the package that has it. */
export function importedByItself(name: string): string | undefined {
  if (name === 'useNuxtApp') return 'nuxt/app';
  if (Object.hasOwn(vue, name)) return 'vue';
  return /^\$(?:state|derived)$/.test(name) ? 'svelte' : undefined;
}
