import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { staticName, unwrap, wrapped } from '../tree/parse.js';
import type { Chains } from '../values/chains.js';

/** Where a text or name can stand that may be a key: an argument, a property of one, a property of data, an attribute. */
export interface ValueSite {
  kind: 'argument' | 'data' | 'attribute';
  /** The called function's or method's name, the property's, or the attribute's. */
  name: string;
  /** For methods: the last name of their object. */
  receiver?: string;
  /** Position of the argument, and the property in it where it is an object. */
  arg?: number;
  prop?: string;
  /** What stands there. */
  value: ts.Expression;
  /** The call, property or element. */
  node: ts.CallExpression | ts.PropertyAssignment | ts.JsxAttribute;
}

/** A property that is read: `flags.newCheckout`, `const { newCheckout } = flags`. */
export interface ReadSite {
  /** Paths of one and two names that lead to the object, the longest first. */
  paths: string[];
  name: string;
  /** Whether it is called at once: `flags.map()` */
  called: boolean;
  node: ts.Node;
}

export interface Sites {
  values: ValueSite[];
  reads: ReadSite[];
}

/** Flags are named by one of the first arguments. */
const maxArguments = 4;

/** Every place of a file where a key may stand. It looks at no key: which of them are keys is found out later. */
export function sitesOf(module: Module, chains: Chains): Sites {
  const values: ValueSite[] = [];
  const reads: ReadSite[] = [];

  const addCall = (node: ts.CallExpression): void => {
    const callee = unwrap(node.expression);
    const object = ts.isPropertyAccessExpression(callee) ? lastName(callee.expression) : undefined;
    if (ts.isPropertyAccessExpression(callee) && object === undefined) return;
    const name = ts.isIdentifier(callee) ? callee.text : ts.isPropertyAccessExpression(callee) ? callee.name.text : '';
    if (name === '' || name === 'require') return;
    const of = { kind: 'argument' as const, name, ...(object !== undefined && { receiver: object }), node };
    for (const [arg, value] of node.arguments.slice(0, maxArguments).entries()) {
      if (ts.isSpreadElement(value)) return;
      const inner = unwrap(value);
      if (!ts.isObjectLiteralExpression(inner)) values.push({ ...of, arg, value: inner });
      else {
        for (const property of inner.properties) {
          const prop = staticName(property.name);
          if (prop !== undefined && ts.isPropertyAssignment(property)) {
            values.push({ ...of, arg, prop, value: unwrap(property.initializer) });
          }
        }
      }
    }
  };

  const addProperty = (node: ts.PropertyAssignment): void => {
    const name = staticName(node.name);
    if (name === undefined) return;
    const value = unwrap(node.initializer);
    const all = ts.isArrayLiteralExpression(value) ? value.elements.map(unwrap) : [value];
    for (const each of all) values.push({ kind: 'data', name, value: each, node });
  };

  const addAttribute = (node: ts.JsxAttribute): void => {
    const { initializer } = node;
    const value = initializer && ts.isJsxExpression(initializer) ? initializer.expression : initializer;
    if (value && !ts.isJsxElement(value))
      values.push({
        kind: 'attribute',
        name: node.name.getText(module.sourceFile),
        value: unwrap(value as ts.Expression),
        node,
      });
  };

  const addRead = (objects: string[][], name: string, node: ts.Node): void => {
    const paths = objects.flatMap((chain) => [chain.slice(-2).join('.'), chain.slice(-1).join('.')]);
    const outer = wrapped(node);
    const called = ts.isCallExpression(outer.parent) && outer.parent.expression === outer;
    if (paths.length > 0) reads.push({ paths: [...new Set(paths)], name, called, node });
  };

  const visit = (node: ts.Node): void => {
    // Types hold no values, and a file's imports nothing that is read.
    if (ts.isTypeNode(node) || ts.isImportDeclaration(node)) return;
    if (ts.isCallExpression(node)) addCall(node);
    else if (ts.isPropertyAssignment(node)) addProperty(node);
    else if (ts.isJsxAttribute(node)) addAttribute(node);
    else if (ts.isPropertyAccessExpression(node) && !ts.isPrivateIdentifier(node.name)) {
      addRead(chains.of(module, node.expression), node.name.text, node);
    } else if (ts.isBindingElement(node) && ts.isObjectBindingPattern(node.parent) && !node.dotDotDotToken) {
      const name = staticName(node.propertyName ?? (ts.isIdentifier(node.name) ? node.name : undefined));
      const holder = node.parent.parent;
      if (name !== undefined && ts.isVariableDeclaration(holder) && holder.initializer) {
        addRead(chains.of(module, holder.initializer), name, node);
      } else if (name !== undefined && ts.isBindingElement(holder))
        addRead(chains.ofPattern(module, holder), name, node);
    }
    ts.forEachChild(node, visit);
  };
  visit(module.sourceFile);
  return { values, reads };
}

/** The last name of an object: `flagResolver` of `this.config.flagResolver`, `useFlags()` of a call. */
function lastName(expression: ts.Expression): string | undefined {
  const node = unwrap(expression);
  if (ts.isIdentifier(node)) return node.text;
  if (ts.isPropertyAccessExpression(node)) return node.name.text;
  if (!ts.isCallExpression(node)) return undefined;
  const called = lastName(node.expression);
  return called === undefined || called.endsWith('()') ? undefined : `${called}()`;
}
