export * from './check.js'; export * from './policy.js';
