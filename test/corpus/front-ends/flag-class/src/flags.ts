import { Flag } from './Flag';
export const newMap = new Flag('fc-map', false);
//                             ^^^^^^^^ evaluation fc-map
export const zoom = new Flag<number>('fc-zoom', 3);
//                                   ^^^^^^^^^ evaluation fc-zoom
