import { ts } from '../../compiler/index.js';
import type { Module } from './modules.js';
import { staticName, unwrap, wrapped } from './parse.js';
import { declarationOf } from './scope.js';

/** The paths of names that lead to an object, through constants and destructuring. */
export interface Chains {
  /** `uiConfig.flags` of `flags`, where `const { flags } = uiConfig`. */
  of(module: Module, expression: ts.Expression): string[][];
  /** The same for the object that a pattern takes apart: `const { uiConfig: { flags: { x } } } = …`. */
  ofPattern(module: Module, element: ts.BindingElement): string[][];
  /** The same for what a function is given by the element that it stands in. */
  ofParameter(parameter: ts.ParameterDeclaration): string[][];
}

export function createChains(calledName: (module: Module, callee: ts.Expression) => string | undefined): Chains {
  const patternChains = (module: Module, element: ts.BindingElement, depth: number): string[][] => {
    const part = staticName(element.propertyName ?? (ts.isIdentifier(element.name) ? element.name : undefined));
    if (part === undefined || !ts.isObjectBindingPattern(element.parent)) return [];
    const holder = element.parent.parent;
    const above = ts.isVariableDeclaration(holder)
      ? holder.initializer
        ? chainsOf(module, holder.initializer, depth + 1)
        : []
      : ts.isBindingElement(holder)
        ? patternChains(module, holder, depth + 1)
        : givenBy(holder);
    // `const { a, ...rest } = flags`: what is left over is the bag.
    if (element.dotDotDotToken) return above;
    return above.length === 0 ? [[part]] : above.map((chain) => [...chain, part]);
  };

  /** The paths of names that lead to an object, through constants and destructuring: `uiConfig.flags`. */
  const chainsOf = (module: Module, expression: ts.Expression, depth = 0): string[][] => {
    const node = unwrap(expression);
    if (depth > 8) return [];
    if (ts.isPropertyAccessExpression(node)) {
      const above = chainsOf(module, node.expression, depth + 1);
      return above.length === 0 ? [[node.name.text]] : above.map((chain) => [...chain, node.name.text]);
    }
    if (ts.isCallExpression(node)) {
      const name = calledName(module, node.expression);
      if (name === undefined) return [];
      const [argument] = node.arguments;
      // `useContext(FlagsContext)`
      const given = argument && ts.isIdentifier(argument) ? [[`${name}(${argument.text})`]] : [];
      return [[`${name}()`], ...given];
    }
    if (ts.isAwaitExpression(node)) return chainsOf(module, node.expression, depth + 1);
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
    if (!binding || binding.kind === 'import') return own;
    // `let flags; … flags = await loadFlags()`
    const [write, ...others] = binding.kind === 'const' ? [] : binding.writes;
    if (others.length === 0 && write && ts.isBinaryExpression(write.parent)) {
      return [...own, ...chainsOf(module, write.parent.right, depth + 1)];
    }
    const declaration = name && declarationOf(name);
    if (declaration && ts.isParameter(declaration) && declaration.name === name)
      return [...own, ...givenBy(declaration)];
    if (!name || !declaration || !ts.isVariableDeclaration(declaration) || !declaration.initializer) {
      return name && ts.isBindingElement(name.parent)
        ? [...own, ...patternChains(module, name.parent, depth + 1)]
        : own;
    }
    if (ts.isIdentifier(declaration.name)) return [...own, ...chainsOf(module, declaration.initializer, depth + 1)];
    return ts.isBindingElement(name.parent) ? [...own, ...patternChains(module, name.parent, depth + 1)] : own;
  };

  return {
    of: (module, expression) => chainsOf(module, expression),
    ofPattern: (module, element) => patternChains(module, element, 0),
    ofParameter: givenBy,
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
