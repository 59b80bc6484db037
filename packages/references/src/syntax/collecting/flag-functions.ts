import { ts } from '../../../compiler/index.js';
import { isRead } from '../accessors/escapes.js';
import type { Module } from '../modules/modules.js';
import { isAssigned, staticName, wrapped } from '../tree/parse.js';
import type { CollectContext, Found } from './collected.js';
import { type Role } from './roles.js';

interface FlagFunctionsInput {
  module: Module;
  context: CollectContext;
  /** Whether the file is a test's. */
  test: boolean;
  roleOf(node: ts.Node, isSymbol: boolean): Role;
}

/**
 * Functions that are flags, where they are named without being called: `items.filter(enableTabs)`, `{ isVisible: enableTabs }`.
 * Whoever has the function reads the flag. What tests do to one is for their stubs to say.
 */
export function createFlagFunctions({ module, context, test, roleOf }: FlagFunctionsInput) {
  const { matcher } = context.interpreter;

  const handedOn = (node: ts.Node): Found | undefined => {
    if (test || !(ts.isIdentifier(node) || ts.isPropertyAccessExpression(node))) return undefined;
    const flag = matcher.flagOf(module, node);
    if (!flag || !isNamed(node) || isCalled(node) || isExported(node)) return undefined;
    return { flagKey: flag.flagKey, kind: kindOf(node), node: nameOf(node), via: [], way: flag.way };
  };

  /** Whether a node is a name that is read: the function alone, or as a member of what holds it. */
  const isNamed = (node: ts.Node): node is ts.Identifier | ts.PropertyAccessExpression => {
    if (ts.isPropertyAccessExpression(node)) return true;
    if (!ts.isIdentifier(node)) return false;
    if (ts.isPropertyAccessExpression(node.parent) && node.parent.name === node) return false;
    return ts.isShorthandPropertyAssignment(node.parent) || isRead(module, node);
  };

  const kindOf = (node: ts.Expression): Found['kind'] => {
    const { parent } = wrapped(node);
    // Another flag that is the same function reads this one.
    const isOtherName = ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name);
    if (isOtherName && !matcher.isFlag(parent)) return 'alias';
    return isData(parent) && roleOf(node, true).kind === 'gate' ? 'gate' : 'evaluation';
  };

  /** `export default { enableTabs }`, `module.exports = { enableTabs }`: those who import it use it. */
  const isExported = (node: ts.Node): boolean => {
    let at = wrapped(node);
    while (ts.isObjectLiteralElementLike(at.parent) || ts.isObjectLiteralExpression(at.parent)) at = wrapped(at.parent);
    return (
      ts.isExportAssignment(at.parent) ||
      (ts.isBinaryExpression(at.parent) && /(?:^|\.)exports\b/.test(at.parent.left.getText(module.sourceFile)))
    );
  };

  /** The name that an export gives a flag's function: `tabs` of `module.exports = { tabs: enableTabs }`. */
  const renamed = (node: ts.Node): string | undefined => {
    if (!ts.isIdentifier(node)) return undefined;
    const { parent } = wrapped(node);
    if (!ts.isPropertyAssignment(parent) || !matcher.flagOf(module, node)) return undefined;
    const name = isNamed(node) && isExported(node) ? staticName(parent.name) : undefined;
    return name === node.text ? undefined : name;
  };

  return { handedOn, renamed };
}

const nameOf = (node: ts.Identifier | ts.PropertyAccessExpression): ts.Node =>
  ts.isPropertyAccessExpression(node) ? node.name : node;

function isCalled(node: ts.Node): boolean {
  const at = wrapped(node);
  const { parent } = at;
  if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) return parent.expression === at;
  return ts.isJsxOpeningLikeElement(parent) || ts.isJsxClosingElement(parent) || isAssigned(node);
}

const isData = (parent: ts.Node): boolean =>
  ts.isPropertyAssignment(parent) || ts.isShorthandPropertyAssignment(parent) || ts.isArrayLiteralExpression(parent);
