import { ts } from '../../../compiler/index.js';
import { hasModifier, staticName } from './parse.js';

/** What a class says of one of its fields. */
export interface Field {
  /** The declaration; absent where the field is only assigned. */
  member?: ts.PropertyDeclaration | ts.GetAccessorDeclaration | ts.ParameterDeclaration;
  type?: ts.TypeNode | undefined;
  /** What it is initialised with and what is assigned to it, but for `null` and `undefined`, which stand for 'not yet'. */
  given: ts.Expression[];
}

/** What a class extends. */
export const extended = ({ heritageClauses }: ts.ClassLikeDeclaration): ts.ExpressionWithTypeArguments | undefined =>
  heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];

export const isStatic = (member: ts.ClassElement): boolean => hasModifier(member, ts.SyntaxKind.StaticKeyword);

/** Finds the field `name` of a class: a declaration, a getter, a parameter property, or assignments to `this.name`. */
export function fieldOf(owner: ts.ClassLikeDeclaration, name: string, onlyStatic = false): Field | undefined {
  const assigned = assignmentsOf(owner, name, onlyStatic);
  const given = (initializer?: ts.Expression): ts.Expression[] =>
    [...(initializer ? [initializer] : []), ...assigned].filter((each) => !saysNothing(each));
  for (const member of owner.members) {
    if (ts.isPropertyDeclaration(member) || ts.isGetAccessor(member)) {
      if ((onlyStatic && !isStatic(member)) || memberNameOf(member.name) !== name) continue;
      return ts.isGetAccessor(member)
        ? { member, type: member.type, given: [] }
        : { member, type: member.type, given: given(member.initializer) };
    }
    if (!onlyStatic && ts.isConstructorDeclaration(member)) {
      const parameter = member.parameters.find(
        (each) =>
          ts.isParameterPropertyDeclaration(each, member) && ts.isIdentifier(each.name) && each.name.text === name,
      );
      if (parameter) return { member: parameter, type: parameter.type, given: [] };
    }
  }
  return assigned.length > 0 ? { given: given() } : undefined;
}

/** The name of a member of a class, a private one too. */
export const memberNameOf = (name: ts.PropertyName): string | undefined =>
  ts.isPrivateIdentifier(name) ? name.text : staticName(name);

export const saysNothing = (node: ts.Expression): boolean =>
  node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === 'undefined');

/** `this.isOn.bind(this)`, which is the method that it was. */
const isBound = (value: ts.Expression, name: string): boolean =>
  ts.isCallExpression(value) &&
  ts.isPropertyAccessExpression(value.expression) &&
  value.expression.name.text === 'bind' &&
  ts.isPropertyAccessExpression(value.expression.expression) &&
  value.expression.expression.name.text === name &&
  value.expression.expression.expression.kind === ts.SyntaxKind.ThisKeyword;

type Assignments = ReadonlyMap<string, ts.Expression[]>;
const assignments = new WeakMap<ts.ClassLikeDeclaration, { all: Assignments; ofClass: Assignments }>();

/** Everything that is assigned to `this.name`, or to `Class.name`, anywhere in the class, looked for once a class. */
function assignmentsOf(owner: ts.ClassLikeDeclaration, name: string, onlyStatic: boolean): readonly ts.Expression[] {
  let found = assignments.get(owner);
  if (!found) {
    const all = new Map<string, ts.Expression[]>();
    const ofClass = new Map<string, ts.Expression[]>();
    const add = (map: Map<string, ts.Expression[]>, key: string, value: ts.Expression): void =>
      void map.set(key, [...(map.get(key) ?? []), value]);
    const visit = (node: ts.Node, inStatic: boolean): void => {
      if (
        ts.isBinaryExpression(node) &&
        node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
        node.operatorToken.kind <= ts.SyntaxKind.LastAssignment &&
        ts.isPropertyAccessExpression(node.left)
      ) {
        const { name, expression } = node.left;
        const isThis = expression.kind === ts.SyntaxKind.ThisKeyword && !isBound(node.right, name.text);
        if (isThis) add(all, name.text, node.right);
        const isClass = ts.isIdentifier(expression) && expression.text === owner.name?.text;
        if (isClass || (isThis && inStatic)) add(ofClass, name.text, node.right);
      }
      ts.forEachChild(node, (child) => visit(child, inStatic));
    };
    ts.forEachChild(owner, (child) => visit(child, ts.isClassElement(child) && isStatic(child)));
    assignments.set(owner, (found = { all, ofClass }));
  }
  return (onlyStatic ? found.ofClass : found.all).get(name) ?? [];
}

/** A signature before the method itself; an abstract method has no other. */
export const isOverload = (method: ts.MethodDeclaration, owner: ts.ClassLikeDeclaration): boolean =>
  !method.body &&
  owner.members.some(
    (each) => ts.isMethodDeclaration(each) && each.body && memberNameOf(each.name) === memberNameOf(method.name),
  );
