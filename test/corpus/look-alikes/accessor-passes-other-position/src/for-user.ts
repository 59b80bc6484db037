import { init } from '@launchdarkly/node-server-sdk';
import { OpenFeature } from '@openfeature/server-sdk';

const ld = init(process.env.LD_SDK_KEY!);

export const betaFor = (userKey: string) => ld.variation('beta-programme', { kind: 'user', key: userKey }, false);
//                                                       ^^^^^^^^^^^^^^^^ evaluation beta-programme
export const greeting = (fallback: string) => OpenFeature.getClient().getStringValue('greeting-text', fallback);
//                                                                                   ^^^^^^^^^^^^^^^ evaluation greeting-text
export const inDomain = (domain: string) => OpenFeature.getClient(domain).getBooleanValue('domain-banner', false);
//                                                                                        ^^^^^^^^^^^^^^^ evaluation domain-banner
