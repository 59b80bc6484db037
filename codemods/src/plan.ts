import { removeCatalogEntry } from '@flagsweep/catalog';
import { type Host, type Scan, scan } from '@flagsweep/references';
import { isCode, readFlagFile, syntaxErrors } from '@flagsweep/references/syntax';
import { searchFiles } from '@flagsweep/references/text';
import { configFilesOf, withoutConfigFiles } from './config-files.js';
import { declarationSteps } from './declarations.js';
import { lineEdits } from './edits.js';
import { heldNotes, remainingReads } from './held.js';
import { knownOf } from './known.js';
import { leftoversOf } from './leftovers.js';
import { createFollower } from './project/follow.js';
import { lostNames } from './project/lost.js';
import { unusedPackages } from './project/packages.js';
import { createProject } from './project/project.js';
import { proseSteps, withMentions } from './prose/steps.js';
import { readSteps } from './reads.js';
import {
  compare,
  decode,
  type PlannedFile,
  type Planner,
  pureOf,
  type RemovalInput,
  type RemovalPlan,
  textOf,
} from './removal.js';
import type { Mark, Note } from './simplification.js';
import { sweep } from './sweep.js';
import { nameSnapshots } from './tests/snapshots.js';

/** Rounds of looking for declarations that are free to go; each round takes one away at least. */
const maxRounds = 20;

/** Plans the removal of one flag. Throws {@link import('./sweep.js').UnparsableEdit} rather than plan half a removal. */
export async function planRemoval(input: RemovalInput): Promise<RemovalPlan> {
  const { plan, first, last } = await attempt(input);
  const left = last.facts.references.filter(
    ({ kind, file }) => (kind === 'evaluation' || kind === 'gate') && !input.isTest(file),
  );
  const isSet = first.facts.references.some(({ kind }) => kind === 'override');
  if (left.length === 0 || !isSet || (input.computedReads ?? []).length > 0) return plan;
  // What is still read needs whatever gives it its value: once it is known what stays, that stays too.
  return (await attempt({ ...input, first, computedReads: left })).plan;
}

async function attempt(given: RemovalInput): Promise<{ plan: RemovalPlan; first: Scan; last: Scan }> {
  const texts = new Map<string, string>();
  const deleted = new Set<string>();
  const open = new Map<string, Mark[]>();
  const first = given.first ?? (await scan({ ...given, only: given.flagKey }));
  const input = { ...given, computedReads: remainingReads(given, first.facts) };
  const notes = heldNotes(input);
  const { session } = first;
  let last = first;
  if (session) {
    const project = createProject(input.host, session.resolver, texts, deleted);
    const follower = createFollower(project, input, first, notes, open);
    const sweepAll = (found: Scan, planner: Planner): boolean => {
      const before = new Map(texts);
      const { changed, emptied } = sweepFiles(found, input, texts, notes, open, planner);
      for (const file of emptied) follower.remove(file);
      for (const file of changed) follower.changed(file, before.get(file) ?? decode(input.host.read(file)));
      return follower.run() || changed.length + emptied.length > 0;
    };
    // A removal only takes references away: what held none before holds none afterwards.
    const within = new Set([...first.collected.keys(), ...first.facts.references.map(({ file }) => file)]);
    const host = overlayHost(input.host, texts, deleted, within);
    const look = (): Promise<Scan> => scan({ ...input, host: host(), only: input.flagKey, parsed: last.session });
    if (sweepAll(first, readSteps(input))) last = await look();
    for (let round = 0; round < maxRounds && sweepAll(last, declarationSteps(last, input)); round++)
      last = await look();
    // What people wrote about the flag has a reason for as long as it is there.
    for (let round = 0; round < maxRounds && !stillUsed(last, input); round++) {
      if (!sweepAll(withMentions(last, first), proseSteps(last, input))) break;
      last = await look();
    }
  }

  const has = new Set(input.host.files);
  const files: PlannedFile[] = [];
  for (const file of deleted) {
    const before = decode(input.host.read(file));
    files.push({ file, status: 'deleted', before, edits: lineEdits(before, '') });
  }
  for (const [file, after] of texts) {
    const before = decode(input.host.read(file));
    if (before !== after) files.push({ file, status: 'modified', before, after, edits: lineEdits(before, after) });
  }
  const isHeld = (file: string): boolean => notes.get(file)?.some(({ held }) => held) === true;
  const used = stillUsed(last, input);
  for (const file of used === undefined ? (input.definedIn ?? []) : []) {
    if (isHeld(file)) continue;
    const before = decode(input.host.read(file));
    const after = removeCatalogEntry(before, file, input.flagKey, isCode(file) ? readFlagFile : undefined);
    if (after === before) continue;
    const edits = lineEdits(before, after ?? '');
    files.push(
      after === undefined
        ? { file, status: 'deleted', before, edits }
        : { file, status: 'modified', before, after, edits },
    );
  }
  if (used === undefined && input.configFiles) {
    const config = configFilesOf(input, first, isHeld);
    files.push(...config.files);
    for (const { file, after } of config.files) if (after !== undefined) texts.set(file, after);
    for (const [file, left] of config.notes) notes.set(file, [...(notes.get(file) ?? []), ...left]);
    last = { ...last, facts: withoutConfigFiles(last.facts, input) };
  }
  files.sort((a, b) => compare(a.file, b.file));
  const now = (file: string): string | undefined =>
    deleted.has(file) ? undefined : (texts.get(file) ?? (has.has(file) ? textOf(input.host, file) : undefined));
  for (const [file, unused] of [
    ...unusedPackages(files, input.host, now),
    ...lostNames({ files, host: input.host, textOf: now }),
  ])
    notes.set(file, [...(notes.get(file) ?? []), ...unused]);
  const leftovers = leftoversOf(last, notes, texts, input, used);
  const { references } = first.facts;
  const plan = { flagKey: input.flagKey, keep: input.keep, files, leftovers, references, facts: first.facts };
  return { plan, first, last };
}

