import isOn from '../lib/flags.cjs';
import { createRequire } from 'node:module';
const require = createRequire(import.meta.url);
const flags = require('../lib/flags.cjs');
if (isOn('mix-a')) console.log(1);
//       ^^^^^^^ evaluation mix-a
console.log(flags.value('mix-b', 2));
//                      ^^^^^^^ evaluation mix-b
const mod = await import('../lib/flags.cjs');
mod.default('mix-c');
//          ^^^^^^^ evaluation mix-c
mod.default.value('mix-d', 0);
//                ^^^^^^^ evaluation mix-d
