import { describe, expect, it } from 'vitest';
import { lines, reference } from './helpers.js';

const flag = (scope: string, more = ''): string => `key: new-checkout\nscope: ${scope}\n${more}`;
const from = (...names: string[]) => names.map((name) => reference({ package: name }));

describe('G21: a flag that outgrows its scope asks for the wider one', () => {
  it('counts the packages whose production code reads it', () => {
    expect(lines('scope-exceeded', { catalog: flag('service'), references: from('web', 'api', 'web') })).toEqual([
      'flags.yaml:2:8 Flag "new-checkout" was approved for scope service, which is 1 package, and is read in 2 packages: api and web. Ask for scope multi-service, with the approvals that it takes.',
    ]);
  });

  it('counts the services that it names', () => {
    expect(lines('scope-exceeded', { catalog: flag('service', 'services: [cart, search]\n') })).toEqual([
      'flags.yaml:2:8 Flag "new-checkout" was approved for scope service, which is 1 service, and names 2 services: cart and search. Ask for scope multi-service, with the approvals that it takes.',
    ]);
  });

  it('follows the numbers of policy', () => {
    const references = from('web', 'api', 'worker');
    const policy = { packages: { service: 3, organisation: 2 } };
    expect(lines('scope-exceeded', { catalog: flag('service'), references, policy })).toEqual([]);
    expect(lines('scope-exceeded', { catalog: flag('organisation'), references, policy })).toEqual([
      'flags.yaml:2:8 Flag "new-checkout" was approved for scope organisation, which is 2 packages, and is read in 3 packages: api, web and worker. Read it in fewer, or raise the number in policy.packages.',
    ]);
  });

  it('is content with one package, with what only tests or declares it, and with wider scopes', () => {
    const others = [reference({ package: 'api', test: true }), reference({ package: 'keys', kind: 'declaration' })];
    expect(lines('scope-exceeded', { catalog: flag('service'), references: [...from('web'), ...others] })).toEqual([]);
    expect(lines('scope-exceeded', { catalog: flag('multi-service'), references: from('web', 'api') })).toEqual([]);
    expect(lines('scope-exceeded', { catalog: 'key: new-checkout\n', references: from('web', 'api') })).toEqual([]);
  });
});
