import { useTreatment } from '@splitsoftware/splitio-react';

export const useRead = (options: { name: string }) => useTreatment({ name: 'read-aloud', ...options });
//                                                                                          ^^^^^^^ unresolved
