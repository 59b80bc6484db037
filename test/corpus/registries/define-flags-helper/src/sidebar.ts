import { flags } from './flags';

export const resizable = () => flags.sidebarResize.get();
//                                   ^^^^^^^^^^^^^ evaluation sidebarResize
