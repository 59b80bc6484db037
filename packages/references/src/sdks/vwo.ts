import type { Sdk, Shape } from './shape.js';

/** It hands out a flag: `isEnabled()`, and `getVariable()` with the key of a variable, which is no key of a flag. */
const getFlag: Shape = {
  kind: 'method',
  name: 'getFlag',
  receiver: 'IVWOClient',
  key: 0,
  valueType: 'any',
  result: 'other',
};

export default {
  title: 'VWO Feature Management and Experimentation',
  url: 'https://developers.vwo.com/v2/docs/fme-node',
  apis: [
    {
      packages: ['vwo-fme-node-sdk'],
      clients: { IVWOClient: ['init()', 'onInit()'] },
      shapes: [getFlag],
    },
    {
      packages: ['vwo-fme-react-sdk'],
      clients: { IVWOClient: ['init()', 'useVWOClient()'] },
      shapes: [getFlag, { kind: 'hook', name: 'useGetFlag', key: 0, valueType: 'any', result: 'other' }],
    },
  ],
} satisfies Sdk;
