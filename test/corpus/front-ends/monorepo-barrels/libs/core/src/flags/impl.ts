import { OpenFeature } from '@openfeature/web-sdk';
const client = () => OpenFeature.getClient('mono');
export function isEnabled(key: string, def = false) { return client().getBooleanValue(key, def); }
export function getString(key: string, def = '') { return client().getStringDetails(key, def).value; }
