import { createRequire } from 'node:module';
import { requireCached } from './code-cache.js';

// The compiler alone, without what ts-morph wraps around it: a third less to load. `import` would first look through its
// nine megabytes for the names that they export. Its own object has a getter for each name; a plain one is read faster.
const file = createRequire(import.meta.url).resolve('@ts-morph/common/dist/typescript.js');
export const ts = { ...requireCached(file) };
