import type { Sample } from './sample.js';

export default [
  {
    title: 'Node client, with a context and a fallback',
    code: `import { initialize } from 'unleash-client';
const unleash = initialize({ url: 'https://unleash.example/api', appName: 'shop' });
if (unleash.isEnabled('new-checkout', { userId }, true)) console.log(unleash.getVariant('button-colour').name);
unleash.forceGetVariant('button-size', context, { name: 'small', enabled: true });
unleash.getFeatureToggleDefinition('button-shape');`,
    evaluates: 'new-checkout button-colour button-size button-shape',
  },
  {
    title: 'Node client that is waited for or constructed',
    code: `import { startUnleash, Unleash } from 'unleash-client';
const unleash = await startUnleash({ url, appName: 'shop' });
unleash.isEnabled('basket-merge', context, () => true);
export class Stock {
  private readonly unleash = new Unleash({ url, appName: 'stock' });
  reserve = () => this.unleash.isEnabled('stock-reserve');
}`,
    evaluates: 'basket-merge stock-reserve',
  },
  {
    title: 'Node functions of the default instance',
    code: `const { isEnabled, getVariant, forceGetVariant, getFeatureToggleDefinition } = require('unleash-client');
if (isEnabled('invoice-pdf', context, false)) print(getVariant('invoice-font', context, { name: 'serif' }));
forceGetVariant('invoice-logo');
getFeatureToggleDefinition('invoice-stamp');`,
    evaluates: 'invoice-pdf invoice-font invoice-logo invoice-stamp',
  },
  {
    title: 'browser client',
    code: `import { UnleashClient } from 'unleash-proxy-client';
const unleash = new UnleashClient({ url, clientKey, appName: 'web' });
unleash.on('ready', () => {
  if (unleash.isEnabled('hero-video')) play(unleash.getVariant('hero-length').payload?.value);
});`,
    evaluates: 'hero-video hero-length',
  },
  {
    title: 'React hooks under other names',
    code: `import { useFlag as useToggle, useUnleashClient, useVariant } from '@unleash/proxy-client-react';
export const Cart = () => (useToggle('new-cart') ? <p>{useVariant('cart-text').name}</p> : null);
export const Total = () => (useUnleashClient().isEnabled('cart-total') ? <b /> : null);`,
    evaluates: 'new-cart cart-text cart-total',
  },
  {
    title: 'Vue hooks hold what they tell in a reference',
    code: `import { useFlag, useUnleashClient, useVariant } from '@unleash/proxy-client-vue';
const toggle = useFlag('menu-icons');
const label = useVariant('menu-label');
if (toggle.value && label.value?.enabled) useUnleashClient().getVariant('menu-order');`,
    evaluates: 'menu-icons menu-label menu-order',
  },
  {
    title: 'Next.js on the server and in the browser',
    code: `import { evaluateFlags, flag, flagsClient, getDefinitions } from '@unleash/nextjs';
import { useFlag, useVariant } from '@unleash/nextjs/client';
export async function Page() {
  const { enabled } = await flag('landing-hero', { userId });
  const flags = flagsClient(evaluateFlags(await getDefinitions()).toggles);
  if (flags.isEnabled('landing-offer')) track(flags.getVariant('landing-price'));
  return enabled ? <Hero /> : null;
}
export const Hero = () => (useFlag('landing-form') ? <p>{useVariant('landing-copy').name}</p> : null);`,
    evaluates: 'landing-hero landing-offer landing-price landing-form landing-copy',
  },
  {
    title: 'isEnabled, useFlag and useVariant of something else are no flags',
    code: `import { logger } from './logger';
import { useVariant } from './theme';
import { useFlag } from 'country-flags';
logger.isEnabled('debug');
useVariant('dark');
useFlag('de');`,
    evaluates: '',
  },
] satisfies Sample[];
