import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { originOf } from '../tree/parameter-origin.js';
import { unwrap } from '../tree/parse.js';
import type { Evaluator } from '../values/evaluate.js';
import { literalOf } from '../values/literal.js';
import type { Evaluation, Matched } from './evaluation.js';

/** Where the calls of an accessor have the fallback that it hands on, and what stands where they have none. */
export function handedFallback(
  module: Module,
  owner: ts.SignatureDeclaration,
  { fallback, given }: Evaluation,
  evaluator: Evaluator,
): Pick<Matched, 'fallback' | 'given'> {
  if (!fallback) return given ? { given } : {};
  const { asked, other } = partsOf(fallback);
  const origin = originOf(module, asked);
  const isFixed = (expression: ts.Expression | undefined): expression is ts.Expression =>
    expression !== undefined && literalOf(module, expression, evaluator) !== undefined;
  if (!origin?.parameter || origin.owner !== owner)
    return isFixed(fallback) ? { given: { module, expression: fallback } } : {};
  const arg = owner.parameters.indexOf(origin.parameter);
  if (origin.parameter.dotDotDotToken || origin.path.includes('[]')) return {};
  const standing = other ?? defaultOf(module, asked);
  const stands = standing ? isFixed(standing) && { module, expression: standing } : given;
  return {
    fallback: origin.path.length === 0 ? arg : { arg, prop: origin.path.join('.') },
    ...(stands && { given: stands }),
  };
}

/** `fallback ?? false`: what is asked first, and what stands for nothing. */
function partsOf(expression: ts.Expression): { asked: ts.Expression; other?: ts.Expression } {
  const node = unwrap(expression);
  const isEither = ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken;
  return isEither ? { asked: node.left, other: node.right } : { asked: node };
}

/** The default of a parameter, or of a name in its pattern: `(key, fallback = false) => …`. */
function defaultOf(module: Module, expression: ts.Expression): ts.Expression | undefined {
  const node = unwrap(expression);
  const declaration = ts.isIdentifier(node) ? module.scopes.bindingOf(node)?.declarations[0]?.parent : undefined;
  const hasDefault = declaration && (ts.isParameter(declaration) || ts.isBindingElement(declaration));
  return hasDefault ? declaration.initializer : undefined;
}
