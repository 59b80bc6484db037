import { Flags } from './Flags';

export const expressCart = () => Flags.get().client.getBooleanValue('cart-express', false);
//                                                                  ^^^^^^^^^^^^^^ evaluation cart-express