/** Where the flag is still read or set, so that its catalog entry must stay. */
function stillUsed({ facts }: Scan, { computedReads: [computed] = [] }: RemovalInput): string | undefined {
  const use = facts.references.find(({ kind }) => kind === 'evaluation' || kind === 'gate' || kind === 'override');
  const place = computed ?? use;
  return place && `${place.file}:${place.line}`;
}

/** Sweeps every file that the plan has something for; tells whose texts changed, and which hold no test any more. */
function sweepFiles(
  { collected, session }: Scan,
  input: RemovalInput,
  texts: Map<string, string>,
  notes: Map<string, Note[]>,
  open: Map<string, Mark[]>,
  plan: Planner,
): { changed: string[]; emptied: string[] } {
  const pure = pureOf(input);
  const changed: string[] = [];
  const emptied: string[] = [];
  for (const [file, { found: all }] of [...collected].sort(([a], [b]) => compare(a, b))) {
    const module = session?.modules.get(file);
    if (!module || !session) continue;
    // The tree of a template is not that of its text: what stands in one is named and left to people.
    const found = all.filter(({ node }) => !module.template && node.getSourceFile() === module.sourceFile);
    const others = all.filter((each) => each.kind !== 'mention' && !found.includes(each));
    const places = others.map(({ node }): Note => ({ start: node.getStart(), end: node.end, reason: 'template' }));
    if (places.length > 0) notes.set(file, [...(notes.get(file) ?? []), ...places]);
    if (module.template) continue;
    const [error] = syntaxErrors(module.sourceFile);
    if (error) {
      // What the parser makes of a broken file is a guess: nothing in it is edited.
      const detail = `the file does not parse: ${error.message}`;
      const broken = found.map(({ node }) => ({ start: node.getStart(module.sourceFile), end: node.getEnd() }));
      notes.set(file, [
        ...(notes.get(file) ?? []),
        ...broken.map((place): Note => ({ ...place, reason: 'problem', detail })),
      ]);
      continue;
    }
    const { steps, marks, tests } = plan(module, found, session);
    if (tests?.isEmptied) {
      emptied.push(file);
      continue;
    }
    if (tests) nameSnapshots(file, tests.titles, input.host, notes);
    if (steps.length === 0 && marks.every(({ kind }) => kind === 'note')) {
      const kept = marks.flatMap((mark) => (mark.kind === 'note' ? [mark] : []));
      if (kept.length > 0) notes.set(file, [...(notes.get(file) ?? []), ...kept]);
      continue;
    }
    const carried = (notes.get(file) ?? []).map((note): Mark => ({ ...note, kind: 'note' }));
    const known = knownOf(module, session, input.options, pure);
    const swept = sweep(module, steps, [...marks, ...carried, ...(open.get(file) ?? [])], pure, known);
    notes.set(file, swept.notes);
    open.set(file, swept.open);
    if (swept.text !== module.text) {
      texts.set(file, swept.text);
      changed.push(file);
    }
  }
  return { changed, emptied };
}

/** Hands out the host as it will be once the plan is carried out; only some files are still worth a search. */
function overlayHost(
  host: Host,
  texts: ReadonlyMap<string, string>,
  deleted: ReadonlySet<string>,
  within: ReadonlySet<string>,
): () => Host {
  const read = (file: string): Uint8Array => {
    const text = texts.get(file);
    return text === undefined ? host.read(file) : Buffer.from(text, 'utf8');
  };
  return () => ({
    files: host.files.filter((file) => !deleted.has(file)),
    read,
    search: async (files, query) => {
      const worth = files.flatMap((file, at) => (within.has(file) ? [at] : []));
      return searchFiles(files, query, read, worth);
    },
  });
}
