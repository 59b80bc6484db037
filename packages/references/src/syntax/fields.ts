import { ts } from '../../compiler/index.js';
import { staticName } from './parse.js';

/** What a class says of one of its fields. */
export interface Field {
  /** The declaration; absent where the field is only assigned. */
  member?: ts.PropertyDeclaration | ts.GetAccessorDeclaration | ts.ParameterDeclaration;
  type?: ts.TypeNode | undefined;
  /** What it is initialised with and what is assigned to it, but for `null` and `undefined`, which stand for 'not yet'. */
  given: ts.Expression[];
}

export const isStatic = (member: ts.ClassElement): boolean =>
  ts.canHaveModifiers(member) &&
  ts.getModifiers(member)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) === true;

/** Finds the field `name` of a class: a declaration, a getter, a parameter property, or assignments to `this.name`. */
export function fieldOf(owner: ts.ClassLikeDeclaration, name: string, onlyStatic = false): Field | undefined {
  const assigned = onlyStatic ? [] : assignmentsOf(owner, name);
  const given = (initializer?: ts.Expression): ts.Expression[] =>
    [...(initializer ? [initializer] : []), ...assigned].filter((each) => !isNothing(each));
  for (const member of owner.members) {
    if (ts.isPropertyDeclaration(member) || ts.isGetAccessor(member)) {
      if ((onlyStatic && !isStatic(member)) || nameOf(member.name) !== name) continue;
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

const nameOf = (name: ts.PropertyName): string | undefined =>
  ts.isPrivateIdentifier(name) ? name.text : staticName(name);

const isNothing = (node: ts.Expression): boolean =>
  node.kind === ts.SyntaxKind.NullKeyword || (ts.isIdentifier(node) && node.text === 'undefined');

const assignments = new WeakMap<ts.ClassLikeDeclaration, Map<string, ts.Expression[]>>();

/** Everything that is assigned to `this.name` anywhere in the class, looked for once a class. */
function assignmentsOf(owner: ts.ClassLikeDeclaration, name: string): readonly ts.Expression[] {
  let found = assignments.get(owner);
  if (!found) {
    const all = (found = new Map<string, ts.Expression[]>());
    const visit = (node: ts.Node): void => {
      if (
        ts.isBinaryExpression(node) &&
        node.operatorToken.kind >= ts.SyntaxKind.FirstAssignment &&
        node.operatorToken.kind <= ts.SyntaxKind.LastAssignment &&
        ts.isPropertyAccessExpression(node.left) &&
        node.left.expression.kind === ts.SyntaxKind.ThisKeyword
      ) {
        const key = node.left.name.text;
        all.set(key, [...(all.get(key) ?? []), node.right]);
      }
      ts.forEachChild(node, visit);
    };
    visit(owner);
    assignments.set(owner, found);
  }
  return found.get(name) ?? [];
}
