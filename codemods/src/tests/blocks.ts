import { type Module, unwrap } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { removeNode } from '../layout.js';
import type { Pass, Step } from '../simplification.js';
import { holdsStatements } from '../statements.js';
import { type BlockKind, modifiers, once, runners, tables, transparent } from './runners.js';

/** One call of a test runner: `describe(…)`, `it.each(…)(…)`, `beforeEach(…)`. */
export interface Block {
  kind: BlockKind;
  call: ts.CallExpression;
  /** The function that it runs, where it is written there. */
  body?: ts.ArrowFunction | ts.FunctionExpression;
  title?: string;
  /** Whether a hook runs once for all the tests of its group. */
  isOnce: boolean;
  /** What its rows are written in, where it is parameterised. */
  table?: ts.Expression | ts.TemplateLiteral;
}

const kinds = new Map(
  Object.entries(runners).flatMap(([kind, names]) => names.map((name) => [name, kind as BlockKind])),
);

/** What a call of a test runner is, or `undefined` of any other call. */
export function blockAt(node: ts.Node, { scopes }: Module): Block | undefined {
  if (!ts.isCallExpression(node)) return undefined;
  let table: Block['table'];
  const path: string[] = [];
  let at: ts.Expression = unwrap(node.expression);
  for (;;) {
    if (ts.isCallExpression(at) || ts.isTaggedTemplateExpression(at)) {
      const made = ts.isCallExpression(at) ? at.expression : at.tag;
      // A call that makes a test out of nothing but its name is one itself: `it('…', …)` hands nothing on.
      if (!ts.isPropertyAccessExpression(made) || !modifiers.has(made.name.text)) return undefined;
      if (tables.has(made.name.text)) table = ts.isCallExpression(at) ? at.arguments[0] : at.template;
      at = unwrap(made);
    } else if (ts.isPropertyAccessExpression(at)) {
      path.unshift(at.name.text);
      at = unwrap(at.expression);
    } else break;
  }
  if (!ts.isIdentifier(at)) return undefined;
  if (!isRunner(at, scopes)) return undefined;
  let kind = kinds.get(at.text);
  for (const name of path) {
    const next = kinds.get(name);
    if (next === undefined && !modifiers.has(name)) return undefined;
    kind = kind && (next ?? kind);
  }
  if (!kind) return undefined;
  const body = node.arguments.map(functionIn).find((each) => each !== undefined);
  const [title] = node.arguments;
  // `it.skipIf(old)` is no test yet, and `setup(options)` is anyone's.
  const isTitled = title !== undefined && ts.isStringLiteralLike(title) && (kind === 'suite' || kind === 'test');
  if (!body && !isTitled && !/^(?:before|after)(?:Each|All)$/.test(path.at(-1) ?? at.text)) return undefined;
  // `test.each(rows)` is no test yet.
  if (path.length > 0 && tables.has(path.at(-1) as string) && !table) return undefined;
  return {
    kind,
    call: node,
    isOnce: once.has(path.find((name) => kinds.has(name) && !runners.test.includes(name)) ?? at.text),
    ...(body && { body }),
    ...(title && ts.isStringLiteralLike(title) && { title: title.text }),
    ...(table && { table }),
  };
}

/** Names that stand for a runner wherever they come from: `test` of a file of fixtures. */
const unmistakable = /^(?:describe|it|test)$/;

/** Whether a name is that of a runner: a global, or imported from a package. */
function isRunner(name: ts.Identifier, scopes: Module['scopes']): boolean {
  const binding = scopes.bindingOf(name);
  if (!binding) return true;
  if (binding.kind === 'function' || binding.kind === 'parameter') return false;
  if (unmistakable.test(name.text)) return true;
  const [declaration] = binding.declarations;
  const from = declaration && ts.findAncestor(declaration, ts.isImportDeclaration)?.moduleSpecifier;
  return from !== undefined && ts.isStringLiteral(from) && !from.text.startsWith('.');
}

/** The function of `() => {}`, `fakeAsync(() => {})`. */
function functionIn(node: ts.Expression): Block['body'] {
  const inner = unwrap(node);
  if (ts.isArrowFunction(inner) || ts.isFunctionExpression(inner)) return inner;
  if (!ts.isCallExpression(inner) || !transparent.has(calledName(inner))) return undefined;
  return inner.arguments.map(functionIn).find((each) => each !== undefined);
}

