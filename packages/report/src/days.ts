/** The number of a calendar day, for differences; undefined for anything but `YYYY-MM-DD` (a time after it is ignored). */
export function dayNumber(text: string | undefined): number | undefined {
  const match = text?.match(/^(\d{4})-(\d\d)-(\d\d)(?=$|T)/);
  if (!match) return undefined;
  const [year, month, day] = [Number(match[1]), Number(match[2]), Number(match[3])];
  const date = new Date(Date.UTC(year, month - 1, day));
  // 2026-02-31 would become the 3rd of March.
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? date.getTime() / 86_400_000 : undefined;
}

/** Whole days from one day to another, negative when `to` is earlier. */
export function daysBetween(from: string | undefined, to: string | undefined): number | undefined {
  const [start, end] = [dayNumber(from), dayNumber(to)];
  return start === undefined || end === undefined ? undefined : end - start;
}
