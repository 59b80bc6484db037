import { initialize } from 'unleash-client';

export const unleash = initialize({
  appName: 'larkshop-worker',
  url: process.env.UNLEASH_URL ?? 'http://localhost:4242/api',
  customHeaders: { Authorization: process.env.UNLEASH_TOKEN ?? '' },
});
