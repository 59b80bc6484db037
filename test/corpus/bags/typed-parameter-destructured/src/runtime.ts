import type { FeatureFlags } from '@build/types';

export const runtime = ({ edgeFunctions, nodeNext = false }: Partial<FeatureFlags> = {}) =>
//                        ^^^^^^^^^^^^^ evaluation edgeFunctions
//                                       ^^^^^^^^ evaluation nodeNext
  edgeFunctions ? 'edge' : nodeNext ? 'node-next' : 'node';
