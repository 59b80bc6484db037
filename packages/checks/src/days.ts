import type { FlagDefinition } from '@flagsweep/catalog';
import type { PolicyInForce } from './policy.js';

const dayLength = 86_400_000;

/** Days from one date to another; negative where the second comes first. */
export function daysBetween(from: string, to: string): number {
  return (Date.parse(to) - Date.parse(from)) / dayLength;
}

export function addDays(date: string, days: number): string {
  return new Date(Date.parse(date) + days * dayLength).toISOString().slice(0, 10);
}

/** A date some months on; the last day of the month where that has no such day. */
function addMonths(date: string, months: number): string {
  const [year = 0, month = 1, day = 1] = date.split('-').map(Number);
  const lastOfMonth = new Date(Date.UTC(year, month + months, 0)).getUTCDate();
  return new Date(Date.UTC(year, month - 1 + months, Math.min(day, lastOfMonth))).toISOString().slice(0, 10);
}

/** `2026-01-31`, `1 month` -> `2026-02-28` */
export function addSpan(date: string, span: string): string {
  const [number = '0', unit = ''] = span.split(' ');
  if (unit.startsWith('month')) return addMonths(date, Number(number));
  if (unit.startsWith('year')) return addMonths(date, Number(number) * 12);
  return addDays(date, Number(number) * (unit.startsWith('week') ? 7 : 1));
}

/** How long a flag may stay: the day that it names, or what its type gives it from its creation on. */
export type Term =
  | { kind: 'date'; day: string }
  | { kind: 'lifetime'; day: string; created: string; days: number }
  | { kind: 'unlimited' }
  | { kind: 'unknown' };

/** The term of a flag. It is unknown where neither a date nor a type with a day of creation says anything. */
export function termOf({ expires, created, type }: FlagDefinition, { lifetimes }: PolicyInForce): Term {
  if (expires === 'never') return { kind: 'unlimited' };
  if (expires !== undefined) return { kind: 'date', day: expires };
  const days = type && lifetimes[type];
  if (days === null) return { kind: 'unlimited' };
  if (days === undefined || created === undefined) return { kind: 'unknown' };
  return { kind: 'lifetime', day: addDays(created, days), created, days };
}
