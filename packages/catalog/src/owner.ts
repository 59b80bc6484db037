/** Who answers for a flag, in the form that comparisons use. */
export interface Owner {
  /** `team`: `@org/team`; `user`: `@name`; `email`: `name@example.com`; `ref`: a Backstage entity reference. */
  kind: 'team' | 'user' | 'email' | 'ref';
  /** Lower case; a reference is written out with its kind and namespace: `group:default/payments`. */
  value: string;
}

const team = /^@[\w.-]+(\/[\w.-]+)+$/;
const user = /^@[\w.-]+$/;
const email = /^[^\s@<>,]+@[^\s@<>,]+\.[^\s@<>,]+$/;
const ref = /^(?:([a-z]+):)?(?:([\w.-]+)\/)?([\w.-]+)$/;

/** The owner that a text names, or `undefined` when it has none of the four forms. */
export function parseOwner(text: string): Owner | undefined {
  const value = text.trim().toLowerCase();
  if (team.test(value)) return { kind: 'team', value };
  if (user.test(value)) return { kind: 'user', value };
  if (email.test(value)) return { kind: 'email', value };
  const parts = ref.exec(value);
  return parts ? { kind: 'ref', value: `${parts[1] ?? 'group'}:${parts[2] ?? 'default'}/${parts[3]}` } : undefined;
}

/** The texts of an `owner` field, the accountable one first; none when the field is absent. */
export function ownerTexts(owner: string | readonly string[] | undefined): string[] {
  if (owner === undefined) return [];
  return typeof owner === 'string' ? [owner] : [...owner];
}
