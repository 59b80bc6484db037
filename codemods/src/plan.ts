import { removeCatalogEntry } from '@flagsweep/catalog';
import { type Host, type Scan, scan } from '@flagsweep/references';
import { syntaxErrors } from '@flagsweep/references/syntax';
import { declarationSteps } from './declarations.js';
import { lineEdits } from './edits.js';
import { heldNotes, remainingReads } from './held.js';
import { leftoversOf } from './leftovers.js';
import { readSteps } from './reads.js';
import { compare, decode, type PlannedFile, type Planner, type RemovalInput, type RemovalPlan } from './removal.js';
import type { Mark, Note } from './simplification.js';
import { sweep } from './sweep.js';

/** Plans the removal of one flag. Throws {@link import('./sweep.js').UnparsableEdit} rather than plan half a removal. */
export async function planRemoval(given: RemovalInput): Promise<RemovalPlan> {
  const texts = new Map<string, string>();
  const overlay = overlayHost(given.host, texts);
  const look = (): Promise<Scan> => scan({ ...given, host: overlay, only: given.flagKey });

  const first = given.first ?? (await look());
  const input = { ...given, computedReads: remainingReads(given, first.facts) };
  const notes = heldNotes(input);
  if (first.session) sweepFiles(first, input, texts, notes, readSteps(input));

  const second = texts.size > 0 ? await look() : first;
  let last = second;
  if (second.session) {
    const before = texts.size;
    const changed = sweepFiles(second, input, texts, notes, declarationSteps(second, input));
    if (changed || texts.size > before) last = await look();
  }

  const files: PlannedFile[] = [];
  for (const [file, after] of texts) {
    const before = decode(input.host.read(file));
    if (before !== after) files.push({ file, status: 'modified', before, after, edits: lineEdits(before, after) });
  }
  const used = stillUsed(last, input);
  for (const file of used === undefined ? (input.definedIn ?? []) : []) {
    if (notes.get(file)?.some(({ held }) => held)) continue;
    const before = decode(input.host.read(file));
    const after = removeCatalogEntry(before, file, input.flagKey);
    if (after === before) continue;
    const edits = lineEdits(before, after ?? '');
    files.push(
      after === undefined
        ? { file, status: 'deleted', before, edits }
        : { file, status: 'modified', before, after, edits },
    );
  }
  files.sort((a, b) => compare(a.file, b.file));
  const leftovers = leftoversOf(last, notes, texts, input, used);
  return {
    flagKey: input.flagKey,
    keep: input.keep,
    files,
    leftovers,
    references: first.facts.references,
    facts: first.facts,
  };
}

/** Where the flag is still read or set, so that its catalog entry must stay. */
function stillUsed({ facts }: Scan, { computedReads: [computed] = [] }: RemovalInput): string | undefined {
  const use = facts.references.find(({ kind }) => kind === 'evaluation' || kind === 'gate' || kind === 'override');
  const place = computed ?? use;
  return place && `${place.file}:${place.line}`;
}

/** Sweeps every file that the plan has something for; tells whether any text changed. */
function sweepFiles(
  { collected, session }: Scan,
  input: RemovalInput,
  texts: Map<string, string>,
  notes: Map<string, Note[]>,
  plan: Planner,
): boolean {
  const pure = new Set(input.pure);
  let changed = false;
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
    const { steps, marks } = plan(module, found, session);
    if (steps.length === 0 && marks.every(({ kind }) => kind === 'note')) {
      const kept = marks.flatMap((mark) => (mark.kind === 'note' ? [mark] : []));
      if (kept.length > 0) notes.set(file, [...(notes.get(file) ?? []), ...kept]);
      continue;
    }
    const carried = (notes.get(file) ?? []).map((note): Mark => ({ ...note, kind: 'note' }));
    const swept = sweep(module, steps, [...marks, ...carried], pure);
    notes.set(file, swept.notes);
    if (swept.text !== module.text) {
      texts.set(file, swept.text);
      changed = true;
    }
  }
  return changed;
}

/** The host as it will be once the plan is carried out. */
function overlayHost(host: Host, texts: ReadonlyMap<string, string>): Host {
  return {
    files: host.files,
    read: (file) => {
      const text = texts.get(file);
      return text === undefined ? host.read(file) : Buffer.from(text, 'utf8');
    },
  };
}
