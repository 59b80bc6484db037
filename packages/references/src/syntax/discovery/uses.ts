import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { staticName, wrapped } from '../tree/parse.js';

/** What becomes of the result of a call: what it is can be told from how it is used. */
export interface Use {
  /**
   * `condition`: decides something. `variant`, `details`: taken apart as such. `nothing`: thrown away. `passed`: handed
   * to another call. `other`: anything else.
   */
  as: 'condition' | 'variant' | 'details' | 'nothing' | 'passed' | 'other';
  awaited: boolean;
}

const variantFields = new Set(['enabled', 'payload', 'feature_enabled', 'featureEnabled']);

/** How the value of an expression is used, through awaiting and one constant. */
export function useOf(module: Module, node: ts.Node): Use {
  let outer = wrapped(node);
  let awaited = false;
  if (ts.isAwaitExpression(outer.parent)) {
    outer = wrapped(outer.parent);
    awaited = true;
  }
  return { as: usedAs(module, outer), awaited };
}

function usedAs(module: Module, outer: ts.Node): Use['as'] {
  if (ts.isBindingElement(outer)) return ts.isIdentifier(outer.name) ? usesOfName(module, outer.name) : 'other';
  const direct = directUse(outer);
  if (direct !== undefined) return direct;
  const { parent } = outer;
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== outer) return 'other';
  if (ts.isObjectBindingPattern(parent.name)) {
    const names = parent.name.elements.map((each) =>
      staticName(each.propertyName ?? (ts.isIdentifier(each.name) ? each.name : undefined)),
    );
    if (names.some((name) => variantFields.has(name ?? ''))) return 'variant';
    return names.includes('value') ? 'details' : 'other';
  }
  return ts.isIdentifier(parent.name) ? usesOfName(module, parent.name) : 'other';
}

function usesOfName(module: Module, name: ts.Identifier): Use['as'] {
  const uses = (module.scopes.bindingOf(name)?.references ?? []).map((each) => directUse(wrapped(each)));
  for (const as of ['variant', 'details', 'condition'] as const) if (uses.includes(as)) return as;
  return 'other';
}

function directUse(outer: ts.Node): Use['as'] | undefined {
  const { parent } = outer;
  if (ts.isPropertyAccessExpression(parent) && parent.expression === outer) {
    const name = parent.name.text;
    if (variantFields.has(name)) return 'variant';
    return name === 'value' ? 'details' : 'other';
  }
  if (ts.isExpressionStatement(parent)) return 'nothing';
  if (ts.isPrefixUnaryExpression(parent)) return 'condition';
  if ((ts.isIfStatement(parent) || ts.isWhileStatement(parent)) && parent.expression === outer) return 'condition';
  if (ts.isConditionalExpression(parent)) return parent.condition === outer ? 'condition' : undefined;
  if (ts.isBinaryExpression(parent)) return isLogical(parent.operatorToken.kind) ? 'condition' : undefined;
  if (ts.isCallExpression(parent) && parent.expression !== outer) {
    return ts.isIdentifier(parent.expression) && parent.expression.text === 'Boolean' ? 'condition' : 'passed';
  }
  return undefined;
}

const isLogical = (kind: ts.SyntaxKind): boolean =>
  kind === ts.SyntaxKind.AmpersandAmpersandToken ||
  kind === ts.SyntaxKind.BarBarToken ||
  kind === ts.SyntaxKind.EqualsEqualsEqualsToken ||
  kind === ts.SyntaxKind.ExclamationEqualsEqualsToken ||
  kind === ts.SyntaxKind.EqualsEqualsToken ||
  kind === ts.SyntaxKind.ExclamationEqualsToken;
