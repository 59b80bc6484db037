import memoize from 'lodash/memoize';
import { cache } from 'react';
import { OpenFeature } from '@openfeature/server-sdk';

const client = OpenFeature.getClient();
export const getFlag = cache(async (key: string) => client.getBooleanValue(key, false));
export const getPlan = memoize((key: string) => client.getStringValue(key, 'basic'));
export const getTranslation = memoize((key: string) => import(`./messages/${key}.json`));
