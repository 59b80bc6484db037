import { useFlag } from '@unleash/proxy-client-react';
import type { LDClient } from '@launchdarkly/node-server-sdk';
import '@openfeature/web-sdk';

export const name = 'some-flag';
//                  ^^^^^^^^^^^ nothing
export type Getter = LDClient['variation'];
export const hook = useFlag;
//                  ^^^^^^^ nothing
