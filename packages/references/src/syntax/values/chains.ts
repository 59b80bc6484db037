import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { staticName, unwrap, wrapped } from '../tree/parse.js';
import { declarationOf } from '../tree/scope.js';
import type { GivenBack, Written } from './given-back.js';

/** The paths of names that lead to an object, through constants and destructuring. */
export interface Chains {
  /** `uiConfig.flags` of `flags`, where `const { flags } = uiConfig`. */
  of(module: Module, expression: ts.Expression): string[][];
  /** The same for the object that a pattern takes apart: `const { uiConfig: { flags: { x } } } = …`. */
  ofPattern(module: Module, element: ts.BindingElement): string[][];
  /** The same for what a function is given by the element that it stands in, or by the selector that it is behind. */
  ofParameter(module: Module, parameter: ts.ParameterDeclaration): string[][];
}

/** `given` follows calls of the repository's own functions; without it their names are all that is told. */
export function createChains(
  calledName: (module: Module, callee: ts.Expression) => string | undefined,
  given?: GivenBack,
): Chains {
  const patternChains = (module: Module, element: ts.BindingElement, depth: number): string[][] => {
    const part = staticName(element.propertyName ?? (ts.isIdentifier(element.name) ? element.name : undefined));
    if (part === undefined || !ts.isObjectBindingPattern(element.parent)) return [];
    const holder = element.parent.parent;
    const whole = ts.isVariableDeclaration(holder) ? holder.initializer : undefined;
    const above = whole
      ? chainsOf(module, whole, depth + 1)
      : ts.isVariableDeclaration(holder)
        ? []
        : ts.isBindingElement(holder)
          ? patternChains(module, holder, depth + 1)
          : chainsOfParameter(module, holder, depth);
    // `const { a, ...rest } = flags`: what is left over is the bag.
    if (element.dotDotDotToken) return above;
    const named = above.length === 0 ? [[part]] : above.map((chain) => [...chain, part]);
    return whole ? [...named, ...chainsOfProperty(module, whole, part, depth)] : named;
  };

  /** What a property leads to in an object that is written out: `flags` of `useConfig()`, which gives `{ flags, ready }`. */
  const chainsOfProperty = (module: Module, object: ts.Expression, name: string, depth: number): string[][] =>
    given?.property(module, object, name, (value) => chainsOf(value.module, value.expression, depth + 1)) ?? [];

  /** The paths of names that lead to an object, through constants and destructuring: `uiConfig.flags`. */
  const chainsOf = (module: Module, expression: ts.Expression, depth = 0): string[][] => {
    const node = unwrap(expression);
    if (depth > 8) return [];
    if (ts.isPropertyAccessExpression(node)) {
      const above = chainsOf(module, node.expression, depth + 1);
      const named = above.length === 0 ? [[node.name.text]] : above.map((chain) => [...chain, node.name.text]);
      return [...named, ...chainsOfProperty(module, node.expression, node.name.text, depth)];
    }
    if (ts.isCallExpression(node)) return chainsOfCall(module, node, depth);
    // `const flags = yield select(selectFlags)`
    if (ts.isYieldExpression(node)) return node.expression ? chainsOf(module, node.expression, depth + 1) : [];
    if (ts.isAwaitExpression(node)) return chainsOf(module, node.expression, depth + 1);
    if (ts.isConditionalExpression(node))
      return [node.whenTrue, node.whenFalse].flatMap((arm) => chainsOf(module, arm, depth + 1));
    if (ts.isBinaryExpression(node)) {
      // `config.flags ?? {}` and `config.flags || {}`
      const { kind } = node.operatorToken;
      return kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken
        ? chainsOf(module, node.left, depth + 1)
        : [];
    }
    if (!ts.isIdentifier(node)) return [];
    const binding = module.scopes.bindingOf(node);
    const name = binding?.declarations[0];
    const imported = name?.parent;
    const own =
      imported && ts.isImportSpecifier(imported) ? [[(imported.propertyName ?? imported.name).text]] : [[node.text]];
    if (!binding) return own;
    if (binding.kind === 'import') {
      const follow = (value: Written): string[][] => chainsOf(value.module, value.expression, depth + 1);
      return [...own, ...(given?.ofImport(module, binding, follow) ?? [])];
    }
    // `let flags; … flags = await loadFlags()`
    const [write, ...others] = binding.kind === 'const' ? [] : binding.writes;
    if (others.length === 0 && write && ts.isBinaryExpression(write.parent)) {
      return [...own, ...chainsOf(module, write.parent.right, depth + 1)];
    }
    const declaration = name && declarationOf(name);
    if (declaration && ts.isParameter(declaration) && declaration.name === name)
      return [...own, ...chainsOfParameter(module, declaration, depth)];
    if (!name || !declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) {
      return name && ts.isBindingElement(name.parent)
        ? [...own, ...patternChains(module, name.parent, depth + 1)]
        : own;
    }
    if (ts.isIdentifier(declaration.name)) return [...own, ...chainsOf(module, declaration.initializer, depth + 1)];
    return ts.isBindingElement(name.parent) ? [...own, ...patternChains(module, name.parent, depth + 1)] : own;
  };

  const chainsOfParameter = (module: Module, parameter: ts.ParameterDeclaration, depth: number): string[][] => [
    ...givenBy(parameter),
    ...(given?.ofParameter(module, parameter, (result) => chainsOf(result.module, result.expression, depth + 1)) ?? []),
  ];

  const chainsOfCall = (module: Module, call: ts.CallExpression, depth: number): string[][] => {
    const name = calledName(module, call.expression);
    if (name === undefined) return [];
    const [argument] = call.arguments;
    // `useContext(FlagsContext)`
    const context = argument && ts.isIdentifier(argument) ? [[`${name}(${argument.text})`]] : [];
    const results =
      given?.ofCall(module, call, (result) => chainsOf(result.module, result.expression, depth + 1)) ?? [];
    return [[`${name}()`], ...context, ...results];
  };

  return {
    of: (module, expression) => chainsOf(module, expression),
    ofPattern: (module, element) => patternChains(module, element, 0),
    ofParameter: (module, parameter) => chainsOfParameter(module, parameter, 0),
  };
}

function givenBy(parameter: ts.ParameterDeclaration): string[][] {
  const context = contextOf(parameter);
  return context === undefined ? [] : [[`useContext(${context})`]];
}

/**
 * The context that gives a function its parameter: `<FlagsContext.Consumer>{(flags) => …}</FlagsContext.Consumer>` does what
 * `useContext(FlagsContext)` does.
 */
export function contextOf(parameter: ts.ParameterDeclaration): string | undefined {
  const { parent: render } = parameter;
  if (render.parameters[0] !== parameter || parameter.dotDotDotToken) return undefined;
  if (!ts.isArrowFunction(render) && !ts.isFunctionExpression(render)) return undefined;
  const container = wrapped(render).parent;
  if (!ts.isJsxExpression(container) || !ts.isJsxElement(container.parent)) return undefined;
  const { tagName } = container.parent.openingElement;
  if (!ts.isPropertyAccessExpression(tagName) || tagName.name.text !== 'Consumer') return undefined;
  const { expression } = tagName;
  if (ts.isIdentifier(expression)) return expression.text;
  return ts.isPropertyAccessExpression(expression) ? expression.name.text : undefined;
}
