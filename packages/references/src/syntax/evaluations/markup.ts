import { ts } from '../../../compiler/index.js';
import { camelName } from '../../templates/names.js';
import type { Evaluation, Matched } from '../accessors/evaluation.js';
import type { MarkupAccessors } from '../accessors/markup-accessors.js';
import type { Module } from '../modules/modules.js';
import { unwrap } from '../tree/parse.js';
import type { Evaluator } from '../values/evaluate.js';
import type { Value } from '../values/value.js';
import { formedKey } from './formed.js';

interface MarkupInput {
  evaluator: Evaluator;
  /** What a component's name, or a pipe's, means. */
  match(module: Module, name: ts.Expression): Matched | undefined;
  /** The components, directives and pipes of the repository's own. */
  own: MarkupAccessors;
  /** What a directive's name means; one that is no attribute is called by its name alone (`*flag`, `v-flag`). */
  matchDirective(name: string, isAttribute: boolean): Matched | undefined;
  /** The key that a generator made a name of. */
  keyOfName(pattern: string, name: string, spelling: 'pascal' | 'camel'): Value | undefined;
}

/** What markup evaluates: components, directives and pipes in the code that is made of templates. */
export function createMarkup({ evaluator, match, own, matchDirective, keyOfName }: MarkupInput) {
  const of = (
    module: Module,
    node: ts.Node,
    keyNode: ts.Expression,
    matched: Matched,
    fallback?: ts.Expression,
  ): Evaluation => {
    const { result, valueType, inverted, sdk, way } = matched;
    if (way?.kind === 'inferred') way.accessor.called = true;
    return {
      node,
      keyNode,
      key: formedKey(evaluator.evaluate(module, keyNode), matched, evaluator),
      result,
      valueType,
      inverted,
      ...(fallback && { fallback }),
      ...(sdk !== undefined && { sdk }),
      ...(way && { way }),
    };
  };

  /** `{Feature;name:"x"}`, from `<Feature name="x">` */
  const componentAt = (module: Module, block: ts.Block): Evaluation | undefined => {
    const [first, ...attributes] = block.statements;
    if (!first || !ts.isExpressionStatement(first)) return undefined;
    const name = first.expression;
    if (!ts.isIdentifier(name) && !ts.isPropertyAccessExpression(name)) return undefined;
    const known = match(module, name);
    for (const matched of known ? [known] : own.component(module, name)) {
      const { key, fallback } = matched;
      if (typeof key !== 'object' || !('prop' in key) || 'arg' in key) continue;
      const keyNode = attributeOf(attributes, key.prop);
      const given =
        typeof fallback === 'object' && 'prop' in fallback ? attributeOf(attributes, fallback.prop) : undefined;
      if (keyNode) return of(module, block, keyNode, matched, given);
    }
    return undefined;
  };

  /** `$vFlag:('x')`, from `v-flag="'x'"` */
  const directiveAt = (module: Module, node: ts.LabeledStatement): Evaluation | undefined => {
    const value = valueOf(node);
    const label = node.label.text;
    const name = label.replace(/^\$/, '');
    const matched = matchDirective(name, !label.startsWith('$')) ?? own.directive(name);
    if (matched && typeof matched.key === 'object' && 'name' in matched.key) {
      const key = keyOfName(matched.shape?.name ?? '', name, matched.key.name);
      return key && { ...of(module, node, node.label as unknown as ts.Expression, matched), key };
    }
    return value && matched && of(module, node, value, matched);
  };

  /** `'x'|flag`, from `{{ 'x' | flag }}` */
  const pipeAt = (module: Module, node: ts.BinaryExpression): Evaluation | undefined => {
    if (!ts.isIdentifier(node.right)) return undefined;
    const matched = match(module, node.right) ?? own.pipe(node.right.text);
    return matched?.key === 0 ? of(module, node, node.left, matched) : undefined;
  };

  /** `flag(key="x")`, from `{{flag key="x"}}` */
  const helperAt = (module: Module, call: ts.CallExpression): Evaluation | undefined => {
    const matched = match(module, call.expression);
    if (typeof matched?.key !== 'object' || !('prop' in matched.key) || 'arg' in matched.key) return undefined;
    const label = camelName(matched.key.prop);
    const given = call.arguments.find((each) => ts.isBinaryExpression(each) && each.left.getText() === label);
    return given && of(module, call, (given as ts.BinaryExpression).right, matched);
  };

  return (module: Module, node: ts.Node): Evaluation | undefined => {
    if (!module.template?.isMarkup(node.end - 1)) return undefined;
    if (ts.isCallExpression(node)) return module.template.names === 'none' ? helperAt(module, node) : undefined;
    const { sourceFile } = module;
    if (ts.isBlock(node)) return node.parent === sourceFile ? componentAt(module, node) : undefined;
    if (ts.isLabeledStatement(node)) {
      const { parent } = node;
      return parent === sourceFile || parent.parent === sourceFile ? directiveAt(module, node) : undefined;
    }
    const isPipe = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.BarToken;
    return isPipe && module.template.names === 'class' ? pipeAt(module, node) : undefined;
  };
}

const valueOf = ({ statement }: ts.LabeledStatement): ts.Expression | undefined =>
  ts.isExpressionStatement(statement) ? unwrap(statement.expression) : undefined;

function attributeOf(statements: readonly ts.Statement[], name: string): ts.Expression | undefined {
  const label = camelName(name);
  for (const each of statements) {
    if (ts.isLabeledStatement(each) && each.label.text === label) return valueOf(each);
    // `{name}` and `:name` are short for an attribute and the variable of the same name.
    if (ts.isExpressionStatement(each) && ts.isIdentifier(each.expression) && each.expression.text === label)
      return each.expression;
  }
  return undefined;
}
