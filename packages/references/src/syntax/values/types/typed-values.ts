import { ts } from '../../../../compiler/index.js';
import type { Module, Modules } from '../../modules/modules.js';
import { patternPath, patternRoot, valueName } from '../../tree/declarations.js';
import { fieldOf } from '../../tree/fields.js';
import { unwrap } from '../../tree/parse.js';
import { type Binding, declarationOf } from '../../tree/scope.js';
import type { Evaluator } from '../evaluate.js';
import { exportedName, type GivenBack } from '../given-back.js';
import type { Annotation } from './annotations.js';

/** The types that values are declared with, however they come to where they are used. */
export interface TypedValues {
  /** Those that an expression may have: of casts, constants, imports, members, results of calls. */
  of(module: Module, expression: ts.Expression): Annotation[];
  /** Those of what a pattern inside a pattern takes apart: `({ flags: { newCart } }: Props) => …`. */
  ofPattern(module: Module, element: ts.BindingElement): Annotation[];
  /** Those of what a function is given. */
  ofParameter(module: Module, parameter: ts.ParameterDeclaration): Annotation[];
}

interface TypedValuesInput {
  modules: Modules;
  evaluator: Evaluator;
  given: GivenBack;
  /**
   * Whether a name was found to be that of a constant, or of a property, that is asked about: telling what a name means
   * may parse other files.
   */
  isHeld(name: string): boolean;
}

/** Calls that give what their type argument says. */
const typing = /^(?:defineProps|inject|useContext|useMemo)$/;
const maxDepth = 12;

