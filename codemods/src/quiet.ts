import type { Module } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import type { Known } from './known.js';
import { isPure } from './purity.js';
import type { Pass } from './simplification.js';

/** A function, and the file that it stands in. */
export interface Callee {
  module: Module;
  node: ts.FunctionLikeDeclaration;
}

/**
 * Tells whether calling a function does nothing that anyone could see: it names constants, decides and returns, and what it
 * calls does no more. What cannot be followed, waits, throws or repeats is not quiet.
 */
export function createQuiet(known: () => Known): (callee: Callee) => boolean {
  const answers = new Map<ts.Node, boolean>();

  const isQuietStatement = (statement: ts.Statement, pass: Pass): boolean => {
    if (ts.isBlock(statement)) return statement.statements.every((each) => isQuietStatement(each, pass));
    if (ts.isReturnStatement(statement)) return isPure(statement.expression, pass);
    if (ts.isVariableStatement(statement)) {
      const { declarations, flags } = statement.declarationList;
      return (flags & ts.NodeFlags.Const) !== 0 && declarations.every((each) => isQuietName(each, pass));
    }
    if (!ts.isIfStatement(statement)) return ts.isFunctionDeclaration(statement);
    const { expression, thenStatement, elseStatement } = statement;
    return (
      isPure(expression, pass) &&
      isQuietStatement(thenStatement, pass) &&
      (!elseStatement || isQuietStatement(elseStatement, pass))
    );
  };

  return ({ module, node }) => {
    const answer = answers.get(node);
    if (answer !== undefined) return answer;
    // Whoever asks again before the answer is there calls itself.
    answers.set(node, false);
    const { body, parameters, asteriskToken } = node as ts.FunctionLikeDeclaration & { body?: ts.Node };
    const isPlain = ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node);
    const pass: Pass = { module, text: module.text, isScript: false, pure: new Set(), known: known(), leave: () => {} };
    const quiet =
      isPlain &&
      !asteriskToken &&
      body !== undefined &&
      parameters.every((each) => isQuietName(each, pass)) &&
      (ts.isBlock(body) ? isQuietStatement(body, pass) : isPure(body as ts.Expression, pass));
    answers.set(node, quiet);
    return quiet;
  };
}

/** A name or pattern whose values and defaults do nothing. */
const isQuietName = (
  { name, initializer }: ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement,
  pass: Pass,
): boolean =>
  isPure(initializer, pass) &&
  (ts.isIdentifier(name) ||
    name.elements.every(
      (each) =>
        ts.isBindingElement(each) &&
        !(each.propertyName && ts.isComputedPropertyName(each.propertyName)) &&
        isQuietName(each, pass),
    ));

/** Methods of texts and lists that only look: whatever has a method of this name, calling it changes nothing. */
const looking =
  /^(?:includes|indexOf|startsWith|endsWith|trim|trimStart|trimEnd|split|toLowerCase|toUpperCase|some|every|filter|find|findIndex|map|flatMap)$/;
const taking = /^(?:some|every|filter|find|findIndex|map|flatMap)$/;

/** `list.includes(x)`, `list.some((each) => each.isOpen)`: what is given to be called is written out, and quiet itself. */
export function isLook(call: ts.CallExpression, isQuiet: (given: ts.FunctionLikeDeclaration) => boolean): boolean {
  const { expression, arguments: given } = call;
  if (!ts.isPropertyAccessExpression(expression) || !looking.test(expression.name.text)) return false;
  if (!taking.test(expression.name.text)) return true;
  const [first] = given;
  return first !== undefined && (ts.isArrowFunction(first) || ts.isFunctionExpression(first)) && isQuiet(first);
}
