import { OpenFeature } from '@openfeature/web-sdk';

const client = OpenFeature.getClient();
export const isOn = (key: string) => client.getBooleanValue(key, false);
