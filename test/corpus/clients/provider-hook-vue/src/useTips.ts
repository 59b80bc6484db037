import { inject } from 'vue';
import { unleashKey } from './keys';

export const useTips = () => inject(unleashKey)!.isEnabled('inline-tips');
//                                                         ^^^^^^^^^^^^^ evaluation inline-tips
