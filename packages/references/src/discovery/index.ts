export { type DiscoverInput, discover } from './discover.js';
export * from './model.js';
