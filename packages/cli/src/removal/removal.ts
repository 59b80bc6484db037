import { lineStarts } from '@flagsweep/catalog';
import type { PlannedFile } from '@flagsweep/codemods';
import type { Host } from '@flagsweep/references';
import type { FileChange, RemoveResult } from '@flagsweep/report';
import { UserError } from '../errors.js';
import { type FlagPlan, inOrder, removedFlag } from './plan.js';
import { placeAfter } from './unseen.js';

/** The removal of some flags, one after the other: each is planned over what the ones before it leave. */
export interface Removal {
  flags: FlagPlan[];
  /** Flags that stay whole, and why. */
  refused: { flagKey: string; message: string }[];
}

/** The host as it is once plans are carried out. */
export function overlayHost(host: Host, plans: readonly FlagPlan[]): Host {
  if (plans.length === 0) return host;
  const texts = textsAfter(plans);
  return {
    files: host.files.filter((file) => !texts.has(file) || texts.get(file) !== undefined),
    read(file) {
      const text = texts.get(file);
      return text === undefined ? host.read(file) : Buffer.from(text, 'utf8');
    },
  };
}

/** The texts that plans leave; `undefined` for a file that is deleted. */
export function textsAfter(plans: readonly FlagPlan[]): Map<string, string | undefined> {
  return new Map(plans.flatMap(({ files }) => files.map(({ file, after }) => [file, after] as const)));
}

/** Plans flag after flag. One that cannot go is refused whole, and the others go on; where none can, the first error is thrown. */
export async function planEach<T extends { key: string }>(
  flags: readonly T[],
  plan: (flag: T, before: readonly FlagPlan[]) => Promise<FlagPlan>,
): Promise<Removal> {
  const removal: Removal = { flags: [], refused: [] };
  const errors: UserError[] = [];
  for (const flag of flags) {
    try {
      removal.flags.push(await plan(flag, removal.flags));
    } catch (error) {
      if (!(error instanceof UserError)) throw error;
      errors.push(error);
      removal.refused.push({ flagKey: flag.key, message: [error.message, ...error.details].join('; ') });
    }
  }
  if (removal.flags.length === 0 && errors[0]) throw errors[0];
  return removal;
}

/** What a report shows of a removal. */
export async function resultOf(
  { flags, refused }: Removal,
  more: Pick<RemoveResult, 'written' | 'typecheck'>,
): Promise<RemoveResult> {
  return {
    command: 'remove',
    flags: flags.map((each, i) => ({ ...removedFlag(each), leftovers: movedBy(flags.slice(i + 1), each.leftovers) })),
    refused,
    files: await merged(flags),
    ...more,
  };
}

/** Every file as it was before the first flag and as it is after the last one. */
export async function merged(flags: readonly FlagPlan[]): Promise<FileChange[]> {
  const [only, ...others] = flags;
  if (only && others.length === 0) return only.files;
  const { lineEdits } = await import('@flagsweep/codemods');
  const before = new Map<string, string>();
  for (const { file, before: text } of flags.flatMap(({ files }) => files))
    if (!before.has(file)) before.set(file, text);
  const changes = [...textsAfter(flags)].flatMap(([file, after]): FileChange[] => {
    const old = before.get(file) as string;
    if (after === old) return [];
    const edits = lineEdits(old, after ?? '');
    return [
      {
        file,
        status: after === undefined ? 'deleted' : 'modified',
        before: old,
        edits,
        ...(after !== undefined && { after }),
      },
    ];
  });
  return changes.sort((a, b) => (a.file < b.file ? -1 : 1));
}

/** Places of one flag as the flags after it leave them; what stands in a file that they delete is gone. */
function movedBy(later: readonly FlagPlan[], leftovers: FlagPlan['leftovers']): FlagPlan['leftovers'] {
  const moved = later.reduce((places, { files }) => {
    const changed = new Map(files.map((each) => [each.file, each]));
    return places.flatMap((place) => {
      const change = changed.get(place.file);
      if (!change) return [place];
      return change.after === undefined ? [] : [{ ...place, ...placeAfter(change, offsetOf(change, place)) }];
    });
  }, leftovers);
  return later.length > 0 ? inOrder(moved) : moved;
}

const offsetOf = ({ before }: PlannedFile, { line, column }: { line: number; column: number }): number =>
  (lineStarts(before)[line - 1] ?? before.length) + column - 1;
