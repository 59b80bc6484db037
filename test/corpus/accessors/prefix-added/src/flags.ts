import { OpenFeature } from '@openfeature/server-sdk';

export const marketingFlag = (name: string) => OpenFeature.getClient().getBooleanValue(`mkt.${name}`, false);
