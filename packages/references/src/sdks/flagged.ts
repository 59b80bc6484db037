import type { Sdk } from './shape.js';

export default {
  title: 'flagged',
  url: 'https://github.com/sergiodxa/flagged',
  apis: [
    {
      packages: ['flagged'],
      clients: {},
      shapes: [
        { kind: 'hook', name: 'useFeature', key: 0, valueType: 'boolean', result: 'value' },
        { kind: 'hook', name: 'useFeatures', key: { property: 'raw' }, valueType: 'boolean', result: 'value' },
        { kind: 'component', name: 'Feature', key: { prop: 'name' }, valueType: 'boolean', result: 'element' },
        { kind: 'hoc', name: 'withFeature', key: 0, valueType: 'boolean', result: 'other' },
      ],
    },
  ],
} satisfies Sdk;
