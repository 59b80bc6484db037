import { ts } from '../../compiler/index.js';
import type { ReferenceKind } from '../reference.js';
import { kebabName } from '../templates/names.js';
import type { Interpreter } from './interpret.js';
import type { Module } from './modules.js';
import { staticName, wrapped } from './parse.js';

const overrideWords = /^(?:set|add|mock|stub|spyOn|override|force|enable|disable|toggle|with)(?![a-z])/;
const setterWords = /^(?:set|override|force|enable|disable|toggle)(?![a-z])/;

interface RolesInput {
  module: Module;
  gates: ReadonlySet<string>;
  interpreter: Interpreter;
  /** Whether the file is a test's. */
  test: boolean;
}

/** Says what a key, or a name that stands for one, does where it is written: judged by what takes it. */
export function createRoles({ module, gates, interpreter, test }: RolesInput) {
  /** What a key or its symbol does where it stands, judged by what takes it. */
  const roleOf = (node: ts.Node, isSymbol: boolean): ReferenceKind => {
    const use: ReferenceKind = isSymbol ? 'evaluation' : 'mention';
    const data: ReferenceKind = isSymbol ? 'gate' : 'mention';
    let child: ts.Node = wrapped(node);
    for (let { parent } = child; parent; child = wrapped(parent), parent = child.parent) {
      if (ts.isPropertyAssignment(parent)) {
        // `{ Crop: Base.SmartCrop } as const` of nothing but keys: other names for them.
        if (isSymbol && child === wrapped(node) && isNaming(parent.parent)) return 'alias';
        if (parent.initializer === child && gates.has(staticName(parent.name) ?? '')) return 'gate';
        continue;
      }
      if (ts.isObjectLiteralExpression(parent) || ts.isArrayLiteralExpression(parent) || ts.isSpreadElement(parent))
        continue;
      if (ts.isJsxExpression(parent)) continue;
      if (ts.isJsxAttribute(parent)) return gates.has(parent.name.getText(module.sourceFile)) ? 'gate' : use;
      if (ts.isExpressionStatement(parent) && ts.isLabeledStatement(parent.parent) && module.template) {
        // An attribute of a component in a template.
        const { text } = parent.parent.label;
        return gates.has(text) || gates.has(kebabName(text)) ? 'gate' : use;
      }
      if (ts.isConditionalExpression(parent) && parent.condition !== child) continue;
      if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
        if (parent.expression === child) return use;
        const name = interpreter.calledName(module, parent.expression) ?? '';
        // In production `withFlag(key, Page)` and `mockable(key)` read the flag; what sets it there says so.
        return (test ? overrideWords : setterWords).test(name) && (test || isSymbol) ? 'override' : use;
      }
      if (ts.isElementAccessExpression(parent)) return isAssigned(parent) ? 'override' : use;
      if (ts.isComputedPropertyName(parent)) return ts.isTypeElement(parent.parent) ? 'declaration' : 'override';
      if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isParameter(parent)) {
        return child === wrapped(node) ? (isSymbol || knownAlias(parent) ? 'alias' : 'mention') : data;
      }
      if (ts.isReturnStatement(parent) || ts.isArrowFunction(parent) || ts.isEnumMember(parent)) {
        return isSymbol ? 'alias' : 'mention';
      }
      return data;
    }
    return data;
  };

  /** A variable that is written again may hold another key tomorrow. */
  const knownAlias = (declaration: ts.Node): boolean =>
    ts.isVariableDeclaration(declaration) &&
    ts.isIdentifier(declaration.name) &&
    module.scopes.bindingOf(declaration.name)?.writes.length === 0;

  return roleOf;
}

/** `{ Crop: Base.SmartCrop, Zoom: Base.SmartZoom } as const` */
const isNaming = (object: ts.ObjectLiteralExpression): boolean =>
  ts.isAsExpression(object.parent) &&
  ts.isConstTypeReference(object.parent.type) &&
  object.properties.every((each) => ts.isPropertyAssignment(each) && ts.isPropertyAccessExpression(each.initializer));

/** Whether an access is assigned to or deleted: `flags.x = true`, `flags.x ??= true`, `delete flags.x`. */
export function isAssigned(node: ts.Node): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  if (ts.isDeleteExpression(parent)) return true;
  if (!ts.isBinaryExpression(parent) || parent.left !== outer) return false;
  const { kind } = parent.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}
