import { ts } from '../../../compiler/index.js';
import { staticName, wrapped } from '../tree/parse.js';
import type { KeySymbol } from './value.js';

/** The name that other files know a symbol by: the enum, object or class that holds it, or the constant itself. */
export const holderName = (symbol: KeySymbol): string | undefined => holderOf(symbol)?.text;

/** Where that is declared. */
export function holderOf({ node, kind }: KeySymbol): ts.Identifier | undefined {
  if (kind === 'constant') return ts.isVariableDeclaration(node) && ts.isIdentifier(node.name) ? node.name : undefined;
  for (let at: ts.Node | undefined = node.parent; at; at = at.parent) {
    if (ts.isEnumDeclaration(at) || ts.isClassDeclaration(at)) return at.name;
    if (ts.isVariableDeclaration(at)) return ts.isIdentifier(at.name) ? at.name : undefined;
    if (ts.isTypeAliasDeclaration(at) || ts.isFunctionLike(at)) return undefined;
  }
  return undefined;
}

/** Whether a symbol is a member of a type: of an interface, a type literal or a union. */
export const isOfType = ({ node }: KeySymbol): boolean => ts.isTypeElement(node) || ts.isTypeNode(node);

/** What kind of symbol a member of a registry is. */
export function symbolKind(node: ts.Node): KeySymbol['kind'] {
  if (ts.isEnumMember(node)) return 'enum-member';
  if (ts.isVariableDeclaration(node)) return 'constant';
  return ts.isObjectLiteralElementLike(node) || ts.isTypeElement(node) || ts.isClassElement(node)
    ? 'property'
    : 'element';
}

/** The name that code uses for a symbol: the enum member's, property's or constant's. */
export function memberName(symbol: KeySymbol): string | undefined {
  const name = nameNode(symbol);
  return ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : undefined;
}

/** The part of a declaration that spells its name. */
export function nameNode({ node }: KeySymbol): ts.Node {
  if (ts.isObjectLiteralExpression(node)) return recordKey(node, elementWords) ?? node;
  if (
    ts.isVariableDeclaration(node) ||
    ts.isEnumMember(node) ||
    ts.isObjectLiteralElement(node) ||
    ts.isClassElement(node)
  ) {
    return node.name ?? node;
  }
  if (ts.isFunctionDeclaration(node)) return node.name ?? node;
  return ts.isTypeElement(node) ? (node.name ?? node) : node;
}

/** What the key of a record is called where the record has no name of its own: an element of an array. */
export const elementWords = ['key', 'flag', 'flagKey', 'id', 'name'];

/** The expression that holds the key of a record: the property that is called after what a key is. */
export function recordKey(record: ts.ObjectLiteralExpression, words: readonly string[]): ts.Expression | undefined {
  for (const word of words) {
    const property = record.properties.find((one) => staticName(one.name) === word);
    if (property && ts.isPropertyAssignment(property)) return property.initializer;
  }
  return undefined;
}

/** The token at an offset, or `undefined` where it lies in a comment or in white space. */
function tokenAt(sourceFile: ts.SourceFile, offset: number): ts.Node | undefined {
  // All tokens of a node are made when somebody asks for its children: the innermost one's are enough.
  let node: ts.Node = sourceFile;
  for (let child = nodeAt(node, offset); child; child = nodeAt(node, offset)) node = child;
  for (;;) {
    if (node !== sourceFile && offset < node.getStart(sourceFile)) return undefined;
    if (node.getChildCount(sourceFile) === 0) return node;
    const child = childAt(node.getChildren(sourceFile), offset);
    if (!child) return undefined;
    node = child;
  }
}

const nodeAt = (node: ts.Node, offset: number): ts.Node | undefined =>
  ts.forEachChild(node, (child) => (child.pos <= offset && offset < child.end ? child : undefined));

/** Whether an offset lies in a comment (or in white space) rather than in code. */
export const isInComment = (sourceFile: ts.SourceFile, offset: number): boolean =>
  tokenAt(sourceFile, offset) === undefined;

/** Whether a key that stands as text is a mention: in a comment, or as a property's name in an object of data. */
export function isMention(sourceFile: ts.SourceFile, offset: number): boolean {
  const token = tokenAt(sourceFile, offset);
  if (token === undefined) return true;
  return ts.isIdentifier(token) && ts.isPropertyAssignment(token.parent) && token.parent.name === token;
}

/** Children lie one behind the other; a generated file may have 100,000 of them. */
function childAt(children: readonly ts.Node[], offset: number): ts.Node | undefined {
  let [low, high] = [0, children.length - 1];
  while (low <= high) {
    const middle = (low + high) >> 1;
    const child = children[middle] as ts.Node;
    if (offset < child.pos) high = middle - 1;
    else if (offset >= child.end) low = middle + 1;
    else return child;
  }
  return undefined;
}

/** `crossSell: { key: 'cross-sell' }` and `[{ flag: 'cross-sell' }]`: the whole record stands for the key. */
export function recordOf(property: ts.ObjectLiteralElementLike): Pick<KeySymbol, 'kind' | 'node'> {
  const { parent } = wrapped(property.parent);
  if (elementWords.includes(staticName(property.name) ?? '')) {
    if (ts.isPropertyAssignment(parent)) return { kind: 'property', node: parent };
    if (ts.isArrayLiteralExpression(parent)) return { kind: 'element', node: property.parent };
  }
  return { kind: 'property', node: property };
}
