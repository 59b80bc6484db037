export { commitMessage } from './commit-message.js';
export * from './dashboard.js';
export * from './format.js';
export { formats } from './formats/registry.js';
export { type PlaybookInput, playbook } from './playbook.js';
export * from './render.js';
export { patchLines } from './stylish/patch.js';
export { UnsupportedFormat } from './unsupported.js';
