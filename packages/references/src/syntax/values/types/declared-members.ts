import { ts } from '../../../../compiler/index.js';
import type { Providers } from '../../components/providers.js';
import type { Module } from '../../modules/modules.js';
import { fieldOf, memberNameOf } from '../../tree/fields.js';
import { staticName, wrapped } from '../../tree/parse.js';
import type { Members } from '../members.js';
import type { Value } from '../value.js';
import type { Annotation, Annotations } from './annotations.js';
import type { Contexts } from './contexts.js';
import { typeOfObject } from './object-types.js';

type Instance = Extract<Value, { kind: 'instance' }>;

/** A chain of classes or interfaces that is longer is a cycle. */
export const maxBases = 12;

/** Tells the members of interfaces, types and base classes that promise those of a class or an object. */
export function createDeclaredMembers(
  annotations: Annotations,
  contexts: Contexts,
  providers: Providers,
  evaluate: (module: Module, expression: ts.Expression, depth: number) => Value,
): Members['declared'] {
  /** The type that an object literal is declared with, in another object as well. */
  const contextOf = (module: Module, owner: ts.Node): Annotation | undefined => {
    const { parent } = wrapped(owner);
    if (!ts.isPropertyAssignment(parent))
      return typeOfObject(module, owner, providers) ?? contexts.typeAt(module, owner);
    const outer = contextOf(module, parent.parent);
    return outer && annotations.memberType(outer.module, outer.type, staticName(parent.name));
  };

  const membersNamed = ({ module, node }: Instance, name: string, bases = 0): ts.Node[] => {
    const own = [...node.members].filter((each) => each.name && memberNameOf(each.name) === name);
    const above = ts.isTypeLiteralNode(node) || bases > maxBases ? [] : (node.heritageClauses ?? []);
    return [
      ...own,
      ...above.flatMap(({ types }) =>
        types.flatMap((type) => {
          const value = annotations.instanceOf(module, type);
          return value?.kind === 'instance' ? membersNamed(value, name, bases + 1) : [];
        }),
      ),
    ];
  };

  /** What an object is assigned to has a type: `req.flags = { isOn }`. */
  const assignedTo = (module: Module, owner: ts.Node): Instance | undefined => {
    const object = wrapped(owner);
    const { parent } = object;
    const isGiven =
      ts.isBinaryExpression(parent) &&
      parent.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
      parent.right === object &&
      ts.isPropertyAccessExpression(parent.left);
    if (!isGiven || !ts.isPropertyAccessExpression(parent.left)) return undefined;
    const { expression, name } = parent.left;
    const around =
      expression.kind === ts.SyntaxKind.ThisKeyword ? ts.findAncestor(expression, ts.isClassLike) : undefined;
    const type = around && fieldOf(around, name.text)?.type;
    const value = type ? annotations.instanceOf(module, type) : evaluate(module, parent.left, 0);
    return value?.kind === 'instance' ? value : undefined;
  };

  return (module, owner, name) => {
    const target = ts.isObjectLiteralExpression(owner) ? assignedTo(module, owner) : undefined;
    if (target) return membersNamed(target, name);
    const context = ts.isObjectLiteralExpression(owner) ? contextOf(module, owner) : undefined;
    const types = ts.isClassLike(owner)
      ? (owner.heritageClauses ?? []).flatMap((clause) => clause.types.map((type) => ({ module, type })))
      : [context].filter((each) => each !== undefined);
    return types.flatMap((each) => {
      const value = annotations.instanceOf(each.module, each.type);
      return value?.kind === 'instance' ? membersNamed(value, name) : [];
    });
  };
}
