#!/usr/bin/env node
import { fileURLToPath } from 'node:url';
import { setFlagsFromString } from 'node:v8';
import { requireCached } from '@flagsweep/references/code-cache';

// A scan makes and drops thousands of trees. Left alone, V8 lets 600 MB of them gather before it looks what is still used.
setFlagsFromString('--heap-growing-percent=15');
setFlagsFromString('--max-semi-space-size=8');
// A scan is over before code that V8 has inlined deeply pays back the second that this takes.
setFlagsFromString('--max-inlined-bytecode-size-cumulative=150');
// What was needed is needed again, if not by this run: V8 keeps it for the next one.
setFlagsFromString('--no-flush-bytecode');

// After the flags: V8 takes what it kept only under those that it had then.
await requireCached(fileURLToPath(new URL('../bundle/flagsweep.cjs', import.meta.url))).runProcess();
