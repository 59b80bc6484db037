export { default as useFlag } from './useFlag';
export { default } from './useFlag';
