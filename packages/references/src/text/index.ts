export { type Host, maxFileBytes, tooLarge, UnreadableFile } from '../host.js';
export { createPrefilter, isDistinctive, type TextMatch, type TextQuery } from './prefilter.js';
export { searchFiles, type TextFindings } from './search.js';
