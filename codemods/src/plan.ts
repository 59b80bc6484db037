import { lineStarts, positionAt, removeCatalogEntry } from '@flagsweep/catalog';
import { type Host, type Reference, type Scan, type ScanOptions, scan } from '@flagsweep/references';
import {
  type Found,
  isCode,
  type Module,
  parse,
  type Session,
  staticName,
  syntaxErrors,
} from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { type Edit, lineEdits } from './edits.js';
import { replaceEvaluation } from './evaluations.js';
import { type Leftover, leftoverMessage } from './leftovers.js';
import type { LeftoverReason, Literal, Mark, Note, Pass, Step } from './simplification.js';
import { sweep } from './sweep.js';

export interface RemovalInput {
  host: Host;
  options: ScanOptions;
  /** Every spelling of a key that the catalog knows, with the key it stands for. */
  keys: ReadonlyMap<string, string>;
  flagKey: string;
  /** The value that stays. */
  keep: Literal;
  /** Functions whose calls may be dropped when nothing uses the result. */
  pure?: readonly string[];
  /** Every catalog file. */
  catalogFiles?: ReadonlySet<string>;
  /** Catalog files that define the flag. */
  definedIn?: readonly string[];
  /** Whether a file is a test's, a mock's or a story's. */
  isTest(file: string): boolean;
}

/** One file of a plan. `edits` are offsets into `before`, in whole lines; `after` is absent where the file is deleted. */
export interface PlannedFile {
  file: string;
  status: 'modified' | 'deleted';
  before: string;
  after?: string;
  edits: Edit[];
}

/** Everything that a removal will do, and what it will leave and why. Nothing is written by making it. */
export interface RemovalPlan {
  flagKey: string;
  keep: Literal;
  files: PlannedFile[];
  leftovers: Leftover[];
  /** References that the flag had before, whatever becomes of them. */
  references: Reference[];
}

