import { Feature } from './Feature';

export const macros = () => Feature.enabled('ticket-macros');
//                                          ^^^^^^^^^^^^^^^ evaluation ticket-macros
