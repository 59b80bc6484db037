import { bagAt, clientAt, indexSdks, type Sdk, type SdkApi, shapesAt } from '@flagsweep/references/sdks';
import { describe, expect, test } from 'vitest';

const flags = {
  title: 'Flags',
  url: 'https://flags.example',
  apis: [
    {
      packages: ['flags', 'flags/react'],
      generated: ['generated/flags'],
      clients: {
        Client: ['new Client()', 'new default()', 'default', 'connect()'],
        Snapshot: ['<Client>.snapshot()'],
        All: ['<Snapshot>.all()'],
        Session: ['<Client>.close()'],
      },
      shapes: [
        { kind: 'method', name: 'isOn', receiver: 'Client', key: 0, valueType: 'boolean', result: 'value' },
        {
          kind: 'method',
          name: '*Details',
          receiver: 'Client',
          key: { name: 'camel' },
          valueType: 'any',
          result: 'details',
        },
        { kind: 'method', name: '*', receiver: 'Client', key: { name: 'camel' }, valueType: 'any', result: 'value' },
        { kind: 'bag', name: 'all()', receiver: 'All', key: { property: 'raw' }, valueType: 'any', result: 'value' },
        { kind: 'hook', name: 'use*', key: { name: 'pascal' }, valueType: 'any', result: 'value' },
      ],
    },
  ],
} satisfies Sdk;
const [api] = flags.apis as unknown as [SdkApi];
const names = (path: string): string[] => shapesAt(api, path).map(({ name }) => name);

describe('a client', () => {
  test.each([
    ['new Client()', 'Client'],
    ['connect()', 'Client'],
    ['<Client>', 'Client'],
    ['', 'Client'],
    ['*', 'Client'],
    ['new *()', 'Client'],
    ['connect().snapshot()', 'Snapshot'],
    ['<Client>.snapshot().all()', 'All'],
    ['<Other>', undefined],
    ['Client', undefined],
    ['connect', undefined],
    ['connect().isOn()', undefined],
  ])('%s: %s', (path, client) => {
    expect(clientAt(api, path)).toBe(client);
  });
});

describe('a call', () => {
  test.each([
    ['connect().isOn', ['isOn']],
    ['isOn', ['isOn']],
    ['new *().isOn', ['isOn']],
    ['connect().newCheckout', ['*']],
    ['connect().newCheckoutDetails', ['*Details', '*']],
    ['useNewCheckout', ['use*']],
    ['other().isOn', []],
    // What makes a client reads no flag, whatever a pattern says of its name.
    ['connect().snapshot', []],
    ['connect().close', []],
  ])('%s: %j', (path, found) => {
    expect(names(path)).toEqual(found);
  });
});

test('a bag is what a client of another client makes', () => {
  expect(bagAt(api, 'connect().snapshot().all()')?.name).toBe('all()');
  expect(bagAt(api, 'connect().snapshot()')).toBeUndefined();
});

test('a generated module is told by the end of a path, and never a package', () => {
  const index = indexSdks({ flags });
  expect(index.isGenerated('./generated/flags')).toBe(true);
  expect(index.isGenerated('@/generated/flags.js')).toBe(true);
  expect(index.isGenerated('generated/flags')).toBe(false);
  expect(index.isGenerated('./flags')).toBe(false);
  expect(index.apiOf('../generated/flags')?.sdk).toBe('flags');
  expect(index.apiOf('flags/react/server')?.sdk).toBe('flags');
  expect(index.apiOf('flags-other')).toBeUndefined();
});
