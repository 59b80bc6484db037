import { ts } from '../../compiler/index.js';
import type { Annotation, Annotations } from './annotations.js';
import type { Members } from './members.js';
import type { Module } from './modules.js';
import { staticName, wrapped } from './parse.js';
import type { Providers } from './providers.js';
import type { Value } from './value.js';

type Instance = Extract<Value, { kind: 'instance' }>;

/** A chain of classes or interfaces that is longer is a cycle. */
export const maxBases = 12;

export const memberNameOf = (name: ts.PropertyName): string | undefined =>
  ts.isPrivateIdentifier(name) ? name.text : staticName(name);

/** Tells the members of interfaces, types and base classes that promise those of a class or an object. */
export function createDeclaredMembers(annotations: Annotations, providers: Providers): Members['declared'] {
  /** The type that an object literal is declared with. */
  const contextOf = (module: Module, owner: ts.Node): Annotation | undefined => {
    const as = (type: ts.TypeNode | undefined): Annotation | undefined => type && { module, type };
    for (let node: ts.Node = owner; ; node = node.parent) {
      const { parent } = node;
      if (ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent)) {
        if (!ts.isTypeReferenceNode(parent.type) || parent.type.getText() !== 'const') return as(parent.type);
      } else if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)) {
        return as(parent.type) ?? providers.typeFor(module, node);
      } else if (ts.isReturnStatement(parent) || ts.isArrowFunction(parent)) {
        const maker = ts.isArrowFunction(parent) ? parent : ts.findAncestor(parent, ts.isFunctionLike);
        if (!maker || maker.type) return as(maker?.type);
        // `useMemo<Flags>(() => ({ … }))`
        const call = wrapped(maker).parent;
        if (!ts.isCallExpression(call)) return undefined;
        return as(call.typeArguments?.[0]) ?? providers.typeFor(module, call);
      } else if (ts.isPropertyAssignment(parent)) {
        const outer = contextOf(module, parent.parent);
        return outer && annotations.memberType(outer.module, outer.type, staticName(parent.name));
      } else if (ts.isCallExpression(parent)) return as(parent.typeArguments?.[0]);
      else if (!ts.isParenthesizedExpression(parent)) return providers.typeFor(module, node);
    }
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

  return (module, owner, name) => {
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
