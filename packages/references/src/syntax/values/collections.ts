import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { valueName } from '../tree/declarations.js';
import { fieldOf } from '../tree/fields.js';
import { unwrap } from '../tree/parse.js';
import { type Binding, declarationOf } from '../tree/scope.js';
import type { Core } from './evaluate.js';
import type { Annotation, Annotations } from './types/annotations.js';
import { elementTypeOf } from './types/member-types.js';
import { clientOnly, dynamic, either, handedOver, type Value } from './value.js';

/** What arrays, maps, sets and records hold, as far as it is a client: which of them somebody takes out, nobody follows. */
export interface Collections {
  /** What any element of a collection is; the values of a map. */
  anyOf(module: Module, collection: ts.Expression, depth: number): Value;
  /** `clients.get(tenant)`, `clients.find(…)`, `clients.at(-1)` */
  takenOut(module: Module, call: ts.CallExpression, depth: number): Value | undefined;
}

interface CollectionsInput extends Pick<Core, 'evaluate' | 'annotated'> {
  annotations: Annotations;
  annotationOf(module: Module, expression: ts.Expression): Annotation | undefined;
  elementsOf(value: Value, depth: number): Value[] | undefined;
}

/** Methods that give one element, and those that give a collection of the same elements. */
const taking = /^(?:get|at|find|findLast|pop|shift)$/;
const keeping = /^(?:values|entries|filter|slice|concat|reverse|sort|toSorted|toReversed)$/;
const maps = /^(?:Readonly|Weak)?Map$/;
const sets = /^(?:Readonly|Weak)?Set$/;

export function createCollections(input: CollectionsInput): Collections {
  const { evaluate, annotated, annotations, annotationOf, elementsOf } = input;

  const anyOf: Collections['anyOf'] = (module, collection, depth) => {
    const node = unwrap(collection);
    if (ts.isCallExpression(node)) {
      const inner = collectionIn(node);
      return inner ? anyOf(module, inner, depth) : dynamic;
    }
    const type = annotationOf(module, node);
    const held = type && heldBy(type);
    if (held) return clientOnly(annotated(dynamic, held));
    const made = madeOf(module, node, depth);
    if (made) return made;
    const elements = elementsOf(evaluate(module, node, depth), depth);
    return elements && elements.length > 0 ? handedOver(clientOnly(elements.reduce(either))) : dynamic;
  };

  /** What the type of a collection says of its elements. */
  const heldBy = ({ module, type }: Annotation): Annotation | undefined => {
    const bare = ts.isTypeOperatorNode(type) ? type.type : type;
    const held = namedArgument(module, bare) ?? elementTypeOf(module, type);
    return held ? { module, type: held } : annotations.memberType(module, type, undefined);
  };

  /** `const clients = new Map<string, Client>()`, `new Map([['eu', client]])`, and what the file adds to it. */
  const madeOf = (module: Module, node: ts.Expression, depth: number): Value | undefined => {
    const binding = ts.isIdentifier(node) ? module.scopes.bindingOf(node) : undefined;
    const made = binding ? initializerOf(binding) : fieldIn(node);
    if (!made || !ts.isNewExpression(made) || !ts.isIdentifier(made.expression)) return undefined;
    const isMap = maps.test(made.expression.text);
    if (!isMap && !sets.test(made.expression.text)) return undefined;
    const type = made.typeArguments?.[isMap ? 1 : 0];
    if (type) return clientOnly(annotated(dynamic, { module, type }));
    const first = made.arguments?.[0] && unwrap(made.arguments[0]);
    const listed = first && ts.isArrayLiteralExpression(first) ? [...first.elements] : [];
    const added = (binding?.references ?? []).map((use) => addedBy(use, isMap ? 'set' : 'add')?.[isMap ? 1 : 0]);
    const values = [...listed.map((each) => (isMap ? valueIn(each) : each)), ...added].flatMap((each) =>
      each ? [evaluate(module, each, depth)] : [],
    );
    return values.length > 0 ? handedOver(clientOnly(values.reduce(either))) : dynamic;
  };

  return {
    anyOf,
    takenOut(module, { expression }, depth) {
      const callee = unwrap(expression);
      if (!ts.isPropertyAccessExpression(callee) || !taking.test(callee.name.text)) return undefined;
      const value = anyOf(module, callee.expression, depth);
      return value.kind === 'external' || value.kind === 'instance' ? value : undefined;
    },
  };
}

/** What a constant is made of. */
function initializerOf(binding: Binding): ts.Expression | undefined {
  const name = binding.writes.length === 0 ? valueName(binding) : undefined;
  const declaration = name && declarationOf(name);
  return declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
}

/** What the field of a class is made of: `this.clients`. */
function fieldIn(node: ts.Expression): ts.Expression | undefined {
  if (!ts.isPropertyAccessExpression(node) || node.expression.kind !== ts.SyntaxKind.ThisKeyword) return undefined;
  const owner = ts.findAncestor(node, ts.isClassLike);
  const [made, ...others] = (owner && fieldOf(owner, node.name.text)?.given) ?? [];
  return others.length === 0 ? made : undefined;
}

/** `V` of `Map<K, V>`, `T` of `Set<T>`. */
function namedArgument({ scopes }: Module, type: ts.TypeNode): ts.TypeNode | undefined {
  if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName) || scopes.bindingOf(type.typeName))
    return undefined;
  const { text } = type.typeName;
  const index = maps.test(text) ? 1 : sets.test(text) ? 0 : undefined;
  return index === undefined ? undefined : type.typeArguments?.[index];
}

/** The collection that a call hands the elements of: `clients.values()`, `Object.values(clients)`. */
function collectionIn({ expression, arguments: [first] }: ts.CallExpression): ts.Expression | undefined {
  const callee = unwrap(expression);
  if (!ts.isPropertyAccessExpression(callee)) return undefined;
  const isObject = ts.isIdentifier(callee.expression) && callee.expression.text === 'Object';
  if (isObject) return callee.name.text === 'values' ? first : undefined;
  return keeping.test(callee.name.text) ? callee.expression : undefined;
}

/** What `use` is given by a call of a method: `clients.set('eu', client)`. */
function addedBy(use: ts.Node, method: string): ts.NodeArray<ts.Expression> | undefined {
  const access = use.parent;
  const isMethod = ts.isPropertyAccessExpression(access) && access.expression === use && access.name.text === method;
  return isMethod && ts.isCallExpression(access.parent) ? access.parent.arguments : undefined;
}

/** `client` of `['eu', client]` */
const valueIn = (row: ts.Expression): ts.Expression | undefined => {
  const node = unwrap(row);
  return ts.isArrayLiteralExpression(node) ? node.elements[1] : undefined;
};
