import { initialize, type LDClient } from 'launchdarkly-js-client-sdk';
let client: LDClient;
export const getClient = () => client || (client = initialize('k', { key: 'a' }));
