export * from './discovery/index.js';
export { type AskedPlace, explain, parsePlace, UnknownPlace } from './explain.js';
export * from './explanation.js';
export { type FileRules, fileRules } from './files.js';
export { type Host, maxFileBytes, readText, tooLarge, UnreadableFile } from './host.js';
export * from './options.js';
export * from './reference.js';
export { type Scan, type ScanInput, scan } from './scan.js';
export { createKeyFinder } from './text/key-finder.js';
