import { type Sdk, sdks } from '@flagsweep/references/sdks';
import { unwrap } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { lookedAt } from './looks.js';
import type { Pass } from './simplification.js';

/**
 * Library calls that only make something: nothing is lost when nobody uses the result. Names as imported.
 * Hooks of React are listed only where React itself says that they have no effect of their own.
 */
const makers: Record<string, string[]> = {
  react: [
    'createContext',
    'createRef',
    'forwardRef',
    'lazy',
    'memo',
    'useCallback',
    'useContext',
    'useId',
    'useMemo',
    'useRef',
    'useState',
  ],
  'styled-components': ['css', 'default', 'keyframes', 'styled'],
  '@emotion/react': ['css', 'keyframes'],
  '@emotion/styled': ['default'],
  '@mui/material': ['alpha', 'styled', 'useMediaQuery', 'useTheme'],
  '@mui/material/styles': ['alpha', 'styled', 'useTheme'],
  '@mui/system': ['styled'],
  'react-router': ['useLocation', 'useParams'],
  'react-router-dom': ['useLocation', 'useParams'],
};

/**
 * Calls of the SDK tables that hand out what exists already: `OpenFeature.getClient()`, `useLDClient()`, `useFlags()`. Those
 * that make a client (`initialize()`, `new Unleash()`) open connections and stay.
 */
const handsOut = /(?:^|\.)(?:get|use)\w*\(\)$/;
const sdkCalls = new Map<string, Set<string>>();
for (const { apis } of Object.values<Sdk>(sdks)) {
  for (const { packages, clients, shapes } of apis) {
    const calls = [...Object.values(clients).flat(), ...shapes.map(({ name }) => `${name}()`)].filter((call) =>
      handsOut.test(call),
    );
    for (const name of packages) sdkCalls.set(name, new Set(calls));
  }
}

const globalMakers =
  /^(?:Object\.(?:keys|values|entries|fromEntries)|Array\.(?:of|isArray)|Boolean|Number|String|Symbol|Math\.\w+|Date\.now)$/;
const emptyNews = new Set(['Map', 'Set', 'WeakMap', 'WeakSet', 'Date', 'AbortController']);

/**
 * Whether evaluating an expression does nothing that anyone could see, so that it may be dropped. Reading a property counts
 * as doing nothing (docs/assumptions.md); a call does not, unless it is known.
 */
export function isPure(expression: ts.Expression | undefined, pass: Pass): boolean {
  if (!expression) return true;
  const node = unwrap(expression);
  const all = (nodes: readonly (ts.Expression | undefined)[]): boolean => nodes.every((each) => isPure(each, pass));
  if (
    ts.isLiteralExpression(node) ||
    ts.isIdentifier(node) ||
    ts.isArrowFunction(node) ||
    ts.isFunctionExpression(node) ||
    ts.isMetaProperty(node) ||
    ts.isOmittedExpression(node) ||
    isKeyword(node)
  ) {
    return true;
  }
  if (ts.isTemplateExpression(node)) return all(node.templateSpans.map((span) => span.expression));
  if (ts.isPropertyAccessExpression(node)) return isPure(node.expression, pass);
  if (ts.isElementAccessExpression(node)) return all([node.expression, node.argumentExpression]);
  if (ts.isConditionalExpression(node)) return all([node.condition, node.whenTrue, node.whenFalse]);
  if (ts.isTypeOfExpression(node) || ts.isVoidExpression(node)) return isPure(node.expression, pass);
  if (ts.isPrefixUnaryExpression(node)) {
    const { operator } = node;
    return (
      operator !== ts.SyntaxKind.PlusPlusToken &&
      operator !== ts.SyntaxKind.MinusMinusToken &&
      isPure(node.operand, pass)
    );
  }
  if (ts.isBinaryExpression(node)) {
    const { kind } = node.operatorToken;
    const assigns = kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
    return !assigns && all([node.left, node.right]);
  }
  if (ts.isArrayLiteralExpression(node)) {
    return node.elements.every((each) => !ts.isSpreadElement(each) && isPure(each, pass));
  }
  if (ts.isObjectLiteralExpression(node)) return node.properties.every((each) => isPureProperty(each, pass));
  if (ts.isClassExpression(node)) return isPureClass(node);
  if (ts.isJsxElement(node))
    return isPureAttributes(node.openingElement, pass) && node.children.every((each) => isPureChild(each, pass));
  if (ts.isJsxSelfClosingElement(node)) return isPureAttributes(node, pass);
  if (ts.isJsxFragment(node)) return node.children.every((each) => isPureChild(each, pass));
  if (ts.isTaggedTemplateExpression(node)) {
    const spans = ts.isTemplateExpression(node.template) ? node.template.templateSpans : [];
    return isMaker(node.tag, pass) && all(spans.map((span) => span.expression));
  }
  if (ts.isCallExpression(node)) {
    const [frozen] = node.arguments;
    if (frozen && node.expression.getText(pass.module.sourceFile) === 'Object.freeze') {
      // Freezing what others hold as well is an effect.
      const isNew = ts.isObjectLiteralExpression(unwrap(frozen)) || ts.isArrayLiteralExpression(unwrap(frozen));
      return isNew && isPure(frozen, pass);
    }
    const looked = lookedAt(node, pass);
    const isKnown = looked ? isPure(looked, pass) : isMaker(node.expression, pass) || isAnnotated(node, pass);
    return isKnown && all(node.arguments);
  }
  if (ts.isNewExpression(node)) {
    return (
      ts.isIdentifier(node.expression) &&
      emptyNews.has(node.expression.text) &&
      !pass.module.scopes.bindingOf(node.expression) &&
      (node.arguments?.length ?? 0) === 0
    );
  }
  return false;
}

