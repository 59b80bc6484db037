import { expect, it } from 'vitest';
import { reference, told } from './helpers.js';

it('G23: a call without a fallback', () => {
  const catalog = 'key: new-checkout\ndefault: false\n';
  expect(told('missing-fallback', { catalog, references: [reference({ withoutFallback: true })] })).toEqual([
    'src/cart.ts:12:3 warning: Code reads flag "new-checkout" without a fallback, so it has no value when the flag service is down. Hand in false, the `default` of the catalog.',
  ]);
});

it('G23: a call without a fallback, and no safe value is known', () => {
  const catalog = 'key: new-checkout\n';
  expect(told('missing-fallback', { catalog, references: [reference({ withoutFallback: true })] })).toEqual([
    'src/cart.ts:12:3 warning: Code reads flag "new-checkout" without a fallback, so it has no value when the flag service is down. Hand in the value that is safe then, and name it in `default`.',
  ]);
});

it('G23: tests need no fallback', () => {
  const catalog = 'key: new-checkout\n';
  expect(told('missing-fallback', { catalog, references: [reference({ withoutFallback: true, test: true })] })).toEqual(
    [],
  );
});

it('G23: another fallback than the catalog calls safe', () => {
  const catalog = 'key: new-checkout\ndefault: "off"\n';
  expect(
    told('fallback-mismatch', { catalog, references: [reference({ fallback: "'on'", fallbackValue: 'on' })] }),
  ).toEqual([
    'src/cart.ts:12:3 warning: Code falls back to "on" where flag "new-checkout" cannot be read, but the catalog (flags.yaml:2) says that "off" is safe. Correct one of them.',
  ]);
});

it('G23: the default names a variant', () => {
  const catalog = 'key: new-checkout\ndefault: small\nvariants: { small: 10, large: 50 }\n';
  expect(
    told('fallback-mismatch', {
      catalog,
      references: [
        reference({ fallbackValue: 10 }),
        reference({ fallbackValue: 'small' }),
        reference({ fallbackValue: 50 }),
      ],
    }),
  ).toEqual([
    'src/cart.ts:12:3 warning: Code falls back to 50 where flag "new-checkout" cannot be read, but the catalog (flags.yaml:2) says that "small" is safe. Correct one of them.',
  ]);
});

it('G29: packages fall back to different values', () => {
  const catalog = 'key: new-checkout\n';
  expect(
    told('divergent-fallback', {
      catalog,
      references: [
        reference({ fallbackValue: true, package: '@shop/api' }),
        reference({ fallbackValue: false, package: '@shop/web', line: 20 }),
      ],
    }),
  ).toEqual([
    'flags.yaml:1:6 warning: Packages fall back to different values where flag "new-checkout" cannot be read: true in @shop/api (src/cart.ts:12) and false in @shop/web (src/cart.ts:20). Use one value everywhere, the `default` of the catalog.',
  ]);
});

it('G29: one package, two values: that is its own business', () => {
  const catalog = 'key: new-checkout\n';
  expect(
    told('divergent-fallback', {
      catalog,
      references: [reference({ fallbackValue: true }), reference({ fallbackValue: false, line: 20 })],
    }),
  ).toEqual([]);
});
