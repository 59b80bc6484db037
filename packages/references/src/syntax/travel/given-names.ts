import { ts } from '../../../compiler/index.js';
import { provisionKey } from '../components/provisions.js';
import { staticName, unwrap, wrapped } from '../tree/parse.js';
import { promiseAround } from '../tree/promises.js';
import { boxGiven } from '../values/boxes/box-writes.js';
import { decoratedName } from '../values/servers/decorating.js';

/** A name that a value is given: that of a variable, function or type, or that of a member; `file` is a default export. */
export type GivenName = { name: ts.Node; isMember: boolean } | 'file';

/** Operators whose result may be what one of their sides is. */
const joining: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.QuestionQuestionToken,
  ts.SyntaxKind.BarBarToken,
  ts.SyntaxKind.AmpersandAmpersandToken,
  ts.SyntaxKind.CommaToken,
]);

/**
 * The names that what a node holds is given, as far as the tree alone tells: `flags` and `Provider` for `client` in
 * `const flags = wrap(client)` and `<Provider value={client} />`. What a call gives back that `isRead` knows by its name is
 * something else.
 */
export function givenNames(from: ts.Node, isRead: (callee: string) => boolean): GivenName[] {
  const to = (name: ts.Node | undefined, isMember = false): GivenName[] => (name ? [{ name, isMember }] : []);
  for (let at = from; at.parent; at = at.parent) {
    const promise = ts.isCallExpression(at.parent) && at.parent.expression !== at && promiseAround(at.parent);
    if (promise) at = promise;
    const box = boxGiven(at);
    if (box) return to(box);
    const key = provisionKey(at);
    if (key) return to(tokenName(unwrap(key)));
    const { parent } = at;
    // `return { client, isReady }`
    if (ts.isShorthandPropertyAssignment(parent)) return to(parent.name, true);
    if ((parent as ts.NamedDeclaration).name === at && !ts.isPropertyAccessExpression(parent)) return [];
    if (isNamed(parent)) return to(parent.name);
    if (ts.isPropertyAssignment(parent) && isProviderPart(parent)) return to(tokenOf(parent.parent));
    if (isMember(parent)) return to(parent.name, true);
    if (ts.isParameter(parent)) {
      const owner = parent.parent;
      // Whoever is declared with such a type is given what it promises.
      const promised = ts.isFunctionTypeNode(owner) ? givenNames(owner, isRead) : [];
      return [...to(parent.name, ts.isParameterPropertyDeclaration(parent, owner)), ...promised];
    }
    if (ts.isReturnStatement(parent)) {
      const maker = ts.findAncestor(parent, ts.isFunctionLike);
      // A function that is a value is given a name where it stands.
      if (maker && (ts.isArrowFunction(maker) || ts.isFunctionExpression(maker))) return givenNames(maker, isRead);
      return to(maker?.name, !maker || !ts.isFunctionDeclaration(maker));
    }
    const decorated = ts.isCallExpression(parent) && parent.expression !== at ? decoratedName(parent) : undefined;
    if (decorated) return to(decorated, true);
    if (ts.isHeritageClause(parent)) return to(parent.parent.name);
    if (ts.isExportAssignment(parent)) return ['file'];
    if (ts.isJsxAttribute(parent)) {
      // `<FlagsContext.Provider value={flags}>`
      const { tagName } = parent.parent.parent;
      const context = ts.isPropertyAccessExpression(tagName) ? tagName.expression : undefined;
      return [...to(parent.name, true), ...to(context)];
    }
    if (ts.isBinaryExpression(parent)) {
      const { kind } = parent.operatorToken;
      if (kind === ts.SyntaxKind.EqualsToken && parent.right === at) return assigned(parent.left);
      if (!joining.has(kind)) return [];
    } else if (ts.isPropertyAccessExpression(parent)) {
      const isCalled = ts.isCallExpression(parent.parent) && parent.parent.expression === parent;
      if (isCalled && isRead(parent.name.text)) return [];
    } else if (ts.isCallExpression(parent) && parent.expression === at && ts.isIdentifier(at)) {
      if (isRead(at.text)) return [];
    } else if (ts.isConditionalExpression(parent) ? parent.condition === at : !passes(parent)) return [];
  }
  return [];
}