/** Plans the removal of one flag. Throws {@link import('./sweep.js').UnparsableEdit} rather than plan half a removal. */
export async function planRemoval(input: RemovalInput): Promise<RemovalPlan> {
  const texts = new Map<string, string>();
  const overlay = overlayHost(input.host, texts);
  const look = (): Promise<Scan> => scan({ ...input, host: overlay, only: input.flagKey });

  const first = await look();
  const notes = new Map<string, Note[]>();
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
  for (const file of input.definedIn ?? []) {
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
  const leftovers = leftoversOf(last, notes, texts, input);
  return { flagKey: input.flagKey, keep: input.keep, files, leftovers, references: first.facts.references };
}

type Plan = (module: Module, found: Found[], session: Session) => { steps: Step[]; marks: Mark[] };

/** Sweeps every file that the plan has something for; tells whether any text changed. */
function sweepFiles(
  { collected, session }: Scan,
  input: RemovalInput,
  texts: Map<string, string>,
  notes: Map<string, Note[]>,
  plan: Plan,
): boolean {
  const pure = new Set(input.pure);
  let changed = false;
  for (const [file, { found }] of [...collected].sort(([a], [b]) => compare(a, b))) {
    const module = session?.modules.get(file);
    if (!module || !session) continue;
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

const rangeOf = (node: ts.Node, { sourceFile }: Module) => ({ start: node.getStart(sourceFile), end: node.getEnd() });

/** First: what reads the flag, or gives it a value. */
const readSteps =
  (input: RemovalInput): Plan =>
  (module, found, session) => {
    const steps: Step[] = [];
    const marks: Mark[] = [];
    const leave = (note: Note): void => void marks.push({ ...note, kind: 'note' });
    const pass: Pass = { module, text: module.text, pure: new Set(input.pure), leave };
    for (const { kind, node, evaluation } of found) {
      const range = rangeOf(node, module);
      if (evaluation) {
        const replacement = replaceEvaluation(evaluation, input.keep, pass, session);
        if (replacement.kind === 'left') leave({ ...range, ...replacement });
        else {
          steps.push(replacement.step);
          marks.push(...(replacement.marks ?? []));
        }
      } else if (kind === 'override') {
        const property = overrideOf(node);
        if (!property) leave({ ...range, reason: 'other-value' });
        else if (setsOther(property, input.keep) && input.isTest(module.file))
          leave({ ...range, reason: 'other-value' });
        else marks.push({ ...rangeOf(property, module), kind: 'member' });
      } else if (kind === 'gate') {
        const property = gateOf(node, input.options.gates);
        if (property && input.keep === true) marks.push({ ...rangeOf(property, module), kind: 'member' });
        else leave({ ...range, reason: 'gate' });
      }
    }
    return { steps, marks };
  };

/** `{ newCheckout: true }`, `{ [Key.NewCheckout]: true }`: the property that gives the flag a value. */
function overrideOf(node: ts.Node): ts.ObjectLiteralElementLike | undefined {
  const at = ts.isObjectLiteralElementLike(node.parent) ? node.parent : undefined;
  if (at) return at.name === node ? at : undefined;
  for (let up = node.parent; up; up = up.parent) {
    if (ts.isComputedPropertyName(up)) return ts.isObjectLiteralElementLike(up.parent) ? up.parent : undefined;
    if (!ts.isExpression(up)) return undefined;
  }
  return undefined;
}

const setsOther = (property: ts.ObjectLiteralElementLike, keep: Literal): boolean => {
  if (!ts.isPropertyAssignment(property) || typeof keep !== 'boolean') return false;
  const { kind } = property.initializer;
  return kind === (keep ? ts.SyntaxKind.FalseKeyword : ts.SyntaxKind.TrueKeyword);
};

/** `{ path: '/x', flag: 'new-x' }`: the property, where the configuration calls it a gate. */
function gateOf(node: ts.Node, gates: readonly string[]): ts.Node | undefined {
  const { parent } = node;
  return ts.isPropertyAssignment(parent) && parent.initializer === node && gates.includes(staticName(parent.name) ?? '')
    ? parent
    : undefined;
}

/** Second: the declarations, where nothing reads them any more. */
function declarationSteps({ collected, session }: Scan, input: RemovalInput): Plan {
  const uses = [...collected].flatMap(([file, { found }]) =>
    found
      .filter(({ kind }) => kind === 'evaluation' || kind === 'gate' || kind === 'override')
      .map((each) => ({ file, ...each })),
  );
  const declared = new Set<ts.Node>();
  for (const { found } of collected.values())
    for (const { via } of found) for (const { node } of via) declared.add(node);
  const blocking = uses.filter(({ via, kind }) => via.length > 0 || kind === 'evaluation');
  return (module, found) => {
    const marks: Mark[] = [];
    const seen = new Set<ts.Node>();
    for (const { kind, node, via } of found) {
      if (kind !== 'declaration') continue;
      const member = via[0]?.node ?? node;
      if (seen.has(member)) continue;
      seen.add(member);
      const user = blocking.find((use) => use.via.length === 0 || use.via.some((symbol) => symbol.node === member));
      const range = rangeOf(member, module);
      if (user) {
        const start = user.node.getStart();
        const { line } = user.node.getSourceFile().getLineAndCharacterOfPosition(start);
        marks.push({
          ...rangeOf(node, module),
          kind: 'note',
          reason: 'still-referenced',
          detail: `${user.file}:${line + 1}`,
        });
      } else marks.push({ ...range, kind: 'member' });
    }
    for (const symbol of aliasesIn(module, collected)) {
      const statement = symbol.parent.parent;
      const other = mentionsElsewhere(symbol, module, session, collected, input);
      if (!ts.isVariableStatement(statement) || statement.declarationList.declarations.length !== 1) continue;
      if (other !== undefined)
        marks.push({ ...rangeOf(symbol.name, module), kind: 'note', reason: 'still-referenced', detail: other });
      else marks.push({ ...rangeOf(statement, module), kind: 'member' });
    }
    return { steps: [], marks };
  };
}

/** Constants of a module that hold the key. */
function aliasesIn(module: Module, collected: Scan['collected']): Set<ts.VariableDeclaration> {
  const aliases = new Set<ts.VariableDeclaration>();
  for (const { found } of collected.values()) {
    for (const { via } of found) {
      for (const { node, kind, module: home } of via) {
        if (kind === 'constant' && home === module && ts.isVariableDeclaration(node)) aliases.add(node);
      }
    }
  }
  for (const { kind, node } of collected.get(module.file)?.found ?? []) {
    if (kind === 'alias' && ts.isVariableDeclaration(node.parent)) aliases.add(node.parent);
  }
  return aliases;
}

/** Where a constant's name still stands besides its declaration, or `undefined`. */
function mentionsElsewhere(
  { name }: ts.VariableDeclaration,
  module: Module,
  session: Session | undefined,
  collected: Scan['collected'],
  { host }: RemovalInput,
): string | undefined {
  if (!ts.isIdentifier(name)) return module.file;
  const own = module.scopes.bindingOf(name);
  const [use] = own?.references ?? [];
  const place = (file: string, text: string, offset: number): string =>
    `${file}:${positionAt(lineStarts(text), offset).line}`;
  if (use) return place(module.file, module.text, use.getStart(module.sourceFile));
  const word = new RegExp(`(?<![\\w$])${name.text.replace(/\$/g, '\\$')}(?![\\w$])`);
  for (const file of new Set([...collected.keys(), ...host.files.filter(isCode)])) {
    if (file === module.file) continue;
    const text = collected.has(file) ? session?.modules.get(file)?.text : undefined;
    const at = text === undefined ? -1 : text.search(word);
    if (text !== undefined && at >= 0) return place(file, text, at);
  }
  return undefined;
}

function leftoversOf(
  { facts, collected }: Scan,
  notes: ReadonlyMap<string, Note[]>,
  texts: ReadonlyMap<string, string>,
  { host }: RemovalInput,
): Leftover[] {
  const leftovers = new Map<string, Leftover>();
  const add = (
    file: string,
    range: { start: number; end: number },
    at: { line: number; column: number },
    reason: LeftoverReason,
    detail?: string,
  ): void => {
    const id = `${file}:${at.line}`;
    if (leftovers.has(id)) return;
    const { start, end } = range;
    leftovers.set(id, { file, start, end, ...at, reason, message: leftoverMessage(reason, detail) });
  };
  for (const [file, list] of notes) {
    const starts = lineStarts(texts.get(file) ?? decode(host.read(file)));
    for (const note of list) add(file, note, positionAt(starts, note.start), note.reason, note.detail);
  }
  for (const reference of facts.references) {
    const { file, line, column, kind } = reference;
    const found = collected.get(file)?.found.find(({ node }) => node.getStart() === reference.start);
    const reason: LeftoverReason =
      kind === 'evaluation'
        ? 'unknown-accessor'
        : kind === 'override'
          ? 'other-value'
          : kind === 'gate'
            ? 'gate'
            : kind === 'mention'
              ? 'mention'
              : 'still-referenced';
    add(file, reference, { line, column }, reason, found ? takerOf(found.node) : undefined);
  }
  return [...leftovers.values()].sort((a, b) => compare(a.file, b.file) || a.start - b.start);
}

/** The function that a key is given to, as it is written. */
function takerOf(node: ts.Node): string {
  for (let at = node.parent; at; at = at.parent) {
    if (ts.isCallExpression(at) || ts.isNewExpression(at)) return at.expression.getText();
    if (ts.isJsxOpeningLikeElement(at)) return at.tagName.getText();
    if (ts.isStatement(at)) break;
  }
  return node.getText();
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

const utf8 = new TextDecoder('utf-8', { ignoreBOM: true });
const decode = (bytes: Uint8Array): string => utf8.decode(bytes);

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** Whether a text has no more syntax errors than another: the last check before anything is written. */
export const parsesAsWell = (file: string, before: string, after: string): boolean =>
  !isCode(file) || syntaxErrors(parse(file, after)).length <= syntaxErrors(parse(file, before)).length;
