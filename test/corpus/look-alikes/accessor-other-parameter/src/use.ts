import { read } from './read';

export const zoom = () => read('map-area', 'map-zoom', 'asked-by-map');
//                             ^^^^^^^^^^ nothing
//                                         ^^^^^^^^^^ evaluation map-zoom
//                                                     ^^^^^^^^^^^^^^ nothing
