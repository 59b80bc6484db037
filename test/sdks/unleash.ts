import type { Sample } from './sample.js';

export default [
  {
    title: 'Node client, with a context and a fallback',
    code: `import { initialize } from 'unleash-client';
const unleash = initialize({ url: 'https://unleash.example/api', appName: 'shop' });
if (unleash.isEnabled('new-checkout', { userId }, true)) console.log(unleash.getVariant('button-colour').name);`,
    evaluates: 'new-checkout button-colour',
  },
  {
    title: 'React hooks under other names',
    code: `import { useFlag as useToggle, useVariant } from '@unleash/proxy-client-react';
export const Cart = () => (useToggle('new-cart') ? <p>{useVariant('cart-text').name}</p> : null);`,
    evaluates: 'new-cart cart-text',
  },
  {
    title: 'isEnabled of something else is no flag',
    code: `import { logger } from './logger';
logger.isEnabled('debug');`,
    evaluates: '',
  },
] satisfies Sample[];
