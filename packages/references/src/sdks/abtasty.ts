import type { Sdk, Shape } from './shape.js';

/** It hands out a flag, whose `getValue(defaultValue)` is the value: the key stands in one call, the default in another. */
const getFlag = (receiver: string): Shape => ({
  kind: 'method',
  name: 'getFlag',
  receiver,
  key: 0,
  valueType: 'any',
  result: 'other',
});

const clients = {
  Flagship: ['Flagship.start()', 'start()'],
  Visitor: [
    'Flagship.newVisitor()',
    'newVisitor()',
    '<Flagship>.newVisitor()',
    'Flagship.getVisitor()',
    'getVisitor()',
    '<Flagship>.getVisitor()',
  ],
};

export default {
  title: 'AB Tasty',
  url: 'https://docs.abtasty.com/server-side/sdks',
  apis: [
    {
      packages: ['@flagship.io/js-sdk'],
      clients,
      shapes: [getFlag('Visitor')],
    },
    {
      packages: ['@flagship.io/react-sdk'],
      clients: { ...clients, UseFlagshipOutput: ['useFlagship()'] },
      shapes: [
        getFlag('Visitor'),
        getFlag('UseFlagshipOutput'),
        { kind: 'hook', name: 'useFsFlag', key: 0, valueType: 'any', result: 'other' },
      ],
    },
  ],
} satisfies Sdk;
