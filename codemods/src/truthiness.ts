import { declarationOf, isConstant, unwrap, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import type { Pass } from './simplification.js';

const maxDepth = 10;

/** Whether only the truth of an expression matters where it stands: `if (x)`, `!x`, `x ? a : b`, `x && y` inside those. */
export function isTested(node: ts.Node, pass: Pass, depth = 0): boolean {
  const child = wrapped(node);
  const { parent } = child;
  if (depth > maxDepth) return false;
  if (ts.isPrefixUnaryExpression(parent)) return parent.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isIfStatement(parent) || ts.isWhileStatement(parent) || ts.isDoStatement(parent))
    return parent.expression === child;
  if (ts.isForStatement(parent)) return parent.condition === child;
  if (ts.isConditionalExpression(parent)) return parent.condition === child || isTested(parent, pass, depth + 1);
  if (ts.isExpressionStatement(parent) || ts.isVoidExpression(parent)) return true;
  if (ts.isBinaryExpression(parent)) {
    const { kind } = parent.operatorToken;
    const logical = kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;
    return logical && isTested(parent, pass, depth + 1);
  }
  if (ts.isArrowFunction(parent) && parent.body === child) return isPredicate(parent);
  if (ts.isCallExpression(parent)) {
    const { expression } = parent;
    const isBuiltIn =
      ts.isIdentifier(expression) && expression.text === 'Boolean' && !pass.module.scopes.bindingOf(expression);
    return isBuiltIn && parent.arguments[0] === child;
  }
  if (ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) && parent.initializer === child) {
    const binding = pass.module.scopes.bindingOf(parent.name);
    return (
      binding !== undefined &&
      binding.kind !== 'var' &&
      isConstant(binding) &&
      !isExported(parent) &&
      binding.references.every(
        (reference) => !ts.isTypeQueryNode(reference.parent) && isTested(reference, pass, depth + 1),
      )
    );
  }
  return false;
}

/** What `filter`, `some` and the like ask of each element: whether it is true, and no more (docs/assumptions.md). */
function isPredicate(node: ts.ArrowFunction): boolean {
  const call = node.parent;
  if (!ts.isCallExpression(call) || call.arguments[0] !== node || node.modifiers) return false;
  const callee = call.expression;
  return (
    ts.isPropertyAccessExpression(callee) &&
    /^(?:filter|some|every|find|findIndex|findLast|findLastIndex)$/.test(callee.name.text)
  );
}

export function isExported(declaration: ts.Node): boolean {
  let node: ts.Node | undefined = declaration;
  while (node && !ts.isStatement(node)) node = node.parent;
  return (
    node !== undefined &&
    ts.canHaveModifiers(node) &&
    ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword) === true
  );
}

const comparisons = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
  ts.SyntaxKind.LessThanToken,
  ts.SyntaxKind.LessThanEqualsToken,
  ts.SyntaxKind.GreaterThanToken,
  ts.SyntaxKind.GreaterThanEqualsToken,
  ts.SyntaxKind.InstanceOfKeyword,
  ts.SyntaxKind.InKeyword,
]);

/** Whether an expression is `true` or `false` and nothing else, as far as its own text shows. */
export function isBoolean(expression: ts.Expression, pass: Pass, depth = 0): boolean {
  const node = unwrap(expression);
  if (depth > maxDepth) return false;
  if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) return true;
  if (ts.isPrefixUnaryExpression(node)) return node.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isConditionalExpression(node)) {
    return isBoolean(node.whenTrue, pass, depth + 1) && isBoolean(node.whenFalse, pass, depth + 1);
  }
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    if (comparisons.has(kind)) return true;
    const logical = kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken;
    return logical && isBoolean(node.left, pass, depth + 1) && isBoolean(node.right, pass, depth + 1);
  }
  if (ts.isCallExpression(node)) {
    const callee = unwrap(node.expression);
    if (pass.known.givesBoolean(pass.module, callee)) return true;
    return (
      (ts.isIdentifier(callee) && callee.text === 'Boolean' && !pass.module.scopes.bindingOf(callee)) ||
      (ts.isPropertyAccessExpression(callee) &&
        ts.isIdentifier(callee.expression) &&
        callee.getText(pass.module.sourceFile) === 'Array.isArray' &&
        !pass.module.scopes.bindingOf(callee.expression))
    );
  }
  if (!ts.isIdentifier(node)) return false;
  const binding = pass.module.scopes.bindingOf(node);
  const [name] = binding?.declarations ?? [];
  const declaration = name && declarationOf(name);
  if (!binding || !name || !declaration || binding.declarations.length !== 1) return false;
  if (ts.isParameter(declaration) && declaration.name === name) {
    return declaration.type?.kind === ts.SyntaxKind.BooleanKeyword && !declaration.questionToken;
  }
  if (!ts.isVariableDeclaration(declaration) || declaration.name !== name) return false;
  if (declaration.type) return declaration.type.kind === ts.SyntaxKind.BooleanKeyword;
  // A `var` is undefined until its line is reached.
  return (
    binding.kind !== 'var' &&
    (isConstant(binding) || binding.writes.every((write) => writesBoolean(write, pass, depth + 1))) &&
    declaration.initializer !== undefined &&
    isBoolean(declaration.initializer, pass, depth + 1)
  );
}

/** Whether a function gives back `true` or `false` and nothing else, by its type or by what it returns. */
export function returnsBoolean(node: ts.FunctionLikeDeclaration, pass: Pass): boolean {
  const isPlain = !node.asteriskToken && !(ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(isAsync));
  if (!isPlain || !node.body) return false;
  if (node.type) return node.type.kind === ts.SyntaxKind.BooleanKeyword;
  // A method may be another one in a class that extends this one: only its type holds for all.
  if (ts.isMethodDeclaration(node)) return false;
  const body = node.body as ts.ConciseBody;
  if (!ts.isBlock(body)) return isBoolean(body, pass);
  const [only, ...others] = body.statements;
  const result = only && others.length === 0 && ts.isReturnStatement(only) ? only.expression : undefined;
  return result !== undefined && isBoolean(result, pass);
}

const isAsync = ({ kind }: ts.ModifierLike): boolean => kind === ts.SyntaxKind.AsyncKeyword;

const keepsBoolean = new Set<ts.SyntaxKind>([
  ts.SyntaxKind.EqualsToken,
  ts.SyntaxKind.AmpersandAmpersandEqualsToken,
  ts.SyntaxKind.BarBarEqualsToken,
  ts.SyntaxKind.QuestionQuestionEqualsToken,
]);

/** `on = a > b`, `on &&= a > b`: an assignment after which a boolean is still one. */
function writesBoolean(name: ts.Identifier, pass: Pass, depth: number): boolean {
  const { parent } = name;
  return (
    ts.isBinaryExpression(parent) &&
    parent.left === name &&
    keepsBoolean.has(parent.operatorToken.kind) &&
    isBoolean(parent.right, pass, depth)
  );
}