export function createTypedValues({ modules, evaluator, given, isHeld }: TypedValuesInput): TypedValues {
  /** `isPart` where a member of the expression is asked about: then that one's name says whether it is worth following. */
  const typesOf = (module: Module, expression: ts.Expression, isPart: boolean, depth: number): Annotation[] => {
    if (depth > maxDepth) return [];
    const inner = (node: ts.Expression): Annotation[] => typesOf(module, node, isPart, depth + 1);
    if (ts.isParenthesizedExpression(expression) || ts.isNonNullExpression(expression))
      return inner(expression.expression);
    if (isCast(expression)) return [{ module, type: expression.type }, ...inner(expression.expression)];
    if (ts.isAwaitExpression(expression)) return inner(expression.expression);
    if (ts.isYieldExpression(expression)) return expression.expression ? inner(expression.expression) : [];
    if (ts.isConditionalExpression(expression)) return [expression.whenTrue, expression.whenFalse].flatMap(inner);
    if (ts.isBinaryExpression(expression)) return isEither(expression) ? inner(expression.left) : [];
    if (ts.isIdentifier(expression)) return ofName(module, expression, isPart, depth);
    if (ts.isPropertyAccessExpression(expression)) {
      const { text } = expression.name;
      const isNear = expression.expression.kind === ts.SyntaxKind.ThisKeyword;
      return isPart || isNear || isHeld(text) ? ofMember(module, expression.expression, text, depth) : [];
    }
    if (ts.isElementAccessExpression(expression)) {
      const name = unwrap(expression.argumentExpression);
      const text = ts.isStringLiteralLike(name) || ts.isNumericLiteral(name) ? name.text : undefined;
      return members(typesOf(module, expression.expression, isPart, depth + 1), text);
    }
    return ts.isCallExpression(expression) ? ofCall(module, expression, depth) : [];
  };

  const members = (types: readonly Annotation[], name: string | undefined): Annotation[] =>
    types.flatMap(({ module, type }) => evaluator.memberType(module, type, name) ?? []);

  const ofMember = (module: Module, object: ts.Expression, name: string, depth: number): Annotation[] => {
    if (object.kind === ts.SyntaxKind.ThisKeyword) return ofField(module, object, name, depth);
    const found = members(typesOf(module, object, true, depth + 1), name);
    if (found.length > 0) return found;
    const value = evaluator.evaluate(module, object);
    if (value.kind === 'namespace') return ofTarget(modules.exportOf(value.module, name), true, depth);
    if (value.kind === 'instance' && ts.isClassLike(value.node)) {
      const type = fieldOf(value.node, name)?.type;
      return type ? [{ module: value.module, type }] : [];
    }
    return given.property(module, object, name, (each) => typesOf(each.module, each.expression, false, depth + 1));
  };

  /** `this.flags`, declared with its type or made of something that is. */
  const ofField = (module: Module, node: ts.Node, name: string, depth: number): Annotation[] => {
    const owner = ts.findAncestor(node, ts.isClassLike);
    const field = owner && fieldOf(owner, name);
    if (field?.type) return [{ module, type: field.type }];
    return field?.given.flatMap((each) => typesOf(module, each, false, depth + 1)) ?? [];
  };

  const ofCall = (module: Module, call: ts.CallExpression, depth: number): Annotation[] => {
    const [type] = call.typeArguments ?? [];
    const callee = unwrap(call.expression);
    const name = ts.isIdentifier(callee) ? callee.text : ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
    if (type && typing.test(name)) return [{ module, type }];
    const [first] = name === 'withDefaults' ? call.arguments : [];
    if (first) return typesOf(module, first, true, depth + 1);
    return given.ofCall(
      module,
      call,
      (result) => typesOf(result.module, result.expression, false, depth + 1),
      (declared) => [declared],
    );
  };

  const ofName = (module: Module, name: ts.Identifier, isPart: boolean, depth: number): Annotation[] => {
    const binding = module.scopes.bindingOf(name);
    if (!binding) return [];
    if (binding.kind !== 'import') return ofBinding(module, binding, isPart, depth);
    return isPart || isHeld(exportedName(binding) ?? '')
      ? ofTarget(modules.targetOf(module, binding), isPart, depth)
      : [];
  };

  const ofTarget = (target: ReturnType<Modules['targetOf']>, isPart: boolean, depth: number): Annotation[] => {
    if (target?.kind === 'expression') return typesOf(target.module, target.expression, isPart, depth + 1);
    return target?.kind === 'binding' ? ofBinding(target.module, target.binding, isPart, depth + 1) : [];
  };

  const ofBinding = (module: Module, binding: Binding, isPart: boolean, depth: number): Annotation[] => {
    const name = valueName(binding);
    const declaration = name && declarationOf(name);
    if (!name || !declaration || (!ts.isVariableDeclaration(declaration) && !ts.isParameter(declaration))) return [];
    const rest = ts.isBindingElement(name.parent) && name.parent.dotDotDotToken ? name.parent : undefined;
    // `const { a, ...others } = props`: what is left over has the type of the whole.
    const isWhole = rest?.parent === declaration.name;
    const path = isWhole ? [] : patternPath(name, declaration.name);
    if (!path || depth > maxDepth) return [];
    const last = path.at(-1);
    if (last !== undefined && !isPart && !isHeld(last)) return [];
    const whole = ofDeclaration(module, declaration, isPart || last !== undefined, depth);
    return along(whole, path, module, declaration, depth);
  };

  /** The types of members of members; the first of them may be told without a type. */
  const along = (
    whole: Annotation[],
    path: readonly string[],
    module: Module,
    { initializer }: ts.VariableDeclaration | ts.ParameterDeclaration,
    depth: number,
  ): Annotation[] => {
    const [first, ...others] = path;
    if (first === undefined) return whole;
    const found = members(whole, first);
    const types = found.length === 0 && initializer ? ofMember(module, initializer, first, depth + 1) : found;
    return others.reduce(members, types);
  };

  const ofDeclaration = (
    module: Module,
    declaration: ts.VariableDeclaration | ts.ParameterDeclaration,
    isPart: boolean,
    depth: number,
  ): Annotation[] => {
    const { type, initializer } = declaration;
    if (type) return [{ module, type }];
    if (ts.isParameter(declaration)) return parameterTypes(module, declaration, depth);
    const loop = declaration.parent.parent;
    if (ts.isForOfStatement(loop)) return members(typesOf(module, loop.expression, isPart, depth + 1), undefined);
    return initializer ? typesOf(module, initializer, isPart, depth + 1) : [];
  };

  const parameterTypes = (module: Module, parameter: ts.ParameterDeclaration, depth: number): Annotation[] => {
    // `const Page: React.FC<Props> = ({ flags }) => …`
    const props = evaluator.typeOfParameter(module, parameter);
    if (props) return [props];
    return given.ofParameter(
      module,
      parameter,
      (result) => typesOf(result.module, result.expression, false, depth + 1),
      (declared) => [declared],
    );
  };

  return {
    of: (module, expression) => typesOf(module, expression, false, 0),
    ofParameter: (module, parameter) => ofDeclaration(module, parameter, false, 0),
    ofPattern(module, element) {
      const root = patternRoot(element);
      // A type that is written beside the pattern, and so behind it, may be the first to tell of the name.
      if (!root || !(root.declaration.type || isHeld(root.path.at(-1) ?? ''))) return [];
      const { path, declaration } = root;
      return along(ofDeclaration(module, declaration, true, 0), path, module, declaration, 0);
    },
  };
}

type Cast = ts.AsExpression | ts.SatisfiesExpression | ts.TypeAssertion;
export const isCast = (node: ts.Expression): node is Cast =>
  ts.isAsExpression(node) || ts.isSatisfiesExpression(node) || ts.isTypeAssertionExpression(node);

/** `config.flags ?? {}` */
export const isEither = ({ operatorToken: { kind } }: ts.BinaryExpression): boolean =>
  kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;
