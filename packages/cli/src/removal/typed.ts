import type { Held, Texts, TypeCheck, TypeChecker, TypeFault } from '@flagsweep/codemods';
import { UserError } from '../errors.js';
import { type FlagPlan, inOrder } from './plan.js';

/** Rounds of taking back and planning again; after the last one the flag stays whole. */
const maxRounds = 8;

/** A plan that brings no type error, and what was looked at to know. */
export interface TypedPlan {
  plan: FlagPlan;
  checked: Pick<TypeCheck, 'projects' | 'files'>;
}

/**
 * Plans a removal until it brings no type error: what causes one stays as it was, the smallest part of the plan first. In
 * the end that is all of it. Errors that say that something is not used do not count: the code is right, and they are named.
 */
export async function planTyped(
  plan: (held: readonly Held[]) => Promise<FlagPlan>,
  checker: TypeChecker,
  before: Texts,
  given: readonly Held[] = [],
): Promise<TypedPlan> {
  const { causesOf, levels } = await import('@flagsweep/codemods');
  const held = [...given];
  const tried = new Map<string, number>();
  const first = await plan(held);
  let planned = first;
  for (let round = 0; round < maxRounds; round++) {
    const checked = checker.check(before, planned.files);
    const wrong = checked.faults.filter(({ isUnused }) => !isUnused);
    if (wrong.length === 0) return { plan: withUnused(planned, checked.faults), checked };
    const known = held.length;
    for (const fault of wrong) {
      const id = `${fault.file}\0${fault.code}\0${fault.message}`;
      for (let level = tried.get(id) ?? 0; level < levels.length && held.length === known; level++) {
        tried.set(id, level + 1);
        add(held, causesOf(fault, planned.files, levels[level] as (typeof levels)[number]));
      }
    }
    if (held.length === known || round === maxRounds - 2) {
      const [fault] = wrong as [TypeFault];
      add(
        held,
        [...first.files, ...planned.files].flatMap((file) => causesOf(fault, [file], 'files')),
      );
    }
    planned = await plan(held);
  }
  throw new UserError(`"${planned.flag.key}" cannot be removed without new type errors`, {
    details: checker
      .check(before, planned.files)
      .faults.map(({ file, line, column, code, message }) => `${file}:${line}:${column}  TS${code} ${message}`),
    advice: 'Nothing was written. Pass --no-typecheck to see the removal, and please report it as a bug.',
  });
}

/** Adds what is not held yet. */
function add(held: Held[], more: readonly Held[]): void {
  for (const each of more) {
    const isKnown = held.some(({ file, start, end }) => file === each.file && start <= each.start && each.end <= end);
    if (!isKnown) held.push(each);
  }
}

/** The plan with what the project forbids to be unused among its leftovers. */
function withUnused(plan: FlagPlan, faults: readonly TypeFault[]): FlagPlan {
  const known = new Set(plan.leftovers.map(({ file, line }) => `${file}:${line}`));
  const unused = faults.flatMap(({ file, line, column, code, message }) =>
    known.has(`${file}:${line}`)
      ? []
      : [{ file, line, column, reason: 'unused', message: `the project forbids it: TS${code} ${message}` }],
  );
  return unused.length === 0 ? plan : { ...plan, leftovers: inOrder([...plan.leftovers, ...unused]) };
}
