import { exportsOf } from './exports.js';
import type { Project } from './project.js';
import { loaded, type Use, whole } from './uses.js';

/** Who uses a file, or one name that it exports. */
export interface Users {
  /** Whether code does that is no test: who else does is not looked for then. */
  code: boolean;
  /** Tests, stories and mocks that do: they keep nothing alive. */
  tests: ReadonlySet<string>;
  /** What only hands the name on, to nobody. */
  passing: readonly Passing[];
}

/** A re-export, and the file that it stands in. */
export interface Passing {
  by: string;
  use: Use;
}

/** Finds who uses `name` of a file, or the file at all where no name is given, through whatever exports it again. */
export function usersOf(
  project: Project,
  isTest: (file: string) => boolean,
  file: string,
  name: string | undefined,
): Users {
  const tests = new Set<string>();
  const passing: Passing[] = [];
  const seen = new Set<string>();
  const isCode = (by: string): boolean => !isTest(by) || isTest(file);

  /** Whether code uses the name. */
  const visit = (target: string, wanted: string | undefined): boolean => {
    const id = `${target}\0${wanted}`;
    if (seen.has(id)) return false;
    seen.add(id);
    const importers = project.importersOf(target);
    // Code first: mostly, one file of it is enough to know.
    for (const by of [...importers.filter(isCode), ...importers.filter((each) => !isCode(each))]) {
      for (const use of project.usesOf(by)) {
        if (use.target !== target || !takes(use, wanted)) continue;
        if (use.as === undefined) {
          if (isCode(by)) return true;
          tests.add(by);
        } else {
          if (project.entries.isPublic(by) || project.holderOf(by) !== undefined) return true;
          if (namesHanded(project, use, wanted).some((each) => visit(by, each))) return true;
          passing.push({ by, use });
        }
      }
    }
    return false;
  };

  return { code: visit(file, name), tests, passing };
}

/** Whether a use takes a name, or anything where none is asked for. */
const takes = (use: Use, name: string | undefined): boolean =>
  name === undefined || (use.as === whole ? name !== 'default' : use.name === name || use.name === whole);

/** The names under which a re-export hands on what is asked for. */
function namesHanded(project: Project, { target, as, name }: Use, wanted: string | undefined): string[] {
  if (as !== whole) return [as as string];
  if (wanted !== undefined) return [wanted];
  return namesIn(project, target, new Set()).filter((each) => each !== 'default' && each !== name);
}

/** Every name that a file exports, by stars too. Of a file that is not parsed, anything may be used. */
export function namesIn(project: Project, file: string, seen: Set<string>): string[] {
  if (seen.has(file)) return [];
  seen.add(file);
  const module = project.module(file);
  if (!module) return [whole];
  const { named, stars, open } = exportsOf(module);
  const targets = project
    .usesOf(file)
    .flatMap(({ target, node }) => (stars.some((star) => star === node) ? [target] : []));
  const handed = targets.flatMap((target) => namesIn(project, target, seen).filter((each) => each !== 'default'));
  return [...new Set([...named.map(({ name }) => name), ...handed, ...(open ? [whole, loaded] : [])])];
}
