import { ts } from 'ts-morph';
import type { Module } from './modules.js';
import { staticName, unwrap } from './parse.js';
import { declarationOf } from './scope.js';

/** The paths of names that lead to an object, through constants and destructuring. */
export interface Chains {
  /** `uiConfig.flags` of `flags`, where `const { flags } = uiConfig`. */
  of(module: Module, expression: ts.Expression): string[][];
  /** The same for the object that a pattern takes apart: `const { uiConfig: { flags: { x } } } = …`. */
  ofPattern(module: Module, element: ts.BindingElement): string[][];
}

/** A longer way is no name that people would know an object by. */
const maxDepth = 8;

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
        : [];
    return above.length === 0 ? [[part]] : above.map((chain) => [...chain, part]);
  };

  const chainsOf = (module: Module, expression: ts.Expression, depth = 0): string[][] => {
    const node = unwrap(expression);
    if (depth > maxDepth) return [];
    if (ts.isPropertyAccessExpression(node)) {
      const above = chainsOf(module, node.expression, depth + 1);
      return above.length === 0 ? [[node.name.text]] : above.map((chain) => [...chain, node.name.text]);
    }
    if (ts.isCallExpression(node)) {
      const name = calledName(module, node.expression);
      return name === undefined ? [] : [[`${name}()`]];
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
    const own = [[node.text]];
    const name = module.scopes.bindingOf(node)?.declarations[0];
    const declaration = name && declarationOf(name);
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
  };
}
