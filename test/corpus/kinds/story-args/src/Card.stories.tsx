import { Card } from './Card';

export default { component: Card, parameters: { flags: { 'compact-cards': true } } };
//                                                       ^^^^^^^^^^^^^^^ override compact-cards
export const Plain = { parameters: { flags: { 'compact-cards': false } } };
//                                            ^^^^^^^^^^^^^^^ override compact-cards
