export interface DraftOrder {
  id: string;
  userId: string;
  cents: number;
}

let drafts = 0;

/** An order that waits for its shipping and payment pages. */
export function draftOrder(userId: string, cents: number): DraftOrder {
  drafts += 1;
  return { id: `draft-${drafts}`, userId, cents };
}

/** Orders are numbered by day: `2026-11-22/0017`. */
export function orderNumber(day: string, count: number): string {
  return `${day}/${String(count).padStart(4, '0')}`;
}
