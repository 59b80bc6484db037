import { ts } from '../../../../compiler/index.js';
import { isAssigned, wrapped } from '../../tree/parse.js';
import type { Made } from '../value.js';

/** Members of boxes that are given what is put into them, by a call or by an assignment. */
const setting = /^(?:set|next|enterWith|run)$/;
const holding = /^(?:value|current)$/;

/** What a file puts into a box that it makes: `setClient(client)`, `client.value = …`, `client$.next(…)`. */
export function writtenTo({ module, node }: Made): ts.Expression[] {
  const holder = wrapped(node).parent;
  if (!ts.isVariableDeclaration(holder)) return [];
  const { name } = holder;
  if (ts.isArrayBindingPattern(name)) {
    const setter = name.elements[1];
    const uses = setter && ts.isBindingElement(setter) ? usesOf(module, setter.name) : [];
    return uses.flatMap((use) => argumentOf(use));
  }
  return usesOf(module, name).flatMap((use) => {
    const access = use.parent;
    if (!ts.isPropertyAccessExpression(access) || access.expression !== use) return [];
    if (setting.test(access.name.text)) return argumentOf(access);
    const assignment = access.parent;
    const isWritten = holding.test(access.name.text) && isAssigned(access) && ts.isBinaryExpression(assignment);
    return isWritten ? [assignment.right] : [];
  });
}

const usesOf = ({ scopes }: Made['module'], name: ts.BindingName): readonly ts.Identifier[] =>
  ts.isIdentifier(name) ? (scopes.bindingOf(name)?.references ?? []) : [];

const argumentOf = (callee: ts.Expression): ts.Expression[] => {
  const call = callee.parent;
  const [first] = ts.isCallExpression(call) && call.expression === callee ? call.arguments : [];
  return first ? [first] : [];
};

/**
 * The name of the box that is given a value, by the names that stand around it: the pattern of `const [client, setClient] = …` for
 * `setClient(value)`, `client$` for `client$.next(value)`.
 */
export function boxGiven(value: ts.Node): ts.Node | undefined {
  const call = value.parent;
  if (!ts.isCallExpression(call) || call.arguments[0] !== value) return undefined;
  const { expression: callee } = call;
  if (ts.isPropertyAccessExpression(callee))
    return setting.test(callee.name.text) && ts.isIdentifier(callee.expression) ? callee.expression : undefined;
  if (!ts.isIdentifier(callee) || !/^set[A-Z]/.test(callee.text)) return undefined;
  for (let at: ts.Node | undefined = call; at; at = at.parent) {
    const statements: readonly ts.Statement[] = ts.isBlock(at) || ts.isSourceFile(at) ? at.statements : [];
    const declared = statements.flatMap((each) =>
      ts.isVariableStatement(each) ? each.declarationList.declarations : [],
    );
    for (const { name } of declared) {
      const setter = ts.isArrayBindingPattern(name) ? name.elements[1] : undefined;
      if (setter && ts.isBindingElement(setter) && setter.name.getText() === callee.text) return name;
    }
  }
  return undefined;
}
