import { ts } from '../../../compiler/index.js';
import type { Because } from '../../explanation.js';
import { specifierOf } from '../modules/imported-files.js';
import type { Module } from '../modules/modules.js';
import { fieldOf } from '../tree/fields.js';
import { unwrap } from '../tree/parse.js';
import { type Binding, declarationOf } from '../tree/scope.js';
import { because, type ExplainContext, short, spotOf } from './context.js';
import { nameOf } from './ways.js';

/** Nobody reads more steps, and a circle ends. */
const maxSteps = 12;

/** Where a value comes from, as far as names lead: one step a reason. */
export function originsOf(module: Module, expression: ts.Expression, context: ExplainContext, steps = 0): Because[] {
  const node = unwrap(expression);
  if (steps > maxSteps) return [];
  const next = (inner: ts.Expression, where = module): Because[] => originsOf(where, inner, context, steps + 1);
  if (ts.isIdentifier(node)) {
    const binding = module.scopes.bindingOf(node);
    return binding
      ? ofBinding(module, node.text, binding, context, steps)
      : [because('from-nowhere', { name: node.text })];
  }
  if (ts.isAwaitExpression(node)) return next(node.expression);
  if (ts.isPropertyAccessExpression(node)) {
    if (node.expression.kind === ts.SyntaxKind.ThisKeyword) return ofField(module, node);
    return [
      because('from-property', { name: node.name.text, object: short(node.expression) }),
      ...next(node.expression),
    ];
  }
  if (ts.isElementAccessExpression(node)) {
    return [because('from-property', { name: short(node.argumentExpression), object: short(node.expression) })];
  }
  if (ts.isCallExpression(node)) return [because('from-call', { callee: short(node.expression) })];
  if (ts.isTemplateExpression(node) || ts.isBinaryExpression(node)) {
    const isChoice = ts.isBinaryExpression(node) && node.operatorToken.kind !== ts.SyntaxKind.PlusToken;
    return [because(isChoice ? 'from-choice' : 'from-joined', { text: short(node) })];
  }
  return ts.isConditionalExpression(node) ? [because('from-choice', { text: short(node) })] : [];
}

function ofField(module: Module, node: ts.PropertyAccessExpression): Because[] {
  const owner = module.template?.owner?.()?.node ?? ts.findAncestor(node, ts.isClassLike);
  const field = owner && fieldOf(owner, node.name.text);
  const at = field?.member ?? field?.given[0];
  const args = { name: node.name.text, owner: owner?.name?.text ?? '', type: field?.type ? short(field.type) : '' };
  return at ? [because('from-field', args, spotOf(at))] : [];
}

function ofBinding(module: Module, name: string, binding: Binding, context: ExplainContext, steps: number): Because[] {
  if (binding.kind === 'import') {
    const target = context.session.modules.targetOf(module, binding);
    if (!target) return [because('from-missing', { name, specifier: specifierOf(binding) ?? '' })];
    if (target.kind === 'external') {
      const code = isRelative(target.specifier) ? 'from-missing' : 'from-package';
      return [because(code, { name: target.path, specifier: target.specifier })];
    }
    if (target.kind === 'module') return [];
    return target.kind === 'expression'
      ? [
          because('from-definition', { name, what: 'value' }, spotOf(target.expression)),
          ...originsOf(target.module, target.expression, context, steps + 1),
        ]
      : ofBinding(target.module, target.binding.name, target.binding, context, steps + 1);
  }
  const [id] = binding.declarations;
  const declaration = id && declarationOf(id);
  if (!id || !declaration || steps > maxSteps) return [];
  if (binding.writes.length > 0) return [because('from-changed', { name }, spotOf(id))];
  if (ts.isParameter(declaration)) {
    const owner = nameOf(declaration.parent);
    const args = {
      name,
      owner: ts.isIdentifier(owner) ? owner.text : '',
      type: declaration.type ? short(declaration.type) : '',
    };
    return [because('from-parameter', args, spotOf(id))];
  }
  if (!ts.isVariableDeclaration(declaration)) {
    return [because('from-definition', { name, what: binding.kind }, spotOf(id))];
  }
  const loop = declaration.parent.parent;
  if (ts.isForOfStatement(loop)) {
    return [
      because('from-element', { name, list: short(loop.expression) }, spotOf(id)),
      ...originsOf(module, loop.expression, context, steps + 1),
    ];
  }
  const { initializer } = declaration;
  const args = {
    name,
    value: initializer ? short(initializer) : '',
    type: declaration.type ? short(declaration.type) : '',
  };
  return [
    because('from-constant', args, spotOf(id)),
    ...(initializer ? originsOf(module, initializer, context, steps + 1) : []),
  ];
}

/** What an import leads to that begins with a dot is a file. */
export const isRelative = (specifier: string): boolean => /^\.{1,2}(?:\/|$)/.test(specifier);
