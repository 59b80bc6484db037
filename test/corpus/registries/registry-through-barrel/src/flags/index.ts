export { Keys as FlagKeys } from './keys';
