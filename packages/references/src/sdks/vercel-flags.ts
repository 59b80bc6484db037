import type { Sdk, Shape } from './shape.js';

/** `const newCheckout = flag({ key: 'new-checkout', decide })` declares a flag; `await newCheckout()` reads it. */
const declared: Shape[] = [
  {
    kind: 'declaration',
    name: 'flag',
    key: { arg: 0, prop: 'key' },
    fallback: { arg: 0, prop: 'defaultValue' },
    valueType: 'any',
    result: 'other',
  },
  { kind: 'function', name: 'flag()', key: 'declared', valueType: 'any', result: 'promise' },
];

/** Functions that take what `flag()` gave, in an array. */
const lists = (...names: string[]): Shape[] =>
  names.map((name) => ({ kind: 'function', name, key: { arg: 0, prop: '[]' }, valueType: 'any', result: 'other' }));

export default {
  title: 'Vercel Flags SDK',
  url: 'https://flags-sdk.dev/',
  apis: [
    {
      // Version 3 and older are called @vercel/flags.
      packages: ['flags/next', '@vercel/flags/next'],
      clients: {},
      shapes: [
        ...declared,
        ...lists('evaluate', 'precompute', 'getPrecomputed', 'generatePermutations'),
        { kind: 'function', name: 'getPrecomputed', key: 0, valueType: 'any', result: 'promise' },
      ],
    },
    {
      packages: ['flags/sveltekit', '@vercel/flags/sveltekit'],
      clients: {},
      shapes: [...declared, ...lists('precompute', 'generatePermutations')],
    },
    {
      packages: ['@vercel/flags-core'],
      clients: { FlagsClient: ['createClient()', 'flagsClient'] },
      shapes: [
        {
          kind: 'method',
          name: 'evaluate',
          receiver: 'FlagsClient',
          key: 0,
          fallback: 1,
          valueType: 'any',
          result: 'promise-of-details',
        },
        {
          kind: 'method',
          name: 'bulkEvaluate',
          receiver: 'FlagsClient',
          key: { arg: 0, prop: '[].key' },
          fallback: { arg: 0, prop: '[].defaultValue' },
          valueType: 'any',
          result: 'other',
        },
      ],
    },
  ],
} satisfies Sdk;
