import * as ss from 'simple-statistics';
import { init } from '@launchdarkly/node-server-sdk';

const ld = init('sdk');
export const spread = (values: number[]) => ss.variation('population', values);
//                                                       ^^^^^^^^^^^^ nothing
export const smooth = () => ld.variation('smooth-charts', { key: 'ui' }, false);
//                                       ^^^^^^^^^^^^^^^ evaluation smooth-charts
