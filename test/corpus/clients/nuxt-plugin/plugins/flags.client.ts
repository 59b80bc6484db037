import { initialize } from 'launchdarkly-js-client-sdk';

export default defineNuxtPlugin(async (nuxtApp) => {
  const config = useRuntimeConfig();
  const client = initialize(config.public.launchDarklyId, { kind: 'user', anonymous: true });
  await client.waitForInitialization(5);
  const canUse = (key: string) => client.variation(key, false);
  nuxtApp.provide('canUse', canUse);
  return {
    provide: {
      flags: client,
      formatPrice: (cents: number) => `${(cents / 100).toFixed(2)} €`,
    },
  };
});
