import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { isComposite, literalText, refusesLiteral } from '../expression.js';
import { removeNode } from '../layout.js';
import { isPure } from '../purity.js';
import type { Literal, MarkedEdit, Pass, Simplification } from '../simplification.js';

export default {
  on: 'value',
  rewrites: [
    'class A { #on = ON; f() { return this.#on && x; } } -> class A { f() { return x; } }',
    'class A { get #on() { return ON; } f() { return this.#on && x; } } -> class A { f() { return x; } }',
    'class A { #on() { return ON; } f() { return this.#on() && x; } } -> class A { f() { return x; } }',
  ],
  apply(node, mark, pass) {
    if (mark.kind !== 'value' || isComposite(mark.value)) return undefined;
    const member = memberOf(wrapped(node));
    if (!member || !isPrivate(member) || isAsync(member)) return undefined;
    const reads = readsOf(member, mark.value, pass);
    if (!reads) return undefined;
    return { edits: [...reads, removeNode(member, pass)], locks: member.parent };
  },
} satisfies Simplification;

type Member = ts.PropertyDeclaration | ts.GetAccessorDeclaration | ts.MethodDeclaration;

/** The member of a class that is the value, or gives it back and does nothing else. */
function memberOf(value: ts.Node): Member | undefined {
  const { parent } = value;
  if (ts.isPropertyDeclaration(parent)) return parent.initializer === value ? parent : undefined;
  if (!ts.isReturnStatement(parent) || !ts.isBlock(parent.parent) || parent.parent.statements.length !== 1)
    return undefined;
  const owner = parent.parent.parent;
  return ts.isGetAccessor(owner) || ts.isMethodDeclaration(owner) ? owner : undefined;
}

const isPrivate = (member: Member): boolean =>
  ts.isClassLike(member.parent) &&
  (ts.getDecorators(member)?.length ?? 0) === 0 &&
  (ts.isPrivateIdentifier(member.name) ||
    (ts.isIdentifier(member.name) && hasModifier(member, ts.SyntaxKind.PrivateKeyword)));

const isAsync = (member: Member): boolean =>
  hasModifier(member, ts.SyntaxKind.AsyncKeyword) || (ts.isMethodDeclaration(member) && !!member.asteriskToken);

const hasModifier = (member: Member, wanted: ts.SyntaxKind): boolean =>
  ts.getModifiers(member)?.some(({ kind }) => kind === wanted) === true;

/** The edits that put the value in wherever the class reads the member, or `undefined` where something else is done to it. */
function readsOf(member: Member, value: Literal, pass: Pass): MarkedEdit[] | undefined {
  const { sourceFile } = pass.module;
  const name = member.name.getText(sourceFile);
  const edits: MarkedEdit[] = [];
  const newText = literalText(value, pass);
  const visit = (node: ts.Node): boolean => {
    if (node === member) return false;
    const isNamed = ts.isIdentifier(node) || ts.isPrivateIdentifier(node) || ts.isStringLiteralLike(node);
    if (!isNamed || node.text !== name) return ts.forEachChild(node, visit) ?? false;
    const access = node.parent;
    if (!ts.isPropertyAccessExpression(access) || access.name !== node) {
      // A variable of the same name, or a property of something else, is another thing; a text may name the member.
      return (
        !ts.isIdentifier(node) || ts.isClassElement(access) || ts.isBindingElement(access) || ts.isJsxAttribute(access)
      );
    }
    if (access.expression.kind !== ts.SyntaxKind.ThisKeyword || !isThisOf(access, member.parent)) return true;
    const called = ts.isMethodDeclaration(member) ? access.parent : access;
    if (ts.isMethodDeclaration(member)) {
      const isPlain =
        ts.isCallExpression(called) &&
        called.expression === access &&
        called.arguments.every((each) => isPure(each, pass));
      if (!isPlain) return true;
    }
    if (refusesLiteral(called, value)) return true;
    edits.push({ start: called.getStart(sourceFile), end: called.getEnd(), newText, mark: { kind: 'value', value } });
    return false;
  };
  return ts.forEachChild(sourceFile, visit) ? undefined : edits;
}

/** Whether `this` is what the class makes: no function of its own is between. */
function isThisOf(node: ts.Node, owner: ts.Node): boolean {
  let at = node.parent;
  while (!ts.isFunctionLike(at) || ts.isArrowFunction(at)) {
    if (at.parent === owner) return true;
    if (ts.isClassLike(at) || ts.isSourceFile(at)) return false;
    at = at.parent;
  }
  return at.parent === owner;
}
