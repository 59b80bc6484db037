import type { LeftoverReason } from './simplification.js';

/** Something that was left in place, as it stands once the plan is carried out. */
export interface Leftover {
  file: string;
  /** Offsets, line and column of the file after the removal; line and column are 1-based. */
  start: number;
  end: number;
  line: number;
  column: number;
  reason: LeftoverReason;
  message: string;
}

/** Why a place stays and what a person can do about it. `detail` is code or a name from the place itself. */
const texts = {
  'side-effect': (detail) => `kept, because \`${detail}\` may have an effect; move it out and run again`,
  'unsupported-use': (detail) => `reads the flag in a way that is not simplified yet: ${detail}`,
  'unknown-accessor': (detail) =>
    `gives the key to \`${detail}\`; if that reads the flag, name it in "accessors" and run again`,
  'type-mismatch': (detail) => `kept, because the value does not fit: ${detail}`,
  exported: (detail) => `other files can see it: ${detail}`,
  hoisted: () =>
    'the branch that goes declares a variable that is used elsewhere; rename or move the variable and run again',
  'value-position': (detail) => `kept, because the value may be other than true or false: ${detail}`,
  'unused-with-effect': (detail) =>
    `nothing uses it any more, but \`${detail}\` may have an effect; delete it, or name the function in "pure"`,
  'other-value': () => 'sets the flag to the value that goes: look whether this test still has a reason',
  'still-referenced': (detail) => `stays declared, because it is still used: ${detail}`,
  gate: () => 'names the flag for something else to read; delete the entry or its condition',
  mention: () => 'mentions the flag',
  unresolved: (detail) => `may read the flag; its key is computed: ${detail}`,
  problem: (detail) => detail,
} satisfies Record<LeftoverReason, (detail: string) => string>;

export const leftoverMessage = (reason: LeftoverReason, detail = ''): string => texts[reason](detail);
