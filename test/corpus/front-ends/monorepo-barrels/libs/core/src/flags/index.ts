export * from './impl';
export { getString as text } from './impl';
