import { InMemoryProvider, OpenFeature } from '@openfeature/server-sdk';
import { afterEach, expect, it } from 'vitest';
import { evaluationLog } from './evaluationLog';
import { isShopFlagOn } from './isShopFlagOn';
import { FlagKey } from './keys';

afterEach(() => {
  OpenFeature.clearHooks();
  return OpenFeature.clearProviders();
});

const targeted = {
  disabled: false,
  variants: { on: true, off: false },
  defaultVariant: 'off',
  contextEvaluator: ({ targetingKey }: { targetingKey?: string }) => (targetingKey === 'ada' ? 'on' : 'off'),
};

it('asks for the customer at hand', async () => {
  await OpenFeature.setProviderAndWait(new InMemoryProvider({ [FlagKey.GiftWrapping]: targeted }));
  expect(await isShopFlagOn(FlagKey.GiftWrapping, 'ada')).toBe(true);
  expect(await isShopFlagOn(FlagKey.GiftWrapping, 'bob')).toBe(false);
});

it('is off without a flag service', async () => {
  expect(await isShopFlagOn(FlagKey.GiftWrapping, 'ada')).toBe(false);
});

it('logs the flag and the value', async () => {
  const lines: string[] = [];
  OpenFeature.addHooks(evaluationLog((line) => lines.push(line)));
  await OpenFeature.setProviderAndWait(new InMemoryProvider({ [FlagKey.GiftWrapping]: targeted }));
  await isShopFlagOn(FlagKey.GiftWrapping, 'ada');
  expect(lines).toHaveLength(1);
  expect(lines[0]).toContain(FlagKey.GiftWrapping);
});
