import type { Origin, Origins } from './origin.js';
import { type Node, propertyName, stringOf } from './tree.js';

export interface Types {
  /** What a type annotation says: `<Client>` of the module that the type is imported from. */
  of(type: Node): readonly Origin[];
  /** The same for a property of a type that is declared in the file. */
  property(type: Node, name: string): readonly Origin[];
}

/** Types that stand for their first argument, as far as methods and awaited values go. */
const transparent = new Set(['Promise', 'PromiseLike', 'Awaited', 'Readonly', 'Required', 'Partial', 'NonNullable']);
/** Types refer to each other in circles; nobody nests this deep. */
const maxDepth = 8;

/** Reads type annotations as text of the tree, without a type checker: names, unions, and types of the same file. */
export function createTypes({ of: originsOf, variable }: Pick<Origins, 'of' | 'variable'>): Types {
  /** The body of an interface or type alias of this file. */
  const declared = (name: Node): Node | undefined => {
    if (name.type !== 'Identifier') return undefined;
    for (const definition of variable(name)?.defs ?? []) {
      const node = definition.node as unknown as Node;
      if (node.type === 'TSInterfaceDeclaration') return node.body;
      if (node.type === 'TSTypeAliasDeclaration') return node.typeAnnotation;
    }
    return undefined;
  };

  const read = (type: Node, depth: number): readonly Origin[] => {
    if (depth > maxDepth) return [];
    switch (type.type) {
      case 'TSTypeAnnotation':
        return read(type.typeAnnotation, depth + 1);
      case 'TSUnionType':
      case 'TSIntersectionType':
        return type.types.flatMap((part) => read(part, depth + 1));
      case 'TSTypeLiteral':
        return [{ path: '<>', type }];
      case 'TSImportType': {
        // Older parsers have `argument` only, and newer ones warn of whoever reads it.
        const argument = type.source ?? type.argument;
        const source = stringOf(argument?.type === 'TSLiteralType' ? argument.literal : argument);
        const name = type.qualifier?.type === 'Identifier' ? type.qualifier.name : undefined;
        return source === undefined || name === undefined ? [] : [{ source, path: `<${name}>` }];
      }
      case 'TSTypeReference': {
        const { typeName } = type;
        if (typeName.type === 'Identifier' && transparent.has(typeName.name) && !variable(typeName)?.defs.length) {
          const [first] = type.typeArguments?.params ?? [];
          return first ? read(first, depth + 1) : [];
        }
        const body = declared(typeName);
        const alias =
          body && body.type !== 'TSTypeLiteral' && body.type !== 'TSInterfaceBody' ? read(body, depth + 1) : [];
        const names = originsOf(typeName).map((origin) => ({ ...origin, path: `<${origin.path}>` }));
        return [...alias, ...names.map((origin) => (body ? { ...origin, type: body } : origin))];
      }
      default:
        return [];
    }
  };

  const property = (type: Node, name: string): readonly Origin[] => {
    const members = type.type === 'TSTypeLiteral' ? type.members : type.type === 'TSInterfaceBody' ? type.body : [];
    for (const member of members) {
      if (member.type !== 'TSPropertySignature' || !member.typeAnnotation) continue;
      if (propertyName(member.key, false) === name) return read(member.typeAnnotation, 0);
    }
    return [];
  };

  return { of: (type) => read(type, 0), property };
}
