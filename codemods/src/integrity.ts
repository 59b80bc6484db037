import { type Binding, type Module, syntaxErrors } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { createPositions, type Edit, type Positions } from './edits.js';

/** What edits broke that no rewrite may break, whatever else it does. */
export interface Damage {
  /** Offsets, in the text before, of statements that would run on from the one before them for want of a semicolon. */
  joined: number[];
  /** What went wrong, for people. */
  what: string;
}

/**
 * Compares a file before and after a set of edits. However a simplification came to its edits, afterwards the file must
 * parse, every statement that is still there must begin where a statement begins, no string may have become a directive,
 * and every name must mean the declaration that it meant.
 */
export function damageOf(before: Module, edits: readonly Edit[], after: Module): Damage | undefined {
  const positions = createPositions(edits);
  const shape = shapeOf(before.sourceFile);
  const now = shapeOf(after.sourceFile);
  const joined: number[] = [];
  const expected = new Set<number>();
  for (const { start, end } of shape.statements) {
    const from = skipTrivia(after.text, positions.startOf(start));
    if (from >= positions.endOf(end)) continue;
    expected.add(from);
    if (!now.starts.has(from)) joined.push(start);
  }
  if (joined.length > 0) return { joined, what: 'a statement would become part of the one before it' };
  const split = [...now.starts].find((start) => !expected.has(start));
  if (syntaxErrors(after.sourceFile).length > syntaxErrors(before.sourceFile).length) {
    return { joined, what: 'the file would not parse' };
  }
  if (split !== undefined) return { joined, what: 'a line break would end a statement early' };
  const directives = new Set(shape.directives.map((start) => positions.startOf(start)));
  if (now.directives.some((start) => !directives.has(start))) {
    return { joined, what: 'a string would become a directive' };
  }
  const owners = new Map(now.elses.map((each) => [each.start, each.owner]));
  const moved = shape.elses.some(({ start, owner }) => {
    const [kept, from] = [positions.at(owner), skipTrivia(after.text, positions.startOf(start))];
    return kept !== undefined && now.owners.has(kept) && owners.has(from) && owners.get(from) !== kept;
  });
  if (moved) return { joined, what: 'an `else` would belong to another `if`' };
  const name = changedName(before, after, positions, edits);
  return name === undefined ? undefined : { joined, what: `\`${name}\` would mean something else` };
}

interface Shape {
  statements: { start: number; end: number }[];
  starts: Set<number>;
  directives: number[];
  /** Where `if` statements begin, and for each `else` where it and its `if` begin. */
  owners: Set<number>;
  elses: { start: number; owner: number }[];
}

/** Where statements and directives begin. Empty statements are none: a semicolon too many changes nothing. */
function shapeOf(sourceFile: ts.SourceFile): Shape {
  const statements: Shape['statements'] = [];
  const directives: number[] = [];
  const owners = new Set<number>();
  const elses: Shape['elses'] = [];
  const prologue = (list: readonly ts.Statement[]): void => {
    for (const each of list) {
      if (!ts.isExpressionStatement(each) || !ts.isStringLiteral(each.expression)) break;
      directives.push(each.getStart(sourceFile));
    }
  };
  prologue(sourceFile.statements);
  const visit = (node: ts.Node): void => {
    if (ts.isIfStatement(node)) {
      const owner = node.getStart(sourceFile);
      owners.add(owner);
      if (node.elseStatement) elses.push({ start: node.elseStatement.getStart(sourceFile), owner });
    }
    if (isStatement(node) && !ts.isEmptyStatement(node)) {
      statements.push({ start: node.getStart(sourceFile), end: node.end });
    }
    if (ts.isFunctionLike(node) && 'body' in node && node.body && ts.isBlock(node.body as ts.Node)) {
      prologue((node.body as ts.Block).statements);
    }
    ts.forEachChild(node, visit);
  };
  ts.forEachChild(sourceFile, visit);
  return { statements, directives, owners, elses, starts: new Set(statements.map(({ start }) => start)) };
}

const isStatement = (node: ts.Node): boolean =>
  (node.kind >= ts.SyntaxKind.FirstStatement && node.kind <= ts.SyntaxKind.LastStatement) ||
  node.kind === ts.SyntaxKind.Block ||
  ts.isStatement(node);

const trivia = /(?:\s|\/\/[^\n\r\u2028\u2029]*|\/\*[^]*?\*\/)*/y;

function skipTrivia(text: string, from: number): number {
  trivia.lastIndex = from;
  trivia.exec(text);
  return trivia.lastIndex;
}

/** The edit whose text stands at an offset of the text afterwards. */
function writtenBy(edits: readonly Edit[]): (at: number) => Edit | undefined {
  let shift = 0;
  const ranges = [...edits]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .flatMap((edit) => {
      const start = edit.start + shift;
      shift += edit.newText.length - (edit.end - edit.start);
      return edit.newText === '' ? [] : [{ start, end: start + edit.newText.length, edit }];
    });
  return (at) => ranges.find(({ start, end }) => start <= at && at < end)?.edit;
}

function nodeAround({ sourceFile }: Module, at: number): ts.Node {
  let node: ts.Node = sourceFile;
  for (let child: ts.Node | undefined = node; child; ) {
    node = child;
    child = ts.forEachChild(node, (each) => (each.pos <= at && at < each.end ? each : undefined));
  }
  return node;
}

/** A name that stands in both texts and means another declaration in the second, if there is one. */
function changedName(before: Module, after: Module, positions: Positions, edits: readonly Edit[]): string | undefined {
  const written = writtenBy(edits);
  const old = new Map<number, Binding>();
  for (const binding of before.scopes.bindings) {
    for (const name of [...binding.declarations, ...binding.references]) {
      const at = positions.at(name.getStart(before.sourceFile));
      if (at !== undefined) old.set(at, binding);
    }
  }
  const meant = new Map<Binding, Binding>();
  const now = new Set<number>();
  const taken = new Set<Binding>();
  for (const binding of after.scopes.bindings) {
    for (const name of [...binding.declarations, ...binding.references]) {
      const at = name.getStart(after.sourceFile);
      now.add(at);
      const edit = old.has(at) ? undefined : written(at);
      // A name that an edit writes means what it would have meant in that place.
      const was = edit ? before.scopes.lookup(binding.name, nodeAround(before, edit.start)) : old.get(at);
      const first = meant.get(binding);
      // A name that meant a global, or another declaration than its namesakes.
      if (was === undefined || (first !== undefined && first !== was)) return binding.name;
      if (first === undefined) {
        if (taken.has(was)) return binding.name;
        taken.add(was);
        meant.set(binding, was);
      }
    }
  }
  for (const [at, { name, references }] of old) {
    if (now.has(at)) continue;
    // `{ on }` became `{ on: true }`: the name is one of a property now.
    const shorthand = references.some(
      (each) => ts.isShorthandPropertyAssignment(each.parent) && positions.at(each.getStart(before.sourceFile)) === at,
    );
    if (!shorthand) return name;
  }
  return undefined;
}
