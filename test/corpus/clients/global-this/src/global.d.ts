import type { LDClient } from '@launchdarkly/node-server-sdk';

declare global {
  var ldClient: LDClient;
}
export {};
