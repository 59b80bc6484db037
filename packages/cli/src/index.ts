export { type Config, configJsonSchema, defineConfig } from './config.js';
export { defineFlags } from './define-flags.js';
export type { Io } from './io.js';
export { main } from './main.js';
