import type { AuditEvent, FieldChange, HistoryResult, MentionEvent, Saying, Style } from '../format.js';
import { columns, count, painter, printable } from '../text.js';

/** The audit trail as a table, the oldest event first. */
export function history({ flagKey, events, code, shallow }: HistoryResult, style: Style): string {
  const paint = painter(style);
  const rows = [...events.flatMap(eventRows), ...codeRows(code)];
  const dim = (text: string): string => paint('dim', text);
  const lines = [paint('bold', printable(flagKey)), ...columns(rows, [String, String, dim])];
  if (shallow) lines.push('', paint('yellow', 'The clone is shallow: what came before its first commit is not told.'));
  lines.push('', `${count(events.length, 'change')} of the catalog`);
  return `${lines.join('\n')}\n`;
}

/** The event in a row, and each of its details in one below. */
function eventRows({ commit, on, who, subject, what, file, from, changes, says }: AuditEvent): string[][] {
  const place = from === undefined ? file : `${from} -> ${file}`;
  const head = [on ?? 'now', who ?? 'not committed', commit?.slice(0, 10) ?? '', `${what} ${place}`, subject ?? ''];
  return [
    head.map(printable),
    ...[...changes.map(changeText), ...says.map(sayingText)].map((text) => ['', '', '', text]),
  ];
}

function changeText({ field, from, to }: FieldChange): string {
  if (from === undefined) return `  ${printable(field)}: ${valueText(to)}`;
  return `  ${printable(field)}: ${valueText(from)} -> ${to === undefined ? '(nothing)' : valueText(to)}`;
}

const valueText = (value: unknown): string => {
  const text = typeof value === 'string' ? value : JSON.stringify(value);
  return printable(text.length > 80 ? `${text.slice(0, 77)}...` : text);
};

function sayingText({ field, on, who, text, reason, link }: Saying): string {
  const label = { history: 'why', approvals: 'approved as', renewals: 'renewed until', incidents: 'incident' }[field];
  const more = [reason, who && `by ${who}`, on && `on ${on}`, link].filter((part) => part !== undefined);
  return printable(`  ${label ?? field}: ${[text, ...more].filter((part) => part !== undefined).join(', ')}`);
}

function codeRows({ first, last }: HistoryResult['code']): string[][] {
  const row = ({ on, who, commit, files, subject }: MentionEvent, what: string): string[] => {
    const [file = '', ...others] = files;
    const where = others.length > 0 ? `${file} and ${count(others.length, 'other file')}` : file;
    return [on, who, commit.slice(0, 10), `code ${what}: ${where}`, subject].map(printable);
  };
  const isOne = first?.commit === last?.commit;
  return [
    ...(first ? [row(first, 'first mentions it')] : []),
    ...(last && !isOne ? [row(last, 'last gains or loses it')] : []),
  ];
}
