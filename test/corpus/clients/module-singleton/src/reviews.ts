import { getLdClient } from './ld-client';

export const verifiedOnly = (key: string) => getLdClient().boolVariation('reviews-verified-only', { key }, false);
//                                                                       ^^^^^^^^^^^^^^^^^^^^^^^ evaluation reviews-verified-only
