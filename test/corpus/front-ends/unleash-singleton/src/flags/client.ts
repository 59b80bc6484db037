import { UnleashClient } from 'unleash-proxy-client';

let instance: UnleashClient | null = null;

export function getUnleash(): UnleashClient {
  if (!instance) {
    instance = new UnleashClient({ url: import.meta.env.VITE_UNLEASH_URL, clientKey: 'k', appName: 'shop' });
    instance.start();
  }
  return instance;
}

export const isFeatureOn = (name: string) => getUnleash().isEnabled(name);
export const getVariantName = (name: string, fallback = 'control') => {
  const variant = getUnleash().getVariant(name);
  return variant.enabled ? variant.name : fallback;
};
