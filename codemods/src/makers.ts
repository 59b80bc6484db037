import { ts } from 'ts-morph';
import { isPure } from './purity.js';
import type { Pass } from './simplification.js';

/**
 * Whether calling a function does nothing but make or hand out something: its calls may be dropped where nothing uses the
 * result. A hook that hands out a context may throw where there is none (docs/assumptions.md).
 */
export function isMakerBody(node: ts.FunctionLikeDeclaration, pass: Pass): boolean {
  // A method may be another one in a class that extends its own.
  const isPlain = ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node);
  if (!isPlain) return false;
  const runsAtOnce = !node.asteriskToken && !(ts.canHaveModifiers(node) && (ts.getModifiers(node) ?? []).some(isAsync));
  const isQuietParameter = ({ name, initializer }: ts.ParameterDeclaration): boolean =>
    isPure(initializer, pass) && isPurePattern(name, pass);
  if (!runsAtOnce || !node.body || !node.parameters.every(isQuietParameter)) return false;
  const body = node.body as ts.ConciseBody;
  if (!ts.isBlock(body)) return isPure(body, pass);
  const givesContext = /\buseContext\b/.test(body.getText(pass.module.sourceFile));
  return body.statements.every((each) => isQuiet(each, givesContext, pass));
}

const isAsync = ({ kind }: ts.ModifierLike): boolean => kind === ts.SyntaxKind.AsyncKeyword;

function isQuiet(node: ts.Statement, throws: boolean, pass: Pass): boolean {
  if (ts.isBlock(node)) return node.statements.every((each) => isQuiet(each, throws, pass));
  if (ts.isReturnStatement(node)) return isPure(node.expression, pass);
  if (ts.isThrowStatement(node)) return throws;
  if (ts.isIfStatement(node)) {
    const branches = [node.thenStatement, node.elseStatement];
    return isPure(node.expression, pass) && branches.every((each) => !each || isQuiet(each, throws, pass));
  }
  if (ts.isVariableStatement(node))
    return node.declarationList.declarations.every(
      ({ name, initializer }) => isPurePattern(name, pass) && isPure(initializer, pass),
    );
  return ts.isFunctionDeclaration(node) || ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node);
}

/** Taking an array apart calls its iterator: that of an array does nothing else. */
const isPurePattern = (name: ts.BindingName, pass: Pass): boolean =>
  ts.isIdentifier(name) ||
  name.elements.every(
    (each) =>
      ts.isOmittedExpression(each) ||
      (!(each.propertyName && ts.isComputedPropertyName(each.propertyName)) &&
        isPure(each.initializer, pass) &&
        isPurePattern(each.name, pass)),
  );
