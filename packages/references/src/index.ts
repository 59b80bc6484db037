export * from './options.js';
export * from './reference.js';
