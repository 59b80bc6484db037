import { isEnabled, initialize } from 'unleash-client';

const client = initialize({ url: 'u', appName: 'a' });
export const nothing = [isEnabled(), client.isEnabled(...[] as [string])];
client.on('ready', () => undefined);
