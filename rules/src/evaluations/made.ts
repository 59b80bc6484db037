import type { Scope } from 'eslint';
import { enclosingClass } from './functions.js';
import { type Node, propertyName, unwrap } from './tree.js';

type Name = Node & { name: string };

export interface Made {
  /**
   * The call, literal, function or class that an expression stands for, followed through constants and members of objects
   * and classes of the file. The expression itself where nothing more can be told.
   */
  of(expression: Node): Node;
}

/** A constant made from a constant made from …: nobody writes more. */
const maxDepth = 8;

/** Whether nothing in the file can change a member of the object that a variable holds; `handed` may be handed on. */
export function onlyRead(
  variable: Scope.Variable | undefined,
  handed: (identifier: Node) => boolean = () => false,
): boolean {
  return (variable?.references ?? []).every((reference) => {
    if (reference.init) return true;
    const node = reference.identifier as unknown as Node;
    const member = node.parent;
    if (reference.isWrite()) return false;
    if (member?.type !== 'MemberExpression' || member.object !== node) return handed(node);
    let outer: Node | null | undefined = member;
    while (outer?.parent?.type === 'MemberExpression' && outer.parent.object === outer) outer = outer.parent;
    const parent = outer?.parent as { type: string; left?: Node } | null | undefined;
    return !(parent?.type === 'UpdateExpression' || parent?.type === 'UnaryExpression' || parent?.left === outer);
  });
}

/** Whether an object stays as it is where its name stands: whom it is handed to mostly read it, except for one. */
function isKept(node: Node): boolean {
  const { parent } = node;
  if (parent?.type !== 'CallExpression' || parent.arguments[0] !== node) return true;
  const { callee } = parent;
  return !(callee.type === 'MemberExpression' && propertyName(callee.property, callee.computed) === 'assign');
}

/** The expression that `Object.freeze` is given. */
function thawed(node: Node): Node {
  if (node.type !== 'CallExpression' || node.callee.type !== 'MemberExpression' || !node.arguments[0]) return node;
  const { object, property } = node.callee;
  const isFreeze =
    object.type === 'Identifier' && object.name === 'Object' && propertyName(property, false) === 'freeze';
  return isFreeze ? unwrap(node.arguments[0]) : node;
}

/** The value of a property of an object literal: the last of the name, unless a spread behind it may say otherwise. */
export function propertyOf(object: Node & { properties: Node[] }, name: string): Node | undefined {
  for (const part of [...object.properties].reverse()) {
    if (part.type !== 'Property') return undefined;
    if (propertyName(part.key, part.computed) === name) return part.value;
  }
  return undefined;
}

/** The value that a class gives to a field of its instances, or to a static one. */
function fieldOf(body: Node, name: string, isStatic: boolean): Node | undefined {
  if (body.type !== 'ClassBody') return undefined;
  for (const member of body.body) {
    if (member.type !== 'PropertyDefinition' || member.static !== isStatic) continue;
    if (propertyName(member.key, member.computed) === name) return member.value ?? undefined;
  }
  return undefined;
}

/** A method of a class: unlike a field it is not given another value. */
function methodOf(body: Node | undefined, name: string): Node | undefined {
  if (body?.type !== 'ClassBody') return undefined;
  const found = body.body.find(
    (member) =>
      member.type === 'MethodDefinition' &&
      member.kind === 'method' &&
      !member.static &&
      propertyName(member.key, member.computed) === name,
  );
  return (found as { value?: Node } | undefined)?.value;
}

export function createMade(variable: (identifier: Name) => Scope.Variable | undefined): Made {
  const known = new WeakMap<Scope.Variable, Node | undefined>();

  const ofName = (identifier: Name, depth: number): Node | undefined => {
    const found = variable(identifier);
    if (found?.defs.length !== 1) return undefined;
    // A variable that is made from itself is nothing: this stands while its value is looked for.
    if (!known.has(found)) {
      known.set(found, undefined);
      known.set(found, ofVariable(found, depth));
    }
    return known.get(found);
  };

  const ofVariable = (found: Scope.Variable, depth: number): Node | undefined => {
    const [definition] = found.defs;
    const node = definition?.node as unknown as Node;
    if (!definition || !onlyRead(found, isKept)) return undefined;
    if (definition.type === 'ClassName' || definition.type === 'FunctionName') return node;
    if (node.type !== 'VariableDeclarator' || !node.init) return undefined;
    if (found.references.filter((reference) => reference.isWrite()).length !== 1) return undefined;
    if (node.id.type === 'Identifier') return of(node.init, depth + 1);
    if (node.id.type !== 'ObjectPattern') return undefined;
    // `const { newCheckout } = flags`
    for (const part of node.id.properties) {
      if (part.type !== 'Property' || part.value !== (definition.name as unknown as Node)) continue;
      const name = propertyName(part.key, part.computed);
      return name === undefined ? undefined : member(of(node.init, depth + 1), name, depth + 1);
    }
    return undefined;
  };

  const member = (object: Node, name: string, depth: number): Node | undefined => {
    let value: Node | undefined;
    if (object.type === 'ObjectExpression') value = propertyOf(object, name);
    else if (object.type === 'ClassDeclaration' || object.type === 'ClassExpression') {
      value = fieldOf(object.body, name, true);
    } else if (object.type === 'NewExpression') {
      const made = of(object.callee, depth + 1);
      const isClass = made.type === 'ClassDeclaration' || made.type === 'ClassExpression';
      if (isClass) value = fieldOf(made.body, name, false);
    } else if (object.type === 'ThisExpression') value = methodOf(enclosingClass(object), name);
    return value && of(value, depth + 1);
  };

  const of = (expression: Node, depth: number): Node => {
    const node = thawed(unwrap(expression));
    if (depth > maxDepth) return node;
    if (node.type === 'Identifier') return ofName(node, depth) ?? node;
    if (node.type !== 'MemberExpression') return node;
    const name = propertyName(node.property, node.computed);
    const object = of(node.object, depth + 1);
    return (name === undefined ? undefined : member(object, name, depth + 1)) ?? node;
  };

  return { of: (expression) => of(expression, 0) };
}
