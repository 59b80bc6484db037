import { isOn, useSetting } from './settings';
import { useFlag } from '@unleash/proxy-client-react';

export const Page = () => (isOn('sounds') && useSetting('volume') && useFlag('page-sounds') ? <Audio /> : null);
//                              ^^^^^^^^ nothing
//                                                      ^^^^^^^^ nothing
//                                                                           ^^^^^^^^^^^^^ evaluation page-sounds
