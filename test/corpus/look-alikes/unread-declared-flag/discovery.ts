import { searchFlag } from './flags';

export const value = await searchFlag();
//                         ^^^^^^^^^^ evaluation edge-search
