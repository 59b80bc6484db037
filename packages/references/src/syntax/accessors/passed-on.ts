import { ts } from '../../../compiler/index.js';
import { returnsOf } from '../tree/declarations.js';
import { hasModifier, unwrap, wrapped } from '../tree/parse.js';
import type { Evaluation, Matched } from './evaluation.js';

/** What a call of the accessor gives: what it reads, where it gives nothing else back. */
export function passedOn(
  owner: ts.SignatureDeclaration,
  { node, result, field, inverted, several }: Evaluation,
): Pick<Matched, 'result' | 'inverted' | 'field'> & Partial<Pick<Matched, 'valueType'>> {
  const unclear: Pick<Matched, 'result' | 'inverted'> = { result: 'other', inverted: false };
  let negated = inverted;
  let given = result;
  let isBoolean = false;
  let at: ts.Node = node;
  for (;;) {
    at = wrapped(at);
    const { parent } = at;
    if (ts.isAwaitExpression(parent) && (given === 'promise' || given === 'promise-of-details')) {
      given = given === 'promise' ? 'value' : 'details';
    } else if (ts.isPrefixUnaryExpression(parent) && parent.operator === ts.SyntaxKind.ExclamationToken) {
      if (given !== 'value') return unclear;
      negated = !negated;
      isBoolean = true;
    } else if (
      ts.isPropertyAccessExpression(parent) &&
      parent.expression === at &&
      given === 'details' &&
      parent.name.text === (field ?? 'value')
    ) {
      given = 'value';
    } else if (
      ts.isBinaryExpression(parent) &&
      parent.left === at &&
      parent.operatorToken.kind === ts.SyntaxKind.QuestionQuestionToken &&
      given === 'value'
    ) {
      // A kept value is never nothing.
    } else if (ts.isCallExpression(parent) && parent.arguments[0] === at && parent.expression.getText() === 'Boolean') {
      if (given !== 'value') return unclear;
      isBoolean = true;
    } else break;
    at = parent;
  }
  const { parent } = at;
  const body = 'body' in owner ? (owner.body as ts.Node | undefined) : undefined;
  const isWhole =
    body === at ||
    (ts.isReturnStatement(parent) &&
      body !== undefined &&
      ts.isBlock(body) &&
      parent.parent === body &&
      returnsOf(body).length === 1 &&
      body.statements.every((each) => each === parent || ts.isVariableStatement(each)));
  if (!isWhole || several || doesMore(body, node)) return unclear;
  const isAsync = hasModifier(owner, ts.SyntaxKind.AsyncKeyword);
  if (isAsync) given = given === 'value' ? 'promise' : given === 'details' ? 'promise-of-details' : given;
  return {
    result: given,
    inverted: negated,
    ...(field !== undefined && { field }),
    ...(isBoolean && { valueType: 'boolean' as const }),
  };
}

/** Names of functions that hand out what is there already: hooks, getters and what frameworks inject. */
const handsOut = /^(?:use|get|inject)(?![a-z])|^(?:Boolean|require|useContext)$/;

/** Whether a function does something besides reading the flag, so that a call of it is more than the flag's value. */
function doesMore(body: ts.Node, evaluation: ts.Node): boolean {
  if (body !== evaluation) {
    if (ts.isFunctionLike(body)) return false;
    if (ts.isCallExpression(body)) {
      const callee = unwrap(body.expression);
      const name = ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText();
      if (!handsOut.test(name)) return true;
    }
    // What a constructor or a tag does, its name does not say.
    if (ts.isNewExpression(body) || ts.isTaggedTemplateExpression(body)) return true;
    if (ts.isBinaryExpression(body) && isAssignment(body.operatorToken.kind)) return true;
    if (ts.isPostfixUnaryExpression(body) || ts.isDeleteExpression(body) || ts.isYieldExpression(body)) return true;
    if (ts.isPrefixUnaryExpression(body) && /^(?:\+\+|--)/.test(body.getText())) return true;
  }
  return ts.forEachChild(body, (child) => doesMore(child, evaluation)) === true;
}

const isAssignment = (kind: ts.SyntaxKind): boolean =>
  kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
