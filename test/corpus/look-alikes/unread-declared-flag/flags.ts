import { flag } from 'flags/next';

export const searchFlag = flag<boolean>({ key: 'edge-search', decide: () => true });
//           ^^^^^^^^^^ alias edge-search
//                                             ^^^^^^^^^^^^^ declaration edge-search
export type SearchFlag = typeof searchFlag;
//                              ^^^^^^^^^^ nothing
export { searchFlag as search };
//       ^^^^^^^^^^ nothing