/** `exports.flags = …` and `this.flags = …`, `module.exports = …`. */
function assigned(left: ts.Expression): GivenName[] {
  if (ts.isIdentifier(left)) return [{ name: left, isMember: false }];
  if (!ts.isPropertyAccessExpression(left)) return [];
  if (left.name.text === 'exports') return ['file'];
  // `client.value = …`, `client.current = …`
  if (/^(?:value|current)$/.test(left.name.text) && ts.isIdentifier(left.expression)) return assigned(left.expression);
  return [{ name: left.name, isMember: !/^(?:module\.)?exports$/.test(left.expression.getText()) }];
}

/** `{ provide: FLAGS, useFactory: () => flags }`: who asks for the token is given the value, and nobody reads the properties. */
const isProviderPart = (property: ts.PropertyAssignment): boolean =>
  /^(?:provide|useFactory|useValue|useClass|useExisting)$/.test(staticName(property.name) ?? '') &&
  tokenOf(property.parent) !== undefined;

const tokenOf = (provider: ts.ObjectLiteralExpression): ts.Expression | undefined => {
  const token = provider.properties.find((each) => staticName(each.name) === 'provide');
  return token && ts.isPropertyAssignment(token) ? tokenName(unwrap(token.initializer)) : undefined;
};

/** `FLAGS` of `tokens.FLAGS`: by which others name the token. */
const tokenName = (token: ts.Expression): ts.Expression | ts.MemberName =>
  ts.isPropertyAccessExpression(token) ? token.name : token;

/** What gives a value, or a type, a name that others use by itself. */
const isNamed = (node: ts.Node): node is ts.NamedDeclaration =>
  ts.isImportSpecifier(node) ||
  ts.isExportSpecifier(node) ||
  ts.isVariableDeclaration(node) ||
  ts.isBindingElement(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isFunctionDeclaration(node) ||
  ts.isClassDeclaration(node) ||
  ts.isInterfaceDeclaration(node);

const isMember = (node: ts.Node): node is ts.ClassElement | ts.TypeElement | ts.PropertyAssignment | ts.EnumMember =>
  ts.isMethodDeclaration(node) ||
  ts.isMethodSignature(node) ||
  ts.isPropertyDeclaration(node) ||
  ts.isPropertySignature(node) ||
  ts.isPropertyAssignment(node) ||
  ts.isGetAccessor(node) ||
  ts.isEnumMember(node);

/** Whether a node may be, or hold, what one of its parts is. */
const passes = (node: ts.Node): boolean =>
  ts.isJsxExpression(node) ||
  ts.isSpreadAssignment(node) ||
  ts.isDecorator(node) ||
  ts.isExpressionWithTypeArguments(node) ||
  ts.isQualifiedName(node) ||
  ts.isTypeNode(node) ||
  (ts.isExpression(node) &&
    !ts.isArrayLiteralExpression(node) &&
    !ts.isJsxElement(node) &&
    !ts.isJsxSelfClosingElement(node) &&
    !ts.isJsxFragment(node));

/** What has a function as a member: a class, an object, a type; `undefined` where it is called by a name of its own. */
export function holderOf(node: ts.Node): ts.Node | undefined {
  let member = isMember(node) ? node : wrapped(node).parent;
  // `{ get: useCallback((key) => …) }`
  while (ts.isCallExpression(member)) member = wrapped(member).parent;
  if (isMember(member)) {
    const { parent } = member;
    return ts.isObjectLiteralExpression(parent) || ts.isTypeLiteralNode(parent) ? parent : member;
  }
  return ts.isBinaryExpression(member) && ts.isPropertyAccessExpression(member.left) ? member.left : undefined;
}

/**
 * The names under which a declaration takes one of a package's `exported` names, or the package, or gives it on; all of those
 * where it names none.
 */
export function namesIn(node: ts.ImportDeclaration | ts.ExportDeclaration, exported: readonly string[]): string[] {
  // `export * from 'unleash-client'`
  if (ts.isExportDeclaration(node) && !node.exportClause) return [...exported];
  const clause = ts.isImportDeclaration(node) ? node.importClause : undefined;
  const named = ts.isImportDeclaration(node) ? clause?.namedBindings : node.exportClause;
  const taken = named && 'elements' in named ? [...named.elements] : [];
  const names = taken.flatMap(({ name, propertyName }) => {
    const own = (propertyName ?? name).text;
    return own === 'default' || exported.includes(own) ? [name, propertyName] : [];
  });
  const whole = named && 'name' in named ? named.name : undefined;
  return [clause?.name, whole, ...names].flatMap((name) => (name ? [name.text] : []));
}
