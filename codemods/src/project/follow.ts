import type { Scan } from '@flagsweep/references';
import { isScript, type Module } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { touchesHeld } from '../held.js';
import { type Known, knownOf, nothingKnown } from '../known.js';
import { compare, pureOf, type RemovalInput, rangeOf, readModule } from '../removal.js';
import type { Mark, MarkedEdit, Note } from '../simplification.js';
import { type Swept, sweep } from '../sweep.js';
import { type IsFree, nextElement, nextInput } from './asked.js';
import { loadingEffect } from './effects.js';
import { declarationsOf, type Export, exportsOf, ownUses } from './exports.js';
import { createOutputs } from './outputs.js';
import type { Project } from './project.js';
import { standingOf } from './standing.js';
import { companionsOf, testsOf, unlessHeld } from './tests.js';
import { namesIn, type Passing, type Users, usersOf } from './users.js';
import { loaded, type Use, whole } from './uses.js';

/** Goes on, file after file, with what the edits of a removal orphaned: used before, and unused after. */
export interface Follower {
  /** Tells that a file had another text before. */
  changed(file: string, before: string): void;
  /** Takes a file away whole, with what lies beside it for its sake. */
  remove(file: string): void;
  /** Takes away what lost its last use, until nothing does any more; tells whether anything changed. */
  run(): boolean;
}

/** Text that may go with its last importer: what is loaded in other ways as well is not looked for in it. */
const assets = /\.(?:css|scss|sass|less|styl|svg|graphql|gql)$/;