/** A class whose declaration runs nothing: no static values, decorators or computed names. */
export function isPureClass(node: ts.ClassLikeDeclaration): boolean {
  const heritage = node.heritageClauses?.every(({ token, types }) =>
    token === ts.SyntaxKind.ImplementsKeyword ? true : types.every(({ expression }) => ts.isIdentifier(expression)),
  );
  return (
    (ts.getDecorators(node)?.length ?? 0) === 0 &&
    heritage !== false &&
    node.members.every((member) => {
      const isStatic =
        ts.canHaveModifiers(member) &&
        ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword);
      const decorated = ts.canHaveDecorators(member) && (ts.getDecorators(member)?.length ?? 0) > 0;
      const computed = member.name !== undefined && ts.isComputedPropertyName(member.name);
      const runs = isStatic && (ts.isPropertyDeclaration(member) || ts.isClassStaticBlockDeclaration(member));
      return !decorated && !computed && !runs;
    })
  );
}

const isKeyword = (node: ts.Node): boolean =>
  node.kind === ts.SyntaxKind.TrueKeyword ||
  node.kind === ts.SyntaxKind.FalseKeyword ||
  node.kind === ts.SyntaxKind.NullKeyword ||
  node.kind === ts.SyntaxKind.ThisKeyword ||
  node.kind === ts.SyntaxKind.SuperKeyword;

function isPureProperty(property: ts.ObjectLiteralElementLike, pass: Pass): boolean {
  if (ts.isSpreadAssignment(property)) return isPure(property.expression, pass);
  if (property.name && ts.isComputedPropertyName(property.name) && !isPure(property.name.expression, pass))
    return false;
  return ts.isPropertyAssignment(property) ? isPure(property.initializer, pass) : true;
}

const isPureAttributes = (element: ts.JsxOpeningLikeElement, pass: Pass): boolean =>
  element.attributes.properties.every((each) =>
    ts.isJsxSpreadAttribute(each)
      ? isPure(each.expression, pass)
      : !each.initializer || ts.isStringLiteral(each.initializer) || isPureChild(each.initializer, pass),
  );

const isPureChild = (child: ts.JsxChild | ts.JsxAttributeValue, pass: Pass): boolean =>
  ts.isJsxText(child) ||
  (ts.isJsxExpression(child) ? isPure(child.expression, pass) : isPure(child as ts.Expression, pass));

const isAnnotated = (node: ts.Node, { text }: Pass): boolean =>
  (ts.getLeadingCommentRanges(text, node.getFullStart()) ?? []).some(({ pos, end }) =>
    /[#@]__PURE__/.test(text.slice(pos, end)),
  );

/** The name that a module exports what is called under, or for a default import `styled` where it is called so. */
function importedName(callee: ts.Expression, { module }: Pass): string | undefined {
  const node = unwrap(callee);
  const name = ts.isIdentifier(node) ? module.scopes.bindingOf(node)?.declarations[0] : undefined;
  if (!name) return undefined;
  return ts.isImportSpecifier(name.parent) ? (name.parent.propertyName ?? name.parent.name).text : name.text;
}

/** Whether a function only makes something: by configuration, by its import, or as a call or member of one that does. */
function isMaker(callee: ts.Expression, pass: Pass): boolean {
  const node = unwrap(callee);
  if (ts.isCallExpression(node)) {
    // `styled(Button)(…)` makes something too; what a hook or a client hands out does whatever it does when it is called.
    return (
      importedName(node.expression, pass) === 'styled' &&
      isMaker(node.expression, pass) &&
      node.arguments.every((each) => isPure(each, pass))
    );
  }
  if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node)) return false;
  const written = node.getText(pass.module.sourceFile);
  if (pass.pure.has(written)) return true;
  let root: ts.Expression = node;
  while (ts.isPropertyAccessExpression(root)) root = unwrap(root.expression);
  if (!ts.isIdentifier(root)) return false;
  if (pass.known.isMaker(pass.module, node)) return true;
  const binding = pass.module.scopes.bindingOf(root);
  if (!binding) return globalMakers.test(written);
  const name = binding.declarations[0];
  let declaration: ts.Node | undefined = name;
  while (declaration && !ts.isImportDeclaration(declaration)) declaration = declaration.parent;
  if (!name || !declaration || !ts.isStringLiteral(declaration.moduleSpecifier)) return false;
  if (sdkCalls.get(declaration.moduleSpecifier.text)?.has(`${written}()`)) return true;
  const names = makers[declaration.moduleSpecifier.text];
  if (!names) return false;
  if (ts.isImportSpecifier(name.parent)) return names.includes((name.parent.propertyName ?? name.parent.name).text);
  // `React.memo(…)`, `styled.div`…``
  return ts.isPropertyAccessExpression(node) && (names.includes(node.name.text) || names.includes('default'))
    ? true
    : names.includes('default');
}
