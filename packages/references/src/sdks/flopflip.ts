import type { Sdk } from './shape.js';

export default {
  title: 'flopflip',
  url: 'https://github.com/tdeekens/flopflip',
  apis: [
    {
      packages: ['@flopflip/react-broadcast', '@flopflip/react-redux'],
      clients: {},
      shapes: [
        // With a second argument it compares the variation with that; a boolean is then not what the flag gives.
        { kind: 'hook', name: 'useFeatureToggle', key: 0, valueType: 'boolean', result: 'value' },
        { kind: 'hook', name: 'useFlagVariation', key: 0, valueType: 'any', result: 'value' },
        { kind: 'hook', name: 'useFeatureToggles', key: { arg: 0, prop: '{}' }, valueType: 'boolean', result: 'other' },
        { kind: 'hook', name: 'useFlagVariations', key: { arg: 0, prop: '[]' }, valueType: 'any', result: 'other' },
        { kind: 'hook', name: 'useAllFeatureToggles', key: { property: 'raw' }, valueType: 'any', result: 'value' },
        { kind: 'component', name: 'ToggleFeature', key: { prop: 'flag' }, valueType: 'boolean', result: 'element' },
        {
          kind: 'hoc',
          name: 'branchOnFeatureToggle',
          key: { arg: 0, prop: 'flag' },
          valueType: 'boolean',
          result: 'other',
        },
        { kind: 'hoc', name: 'injectFeatureToggle', key: 0, valueType: 'any', result: 'other' },
        { kind: 'hoc', name: 'injectFeatureToggles', key: { arg: 0, prop: '[]' }, valueType: 'any', result: 'other' },
        {
          kind: 'hoc',
          name: 'injectFeatureToggles',
          key: { property: 'raw' },
          injects: 'featureToggles',
          valueType: 'any',
          result: 'value',
        },
      ],
    },
  ],
} satisfies Sdk;