/** The last name of what is called: `spyOn` of `jest.spyOn(…)`. */
export function calledName({ expression }: ts.CallExpression): string {
  const callee = unwrap(expression);
  if (ts.isIdentifier(callee)) return callee.text;
  return ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
}

/** The blocks that a node stands in, the innermost first. */
export const blocksAround = (node: ts.Node, blocks: readonly Block[]): Block[] =>
  blocks.filter(({ call }) => call !== node && call.pos <= node.pos && node.end <= call.end).reverse();

/** Whether a node stands in what a runner runs. */
export const isInBlock = (node: ts.Node, module: Module): boolean =>
  ts.findAncestor(node, (at) => blockAt(at, module) !== undefined) !== undefined;

/** Every block of a file, in the order in which they are written; steps of a test are part of it. */
export function blocksOf(module: Module): Block[] {
  const blocks: Block[] = [];
  const visit = (node: ts.Node): void => {
    const block = blockAt(node, module);
    if (block && block.kind !== 'step') blocks.push(block);
    ts.forEachChild(node, visit);
  };
  visit(module.sourceFile);
  return blocks;
}

/** The statement that a block is, where it stands alone among others and can be taken out. */
export function statementOf({ call }: Block): ts.ExpressionStatement | undefined {
  const { parent } = call;
  return ts.isExpressionStatement(parent) && holdsStatements(parent.parent) ? parent : undefined;
}

/** What a block of statements is the body of, as a call of a runner that can be taken out. */
export function blockOf(body: ts.Block, module: Module): (Block & { statement: ts.ExpressionStatement }) | undefined {
  let at: ts.Node = body.parent;
  while (at && !ts.isStatement(at) && !blockAt(at, module)) at = at.parent;
  const block = at && blockAt(at, module);
  const statement = block && statementOf(block);
  return block && statement && block.body?.body === body && !block.table ? { ...block, statement } : undefined;
}

/** Whether a statement is a block of a runner, or only declares something. */
export const isPlain = (statement: ts.Statement, blocks: readonly Block[]): boolean =>
  ts.isExpressionStatement(statement)
    ? blocks.some((block) => statementOf(block) === statement)
    : ts.isVariableStatement(statement) ||
      ts.isFunctionDeclaration(statement) ||
      ts.isClassDeclaration(statement) ||
      ts.isInterfaceDeclaration(statement) ||
      ts.isTypeAliasDeclaration(statement);

/** Takes a statement out; what is left of the block that it stood in is looked at afterwards. */
export function removeStatement(statement: ts.Statement, pass: Pass): Step {
  const { parent } = statement;
  const exposes = ts.isBlock(parent) ? [{ start: parent.getStart(pass.module.sourceFile), end: parent.getEnd() }] : [];
  return { edits: [removeNode(statement, pass)], exposes };
}

/**
 * Whether a node is certainly run whenever its block is: no branch, loop or function stands between them, but for functions
 * that are run there and then.
 */
export function isCertain(node: ts.Node, { call, body }: { call: ts.Node; body?: ts.Node }): boolean {
  for (let at = node; at !== call; at = at.parent) {
    const { parent } = at;
    if (!parent) return false;
    if (ts.isFunctionLike(at) && at !== body && !isTransparent(at)) return false;
    if (ts.isConditionalExpression(parent) && parent.condition !== at) return false;
    if (ts.isIfStatement(parent) && parent.expression !== at) return false;
    if (ts.isIterationStatement(parent, false) || ts.isCaseOrDefaultClause(parent)) return false;
    if (ts.isCatchClause(parent) || (ts.isTryStatement(parent) && parent.tryBlock !== at)) return false;
    if (ts.isBinaryExpression(parent) && parent.right === at && isBranching(parent)) return false;
  }
  return true;
}

const isBranching = ({ operatorToken: { kind } }: ts.BinaryExpression): boolean =>
  kind === ts.SyntaxKind.AmpersandAmpersandToken ||
  kind === ts.SyntaxKind.BarBarToken ||
  kind === ts.SyntaxKind.QuestionQuestionToken;

function isTransparent(node: ts.Node): boolean {
  const { parent } = node;
  if (!ts.isCallExpression(parent) || parent.expression === node) return false;
  const name = calledName(parent);
  return transparent.has(name) || runners.step.includes(name);
}
