import { isOn } from './hardware';

export const switchOff = () => isOn('main-switch') && toggle('main-switch');
//                                  ^^^^^^^^^^^^^ nothing
