import { isCode } from '../code.js';
import { type Host, maxFileBytes, tooLarge, UnreadableFile } from '../host.js';
import { createPrefilter, type TextMatch, type TextQuery } from './prefilter.js';
import { type ContentReason, contentReason } from './skip.js';

/** What a query finds in a list of files. Data only: it comes from other threads. */
export interface TextFindings {
  /** Places in the list of the files that have something, with what they have. In no order. */
  matches: [index: number, match: TextMatch][];
  /** Places of files that nobody wrote by hand, told by their bytes, where the query asks for it. */
  skipped: [index: number, reason: ContentReason][];
  /** Files that could not be read. */
  unreadable: { file: string; reason: UnreadableFile['reason']; message: string }[];
}

/** Searches files one after the other, those at `indexes` of the list only. */
export function searchFiles(
  files: readonly string[],
  query: TextQuery,
  read: Host['read'],
  indexes: Iterable<number> = files.keys(),
  prefilter = createPrefilter(query),
): TextFindings {
  const found: TextFindings = { matches: [], skipped: [], unreadable: [] };
  for (const index of indexes) {
    if (query.omit?.[index] === 1) continue;
    const file = files[index] as string;
    // Names are looked for in code only.
    const isPage = query.pages?.[index] === 1;
    if (!query.judge && query.keys.length === 0 && !isPage && !isCode(file)) continue;
    try {
      const bytes = read(file);
      if (bytes.length > maxFileBytes) throw tooLarge(file);
      // Bytes are judged as they pass by: to read every file for that would cost as much as the search.
      const reason = query.judge ? contentReason(file, bytes) : undefined;
      if (reason) found.skipped.push([index, reason]);
      const match = prefilter(file, bytes, isPage);
      if (match) found.matches.push([index, match]);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      found.unreadable.push({ file, reason: error.reason, message: error.message });
    }
  }
  return found;
}
