import type { Sdk } from './shape.js';

export default {
  title: 'HappyKit',
  url: 'https://github.com/happykit/flags',
  apis: [
    {
      packages: ['@happykit/flags'],
      // Everything is made by a factory that is told of the project: `const useFlags = createUseFlags(config)`.
      clients: {
        FlagBag: ['createUseFlags()()', 'createUseFlagBag()()', 'createGetFlags()()', 'createGetEdgeFlags()()'],
        GenericEvaluationResponseBody: ['<FlagBag>.data'],
        Flags: ['<FlagBag>.flags', '<GenericEvaluationResponseBody>.flags'],
      },
      shapes: [
        { kind: 'bag', name: 'flags', receiver: 'Flags', key: { property: 'raw' }, valueType: 'any', result: 'value' },
      ],
    },
  ],
} satisfies Sdk;
