import { OpenFeature } from '@openfeature/web-sdk';

const tier: 'free' | 'team' | 'enterprise' = readTier();
const supportKey =
//    ^^^^^^^^^^ alias support-phone
//    ^^^^^^^^^^ alias support-chat
//    ^^^^^^^^^^ alias support-mail
  tier === 'enterprise' ? 'support-phone' : tier === 'team' ? 'support-chat' : 'support-mail';
  //                      ^^^^^^^^^^^^^^^ mention support-phone
  //                                                          ^^^^^^^^^^^^^^ mention support-chat
  //                                                                           ^^^^^^^^^^^^^^ mention support-mail

export const supportEnabled = () => OpenFeature.getClient().getBooleanValue(supportKey, false);
//                                                                          ^^^^^^^^^^ evaluation support-phone
//                                                                          ^^^^^^^^^^ evaluation support-chat
//                                                                          ^^^^^^^^^^ evaluation support-mail
