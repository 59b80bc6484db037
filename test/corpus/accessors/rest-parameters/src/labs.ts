import { anyOn } from './any-on';

export const showLabs = () => anyOn('labs-themes', 'labs-sounds');
//                                  ^^^^^^^^^^^^^ evaluation labs-themes
//                                                 ^^^^^^^^^^^^^ evaluation labs-sounds