export function createFollower(
  project: Project,
  input: RemovalInput,
  first: Scan,
  notes: Map<string, Note[]>,
  open: Map<string, Mark[]>,
): Follower {
  const pure = pureOf(input);
  const { isTest } = input;
  const isStanding = standingOf(first, input);
  const knownIn = (file: string): Known => {
    const module = first.session?.modules.get(file);
    return module && first.session ? knownOf(module, first.session, input.options, pure) : nothingKnown;
  };
  /** Names by the files that export them, which lost a use and were not looked at since. */
  const pending = new Map<string, Set<string>>();
  /** The same, of the whole removal: what was unused all along is not ours. */
  const lost = new Map<string, Set<string>>();
  /** Why something that lost its last use stays. */
  const kept = new Map<string, Omit<Note, 'start' | 'end'>>();
  const outputs = createOutputs(project, pure);
  let isChanged = false;

  /** Files of which an import went. */
  const left = new Set<string>();

  const lose = (file: string, name: string): void => {
    for (const map of [pending, lost]) map.set(file, (map.get(file) ?? new Set<string>()).add(name));
  };

  /** What a file no longer uses: of others, and of what it exports itself. */
  const changed = (file: string, before: string): void => {
    const after = project.text(file);
    const id = ({ target, name, as }: Use): string => [target, name, as].join('\0');
    const now = new Set(after === undefined ? [] : project.usesIn(file, after).map(id));
    for (const use of project.usesIn(file, before)) {
      if (now.has(id(use))) continue;
      left.add(use.target);
      lose(use.target, use.name);
    }
    const module = project.module(file);
    if (isTest(file) || !isScript(file)) return;
    const earlier = readModule(file, before);
    outputs.changed(earlier, module);
    if (!module) return;
    const { named } = exportsOf(module);
    const old = exportsOf(earlier);
    // A barrel that has nothing left to hand on.
    if (module.sourceFile.statements.length === 0 && old.named.length + old.stars.length > 0) {
      left.add(file);
      lose(file, whole);
    }
    const uses = new Map(old.named.map(({ name, binding }) => [name, binding ? ownUses(binding).length : 0]));
    for (const { name, binding } of named)
      if (binding && ownUses(binding).length < (uses.get(name) ?? 0)) lose(file, name);
  };

  /** Whether a file, or what goes with it, has to stay as it was. */
  const isHeld = (file: string): boolean =>
    [file, ...companionsOf(project, file)].some((each) => notes.get(each)?.some(({ held }) => held));

  /** The tests of what goes; one that has to stay as it was keeps it. */
  const testsFor: typeof testsOf = (...asked) => unlessHeld(testsOf(...asked), isHeld);

  const write = (file: string, text: string | undefined, result?: Swept): void => {
    const before = project.text(file) as string;
    isChanged = true;
    project.set(file, text);
    if (result) notes.set(file, result.notes);
    if (result) open.set(file, result.open);
    if (text === undefined) for (const map of [notes, open]) map.delete(file);
    changed(file, before);
  };

  const remove = (file: string): void => {
    if (isHeld(file)) return;
    for (const each of [...companionsOf(project, file), file]) write(each, undefined);
  };

  const isOurs = (file: string, name: string): boolean => {
    const names = lost.get(file);
    return names !== undefined && (names.has(name) || names.has(whole));
  };

  /** Sweeps a file from nodes on that nothing uses any more. */
  const swept = (module: Module, nodes: readonly ts.Node[], edits?: readonly MarkedEdit[]): Swept => {
    const marks = nodes.map((node): Mark => ({ ...rangeOf(node, module), kind: 'unused' }));
    const carried = (notes.get(module.file) ?? []).map((note): Mark => ({ ...note, kind: 'note' }));
    const steps = edits ? [{ edits: [...edits] }] : [];
    return sweep(module, steps, [...marks, ...carried, ...(open.get(module.file) ?? [])], pure, knownIn(module.file));
  };

  /** Takes re-exports away that hand on what goes to nobody; tells of a file where that cannot be done. */
  const cutPassing = (passing: readonly Passing[]): Map<string, Swept> | undefined => {
    const results = new Map<string, Swept>();
    for (const file of new Set(passing.map(({ by }) => by))) {
      const cut = passing.filter(({ by }) => by === file);
      const module = project.module(file);
      const nodes = new Set(cut.flatMap(({ use: { node } }) => node ?? []));
      if (!module) return undefined;
      const result = swept(module, [...nodes]);
      const still = project.usesIn(file, result.text, true).filter(({ as }) => as !== undefined);
      const gone = (each: Passing): boolean =>
        !still.some(
          ({ target, name, as }) => target === each.use.target && name === each.use.name && as === each.use.as,
        );
      if (!cut.every(gone)) return undefined;
      results.set(file, result);
    }
    return results;
  };

  /** Whether a file goes as a whole: nothing uses it, and nothing outside of the code may. */
  const removeFile = (file: string): boolean => {
    const users = usersOf(project, isTest, file, undefined);
    if (users.code || project.entries.isEntry(file) || isStanding(file) || isHeld(file)) return false;
    const module = project.module(file);
    if (isScript(file) && !module) return false;
    if (!isScript(file) && !assets.test(file)) return false;
    if (module && (hasStanding(file, module) || hasOtherPurpose(file, module, users))) return false;
    if (project.holderOf(file) !== undefined) return false;
    const isOutside = (specifier: string): boolean => project.isOutside(file, specifier);
    const effect = module && loadingEffect(module, pure, isOutside);
    const keep = (reason: Note['reason'], detail: string): boolean => {
      kept.set(file, { reason, detail });
      return true;
    };
    if (effect !== undefined) return keep('unused-file', `\`${effect}\` may have an effect`);
    const tests = testsFor(project, isTest, users.tests, file);
    if ('other' in tests) return keep('only-tests', tests.other);
    const cut = cutPassing(users.passing.filter(({ use }) => use.as !== whole || use.target === file));
    if (!cut) return false;
    kept.delete(file);
    for (const [barrel, cutThere] of cut) write(barrel, cutThere.text, cutThere);
    for (const [test, statements] of tests.mocks) {
      const unmocked = swept(project.module(test) as Module, statements);
      write(test, unmocked.text, unmocked);
    }
    for (const each of [file, ...tests.gone]) remove(each);
    return true;
  };

  const hasStanding = (file: string, module: Module): boolean =>
    exportsOf(module).named.some(({ name, binding }) => isStanding(file, binding?.name ?? name));

  /** Whether a file exports something that nobody imported before either: something else may load the file for it. */
  const hasOtherPurpose = (file: string, module: Module, users: Users): boolean => {
    const { named } = exportsOf(module);
    const ours = named.filter(({ name }) => isOurs(file, name) || usersOf(project, isTest, file, name).tests.size > 0);
    return named.some(
      (each) =>
        !ours.includes(each) &&
        !users.passing.some(({ use }) => use.target === file && (use.name === each.name || use.name === whole)) &&
        !(
          each.binding &&
          (isType(each.binding) ||
            ours.some(({ binding }) => binding === each.binding) ||
            ownUses(each.binding).length > 0)
        ),
    );
  };

  /** Takes exports away that nobody imports any more, with what they declare where nothing else in the file uses it. */
  const removeExports = (file: string, names: ReadonlySet<string>): void => {
    const module = project.module(file);
    if (!module || project.entries.isPublic(file)) return;
    const { named, stars, open } = exportsOf(module);
    if (open || project.holderOf(file) !== undefined) return;
    const explicit = new Map(named.map((each) => [each.name, each]));
    const asked = names.has(whole) ? namesIn(project, file, new Set()) : [...names];
    const going = new Map<string, { each: Export; users: Users }>();
    for (const name of asked.sort(compare)) {
      const each = explicit.get(name);
      if (!each) {
        // What a star hands on is for the file behind it to say.
        for (const { target, node } of project.usesOf(file)) {
          if (!stars.some((star) => star === node) || !namesIn(project, target, new Set()).includes(name)) continue;
          left.add(target);
          lose(target, name);
        }
        continue;
      }
      const users = usersOf(project, isTest, file, name);
      if (!users.code && !isStanding(file, each.binding?.name ?? name)) going.set(name, { each, users });
    }
    for (const [name, { each }] of going) {
      const same = each.binding ? named.filter(({ binding }) => binding === each.binding) : [each];
      // Another name for the same thing is somebody's; a specifier goes without what it names.
      if (!same.every((other) => going.has(other.name)) && !ts.isExportSpecifier(each.node)) going.delete(name);
    }
    if (going.size === 0) return;
    const nodes = [...going.values()].flatMap(({ each }) => [each.node, ...declarationsOf(each, named, going)]);
    const result = swept(module, nodes);
    if (result.text.trim() === '') return;
    const still = new Set(exportsOf(readModule(file, result.text)).named.map(({ name }) => name));
    const gone = [...going].filter(([name]) => !still.has(name));
    if (gone.length === 0) return;
    const tests = testsFor(
      project,
      isTest,
      new Set(gone.flatMap(([, { users }]) => [...users.tests])),
      file,
      new Set(gone.map(([name]) => name)),
    );
    const cut =
      'other' in tests
        ? undefined
        : cutPassing(gone.flatMap(([, { users }]) => users.passing.filter(({ use }) => use.as !== whole)));
    if ('other' in tests || !cut) {
      if (gone.length > 1) for (const [name] of gone) removeExports(file, new Set([name]));
      else if ('other' in tests && gone[0])
        kept.set(`${file}\0${gone[0][0]}`, { reason: 'only-tests', detail: tests.other });
      return;
    }
    for (const [name] of gone) kept.delete(`${file}\0${name}`);
    write(file, result.text, result);
    for (const [barrel, cutThere] of cut) write(barrel, cutThere.text, cutThere);
    for (const test of tests.gone) remove(test);
  };

  const isImported = (file: string, name: string): boolean => {
    const { code, tests } = usersOf(project, isTest, file, name);
    return code || tests.size > 0;
  };

  /** Takes one input or output of a function away that says nothing any more; tells whether there was one. */
  const removeOne = (): boolean => {
    const isFree: IsFree = (file, list) => !touchesHeld(list, notes.get(file));
    let edits = nextInput(project, open, pure, isImported, isFree, isTest);
    if (edits.length === 0) edits = nextElement(project, open, pure, isFree);
    if (edits.length === 0) edits = outputs.next(isFree);
    for (const [each, list] of edits) {
      const result = swept(each, [], list);
      write(each.file, result.text, result);
    }
    return edits.length > 0;
  };

  return {
    changed,
    remove,
    run() {
      isChanged = false;
      do {
        while (pending.size > 0) {
          const [file] = [...pending.keys()].sort(compare) as [string];
          const names = pending.get(file) as Set<string>;
          pending.delete(file);
          names.delete(loaded);
          if (project.has(file) && !(left.has(file) && removeFile(file))) removeExports(file, names);
        }
      } while (removeOne());
      for (const [place, note] of kept) {
        const [file = '', name] = place.split('\0');
        const module = project.module(file);
        const node = module && exportsOf(module).named.find((each) => each.name === name)?.node;
        const range = node ? rangeOf(node, module) : { start: 0, end: 0 };
        if (module && (node || name === undefined))
          notes.set(file, [...(notes.get(file) ?? []), { ...range, ...note }]);
      }
      kept.clear();
      return isChanged;
    },
  };
}

const isType = ({ declarations }: NonNullable<Export['binding']>): boolean =>
  declarations.every(({ parent }) => ts.isInterfaceDeclaration(parent) || ts.isTypeAliasDeclaration(parent));
