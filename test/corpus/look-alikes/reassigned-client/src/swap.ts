import { init } from '@launchdarkly/node-server-sdk';

let store: any = init(process.env.LD_SDK_KEY!);
store = new Map<string, unknown>();

export const variation = () => store.variation('not-a-flag', {}, false);
//                                             ^^^^^^^^^^^^ nothing
