import { isDeepStrictEqual } from 'node:util';
import type { AuditEvent, FieldChange, Saying } from '@flagsweep/report';

/** What a commit, or the work tree, makes of a flag: each file that has an entry of it, before and after. */
export interface Turn {
  before: { file: string; value: Fields }[];
  after: { file: string; value: Fields }[];
}

export type Fields = Record<string, unknown>;

/** Lists in which people write down why: what is added to them is told as it is. */
const sayings = ['history', 'approvals', 'renewals', 'incidents'];

/** What happened to a flag; `undefined` where nothing did. */
export function eventOf({
  before,
  after,
}: Turn): Pick<AuditEvent, 'what' | 'file' | 'from' | 'changes' | 'says'> | undefined {
  const [old] = before;
  // Where a flag stands in two files for a while, the one that is new is where it goes.
  const now = after.find(({ file }) => !before.some((each) => each.file === file)) ?? after[0];
  if (!now) return old && { what: 'removed', file: old.file, changes: [], says: [] };
  if (!old) return { what: 'added', file: now.file, changes: changesOf({}, now.value), says: saidIn({}, now.value) };
  const isMoved = old.file !== now.file;
  const changes = changesOf(old.value, now.value);
  const says = saidIn(old.value, now.value);
  if (!isMoved && changes.length === 0 && says.length === 0) return undefined;
  return { what: isMoved ? 'moved' : 'changed', file: now.file, ...(isMoved && { from: old.file }), changes, says };
}

/** Each field that has another value; a mapping field by field. */
function changesOf(old: Fields, now: Fields, prefix = ''): FieldChange[] {
  return [...new Set([...Object.keys(old), ...Object.keys(now)])].flatMap((name): FieldChange[] => {
    const [from, to] = [old[name], now[name]];
    if (isDeepStrictEqual(from, to)) return [];
    const both = isMapping(from) && isMapping(to);
    if (prefix === '' && both) return changesOf(from as Fields, to as Fields, `${name}.`);
    // What only grew is told by its own words.
    if (prefix === '' && sayings.includes(name) && addedTo(to, from).length === 0) return [];
    return [{ field: `${prefix}${name}`, ...(from !== undefined && { from }), ...(to !== undefined && { to }) }];
  });
}

const isMapping = (value: unknown): boolean => typeof value === 'object' && value !== null && !Array.isArray(value);

/** Items of `now` that `old` does not have. */
function addedTo(old: unknown, now: unknown): unknown[] {
  const left = Array.isArray(old) ? [...old] : [];
  return (Array.isArray(now) ? now : []).filter((item) => {
    const at = left.findIndex((other) => isDeepStrictEqual(other, item));
    if (at >= 0) left.splice(at, 1);
    return at < 0;
  });
}

/** What people wrote down in a commit. */
function saidIn(old: Fields, now: Fields): Saying[] {
  return sayings.flatMap((field) =>
    addedTo(old[field], now[field]).flatMap((item): Saying[] => {
      if (!isMapping(item)) return [];
      const { on, who, change, reason, role, until, ref, link } = item as Record<string, unknown>;
      const text = { history: change, approvals: role, renewals: until, incidents: ref }[field];
      const words = Object.entries({ on, who, text, reason, link }).filter(([, value]) => typeof value === 'string');
      return [{ field, ...(Object.fromEntries(words) as Omit<Saying, 'field'>) }];
    }),
  );
}
