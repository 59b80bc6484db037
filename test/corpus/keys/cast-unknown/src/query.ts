import { isEnabled } from 'unleash-client';

export const fromQuery = (query: Record<string, unknown>): boolean => isEnabled(query.flag as string);
//                                                                              ^^^^^^^^^^^^^^^^^^^^ unresolved
