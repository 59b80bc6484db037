import type { Sdk, Shape, ValueType } from './shape.js';

/**
 * The classes of flags, and the method that reads one. A flag is named by the property of the container that holds it:
 * `{ newCheckout: new Rox.Flag() }`, and by the namespace that the container is registered under: `shop.newCheckout`.
 */
const classes: [name: string, valueType: ValueType, method: string][] = [
  ['Flag', 'boolean', 'isEnabled'],
  ['RoxFlag', 'boolean', 'isEnabled'],
  ['RoxString', 'string', 'getValue'],
  ['RoxNumber', 'number', 'getValue'],
  ['Variant', 'string', 'getValue'],
  ['Configuration', 'any', 'getValue'],
];

const rows = classes.flatMap(([name, valueType, method]): Shape[] => [
  { kind: 'declaration', name, key: 'holder', fallback: 0, valueType, result: 'other' },
  { kind: 'method', name: method, receiver: name, key: 'declared', valueType, result: 'value' },
]);

/** `Rox.dynamicApi.isEnabled('shop.newCheckout', false)` names a flag that no container declares. */
const dynamic = (name: string, valueType: ValueType): Shape => ({
  kind: 'method',
  name,
  receiver: 'DynamicApi',
  key: 0,
  fallback: 1,
  valueType,
  result: 'value',
});

export default {
  title: 'CloudBees Feature Management (Rox)',
  url: 'https://docs.cloudbees.com/docs/cloudbees-feature-management/latest/',
  apis: [
    {
      packages: ['rox-browser', 'rox-node', 'rox-react-native', 'rox-ssr'],
      clients: {
        ...Object.fromEntries(classes.map(([name]) => [name, [`new ${name}()`, `new Rox.${name}()`]])),
        DynamicApi: ['dynamicApi', 'Rox.dynamicApi'],
      },
      shapes: [
        ...rows,
        ...rows.flatMap((row) => (row.kind === 'declaration' ? [{ ...row, name: `Rox.${row.name}` }] : [])),
        dynamic('isEnabled', 'boolean'),
        dynamic('value', 'string'),
        dynamic('getNumber', 'number'),
      ],
    },
  ],
} satisfies Sdk;
