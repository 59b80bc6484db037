import { ts } from '../../../compiler/index.js';
import { summands } from '../tree/declarations.js';
import { clientOnly, dynamic, either, join, type StringValue, type Value } from './value.js';

/** What an operator makes of its sides, as `evaluate` tells them. */
export function binary(node: ts.BinaryExpression, evaluate: (side: ts.Expression) => Value): Value {
  switch (node.operatorToken.kind) {
    case ts.SyntaxKind.PlusToken:
      return join(summands(node).map(evaluate));
    // `client ??= init()`, `cached ?? init()`
    case ts.SyntaxKind.QuestionQuestionEqualsToken:
    case ts.SyntaxKind.BarBarEqualsToken:
      return clientOnly(evaluate(node.right));
    case ts.SyntaxKind.QuestionQuestionToken:
    case ts.SyntaxKind.BarBarToken:
      return clientOrFunction(either(evaluate(node.left), evaluate(node.right)));
    case ts.SyntaxKind.EqualsToken:
    case ts.SyntaxKind.CommaToken:
      return evaluate(node.right);
    default:
      return dynamic;
  }
}

/** `given ?? isOn` */
const clientOrFunction = (value: Value): Value => (value.kind === 'either' ? value : clientOnly(value));

/** `KEYS[plan]`, where `plan` is one of a few names. */
export function oneOf(names: readonly StringValue[], memberOf: (name: string) => Value): Value {
  const values = names.map(({ text }) => memberOf(text));
  if (!values.every((value) => value.kind === 'string')) return dynamic;
  return { kind: 'unknown', reason: 'dynamic', candidates: values.flatMap((value) => value.values) };
}
