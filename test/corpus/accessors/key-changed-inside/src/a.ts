import { on } from './flags';

export const autoplay = on('Video Autoplay');
//                         ^^^^^^^^^^^^^^^^ nothing
