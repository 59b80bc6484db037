import { container, Toggles } from './container';
const toggles = container.resolve<Toggles>('toggles');
export const x = async () => (await toggles.isOn('sl-x')) && container.resolve<Toggles>('toggles').isOn('sl-y');
//                                               ^^^^^^ evaluation sl-x
//                                                                                                      ^^^^^^ evaluation sl-y
export const y = async () => container.resolve('not-a-flag');
