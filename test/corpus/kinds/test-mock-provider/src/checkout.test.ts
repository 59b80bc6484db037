import { InMemoryProvider, OpenFeature } from '@openfeature/server-sdk';
import { total } from './checkout';

test('discount', async () => {
  const provider = new InMemoryProvider({
    'black-friday': { variants: { on: true, off: false }, defaultVariant: 'on', disabled: false },
  //^^^^^^^^^^^^^^ override black-friday
  });
  await OpenFeature.setProviderAndWait(provider);
  expect(await total(100)).toBe(80);
});
