import { OpenFeature } from '@openfeature/server-sdk';

const client = OpenFeature.getClient('copy-service');
//                                   ^^^^^^^^^^^^^^ nothing

export const copy = async () => {
  const text = await client.getStringValue('copy-tone', 'formal-tone', { targetingKey: 'anon-user', plan: 'pro-plan' });
  //                                       ^^^^^^^^^^^ evaluation copy-tone
  //                                                    ^^^^^^^^^^^^^ nothing
  //                                                                                   ^^^^^^^^^^^ nothing
  const { short } = await client.getObjectValue('copy-texts', { short: 'x-short' });
  //                                            ^^^^^^^^^^^^ evaluation copy-texts
  //                                                            ^^^^^ nothing
  return text === 'playful-tone' ? short : text;
  //              ^^^^^^^^^^^^^^ nothing
};
