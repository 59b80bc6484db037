import type { AuditEvent, HistoryResult, MentionEvent, Saying } from '../format.js';

/** The document of `history`, field by field. */
export const historyDocument = ({ flagKey, shallow, events, code }: HistoryResult): object => ({
  version: 1,
  flagKey,
  shallow,
  events: events.map(eventOf),
  code: { first: code.first && mentionOf(code.first), last: code.last && mentionOf(code.last) },
});

const eventOf = ({ commit, on, who, subject, what, file, from, changes, says }: AuditEvent) => ({
  commit,
  on,
  who,
  subject,
  what,
  file,
  from,
  changes: changes.map(({ field, from, to }) => ({ field, from, to })),
  says: says.map(sayingOf),
});

const sayingOf = ({ field, on, who, text, reason, link }: Saying) => ({ field, on, who, text, reason, link });

const mentionOf = ({ commit, on, who, subject, files }: MentionEvent) => ({ commit, on, who, subject, files });
