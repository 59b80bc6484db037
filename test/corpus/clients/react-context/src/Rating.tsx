import { useContext } from 'react';
import { ClientContext, useClient } from './client-context';

export const Rating = () => (useClient().variation('half-stars', false) ? <HalfStars /> : <Stars />);
//                                                 ^^^^^^^^^^^^ evaluation half-stars
export const Votes = () => (useContext(ClientContext)?.variation('down-votes', false) ? <BothWays /> : <Up />);
//                                                               ^^^^^^^^^^^^ evaluation down-votes
