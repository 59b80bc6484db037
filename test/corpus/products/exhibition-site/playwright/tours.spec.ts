import { test } from './base';

test.use({ toggles: { audioTours: true } });
//                    ^^^^^^^^^^ override audioTours
