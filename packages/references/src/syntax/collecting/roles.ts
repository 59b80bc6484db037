import { ts } from '../../../compiler/index.js';
import type { ReferenceKind } from '../../reference.js';
import { kebabName } from '../../templates/names.js';
import { isAboutFlags } from '../../text/words.js';
import type { Interpreter } from '../evaluations/interpret.js';
import type { Module } from '../modules/modules.js';
import { isAssigned, staticName, wrapped } from '../tree/parse.js';

const overrideWords =
  /^(?:set|add|mock|stub|spyOn|override|replace|force|enable|disable|toggle|update|with|calledWith)(?![a-z])/;
const setterWords = /^(?:set|override|force|enable|disable|toggle)(?![a-z])/;

interface RolesInput {
  module: Module;
  gates: ReadonlySet<string>;
  interpreter: Interpreter;
  /** Whether the file is a test's. */
  test: boolean;
}

/** What a key does where it is written, and the node that says so. */
export interface Role {
  kind: ReferenceKind;
  by: ts.Node | undefined;
}

/** Says what a key, or a name that stands for one, does where it is written: judged by what takes it. */
export function createRoles({ module, gates, interpreter, test }: RolesInput) {
  /** What a key or its symbol does where it stands, judged by what takes it. */
  const roleOf = (node: ts.Node, isSymbol: boolean): Role => {
    const use: ReferenceKind = isSymbol ? 'evaluation' : 'mention';
    const data: ReferenceKind = isSymbol ? 'gate' : 'mention';
    let child: ts.Node = wrapped(node);
    for (let { parent } = child; parent; child = wrapped(parent), parent = child.parent) {
      if (ts.isPropertyAssignment(parent)) {
        // `{ Crop: Base.SmartCrop } as const` of nothing but keys: other names for them.
        if (isSymbol && child === wrapped(node) && isNaming(parent.parent)) return { kind: 'alias', by: parent };
        if (parent.initializer === child && gates.has(staticName(parent.name) ?? ''))
          return { kind: 'gate', by: parent };
        continue;
      }
      if (ts.isObjectLiteralExpression(parent) || ts.isArrayLiteralExpression(parent) || ts.isSpreadElement(parent))
        continue;
      if (ts.isJsxExpression(parent)) continue;
      if (ts.isJsxAttribute(parent))
        return { kind: gates.has(parent.name.getText(module.sourceFile)) ? 'gate' : use, by: parent };
      if (ts.isExpressionStatement(parent) && ts.isLabeledStatement(parent.parent) && module.template) {
        // An attribute of a component in a template.
        const { text } = parent.parent.label;
        return { kind: gates.has(text) || gates.has(kebabName(text)) ? 'gate' : use, by: parent };
      }
      if (ts.isConditionalExpression(parent) && parent.condition !== child) continue;
      if (ts.isCallExpression(parent) || ts.isNewExpression(parent)) {
        if (parent.expression === child) return { kind: use, by: parent };
        const name = interpreter.calledName(module, parent.expression) ?? '';
        // In production `withFlag(key, Page)` and `mockable(key)` read the flag; what sets it there says so.
        return {
          kind: (test ? overrideWords : setterWords).test(name) && (test || isSymbol) ? 'override' : use,
          by: parent,
        };
      }
      if (ts.isElementAccessExpression(parent)) return { kind: isAssigned(parent) ? 'override' : use, by: parent };
      if (ts.isComputedPropertyName(parent))
        return { kind: ts.isTypeElement(parent.parent) ? 'declaration' : 'override', by: parent };
      if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent) || ts.isParameter(parent)) {
        return {
          kind: child === wrapped(node) ? (isSymbol || knownAlias(parent) ? 'alias' : 'mention') : data,
          by: parent,
        };
      }
      if (ts.isReturnStatement(parent) || ts.isArrowFunction(parent) || ts.isEnumMember(parent)) {
        return { kind: isSymbol ? 'alias' : 'mention', by: parent };
      }
      return { kind: data, by: parent };
    }
    return { kind: data, by: undefined };
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

const plainlyAbout = /flag|toggle|experiment/i;

/** Whether what takes a word is about flags by its name: `mockFlag('profile')`, `const PROFILE_FLAG = 'profile'`. */
export function speaksOfFlags(node: ts.Node): boolean {
  for (let at = node.parent; at && !ts.isStatement(at); at = at.parent) {
    if (ts.isCallExpression(at) || ts.isNewExpression(at)) {
      // `spyOn(flags, 'profile')`
      const objects = (at.arguments ?? []).filter(
        (each) => ts.isIdentifier(each) || ts.isPropertyAccessExpression(each),
      );
      return [at.expression, ...objects].some((each) => isAboutFlags(each.getText()));
    }
    if (ts.isVariableDeclaration(at)) return isAboutFlags(at.name.getText());
    // `withApp({ experiments: ['profile'] })`; features are what many things have.
    if (ts.isPropertyAssignment(at) && plainlyAbout.test(staticName(at.name) ?? '')) return true;
  }
  return false;
}
