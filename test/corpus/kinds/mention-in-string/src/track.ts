import { analytics } from './analytics';

export const opened = () => analytics.track('feature_used', { feature: 'price-history' });
//                                                                     ^^^^^^^^^^^^^^^ mention price-history
console.info('flag', 'price-history');
//                   ^^^^^^^^^^^^^^^ mention price-history
