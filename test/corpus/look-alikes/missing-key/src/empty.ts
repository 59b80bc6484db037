import { isEnabled, initialize } from 'unleash-client';

const client = initialize({ url: 'u', appName: 'a' });
export const nothing = [isEnabled(), client.isEnabled()];
client.on('ready', () => undefined);
