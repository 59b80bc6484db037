export { type Host, maxFileBytes, tooLarge, UnreadableFile } from '../host.js';
export { createPrefilter, type TextMatch, type TextQuery } from './prefilter.js';
export { searchFiles, type TextFindings } from './search.js';
