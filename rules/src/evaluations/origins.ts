import type { Scope, SourceCode } from 'eslint';
import { createFields } from './fields.js';
import { enclosingClass } from './functions.js';
import { createHanded } from './handed.js';
import { createMade } from './made.js';
import { common, type Origin, type Origins } from './origin.js';
import { type Node, propertyName, stringOf, unwrap } from './tree.js';
import { createTypes } from './types.js';
import { createWrapped } from './wrapped.js';

/** Longer paths name no client, and without a bound a chain of a thousand calls costs a million characters. */
const maxPath = 200;
const maxOrigins = 12;
/** Generated code nests thousands deep, and the call stack does not; no path of `maxPath` characters needs more. */
const maxDepth = 250;

const isNothing = (node: Node): boolean =>
  (node.type === 'Literal' && node.value === null) || (node.type === 'Identifier' && node.name === 'undefined');

/** Whether a write gives a part of its expression only, as destructuring and `for…of` do; ESLint's types leave it out. */
const isPartial = (write: Scope.Reference): boolean =>
  (write as Scope.Reference & { partial?: boolean }).partial === true;

export function createOrigins(sourceCode: SourceCode): Origins {
  const visitorKeys = sourceCode.visitorKeys as Record<string, readonly string[]>;
  const nodes = new WeakMap<Node, readonly Origin[]>();
  const variables = new WeakMap<Scope.Variable, readonly Origin[]>();

  const derive = (list: readonly Origin[], path: (path: string) => string): Origin[] =>
    list
      .slice(0, maxOrigins)
      .map(({ source, path: from }) => ({ ...(source === undefined ? {} : { source }), path: path(from) }))
      .filter((origin) => origin.path.length <= maxPath);

  const property = (list: readonly Origin[], name: string): Origin[] => [
    ...list.flatMap(({ type }) => (type ? types.property(type, name) : [])),
    ...derive(list, (path) => (path === '' ? name : `${path}.${name}`)),
  ];

  const variable = (identifier: Node & { name: string }): Scope.Variable | undefined => {
    let scope: Scope.Scope | null = sourceCode.getScope(identifier as never);
    for (; scope; scope = scope.upper) {
      const found = scope.set.get(identifier.name);
      if (found) return found;
    }
    return undefined;
  };

  /** The origins of `name`, which a destructuring pattern takes out of something. */
  const inPattern = (pattern: Node, name: unknown, from: readonly Origin[]): readonly Origin[] => {
    if (pattern === name) return from;
    if (pattern.type === 'AssignmentPattern') return inPattern(pattern.left, name, from);
    if (pattern.type !== 'ObjectPattern') return [];
    for (const part of pattern.properties) {
      // `const { a, ...flags } = useFlags()`: what is left over is as much of it as the whole.
      if (part.type === 'RestElement' && part.argument === name) return from;
      if (part.type !== 'Property') continue;
      const key = propertyName(part.key, part.computed);
      const found = key === undefined ? [] : inPattern(part.value, name, property(from, key));
      if (found.length > 0) return found;
    }
    return [];
  };

  const annotation = (pattern: Node): readonly Origin[] => {
    if (pattern.type === 'TSParameterProperty') return annotation(pattern.parameter);
    if (pattern.type === 'AssignmentPattern') return annotation(pattern.left);
    const type = pattern.type === 'Identifier' || pattern.type === 'ObjectPattern' ? pattern.typeAnnotation : undefined;
    return type ? types.of(type) : [];
  };

  const ofImport = (node: Node, declaration: Node | null | undefined): Origin[] => {
    if (node.type === 'TSImportEqualsDeclaration') {
      const reference = node.moduleReference;
      const source = reference.type === 'TSExternalModuleReference' ? stringOf(reference.expression) : undefined;
      return source === undefined ? [] : [{ source, path: '' }];
    }
    const source = declaration?.type === 'ImportDeclaration' ? stringOf(declaration.source) : undefined;
    if (source === undefined) return [];
    if (node.type === 'ImportSpecifier') {
      const imported = node.imported.type === 'Identifier' ? node.imported.name : stringOf(node.imported);
      return imported === undefined ? [] : [{ source, path: imported }];
    }
    // `import * as x` and, for CommonJS packages, `import x` are the module itself; documentation writes either under the
    // package's usual name, so that name counts as well.
    const local =
      node.type === 'ImportDefaultSpecifier' || node.type === 'ImportNamespaceSpecifier' ? node.local.name : '';
    return ['', 'default', local].map((path) => ({ source, path }));
  };

  /** What is known of the argument that a parameter stands for: its type, and the props of a wrapped component. */
  const parameterOrigins = (of: Node & { params: Node[] }, parameter: Node): readonly Origin[] => [
    ...annotation(parameter),
    ...(of.params[0] === parameter ? props(of) : []),
  ];

  /** The class that the one around `node` extends, as an instance; and for `this.props` those of a wrapped component. */
  const ofThis = (node: Node, name?: string): readonly Origin[] => {
    const around = enclosingClass(node)?.parent;
    if (around?.type !== 'ClassDeclaration' && around?.type !== 'ClassExpression') return [];
    if (name === 'props') return props(around);
    return around.superClass ? derive(of(around.superClass), (path) => `<${path}>`) : [];
  };

  const ofVariable = (found: Scope.Variable): readonly Origin[] => {
    const known = variables.get(found);
    if (known) return known;
    // A variable that is made from itself has no origin: this stands while its own is looked for.
    variables.set(found, []);
    const [definition] = found.defs;
    const node = definition?.node as unknown as Node;
    const name = definition?.name as unknown as Node;
    const result: Origin[] = [];
    if (definition?.type === 'ImportBinding') {
      result.push(...ofImport(node, definition.parent as unknown as Node));
    } else if (definition) {
      if (definition.type === 'Variable' && node.type === 'VariableDeclarator') {
        result.push(...(node.id === name ? annotation(node.id) : inPattern(node.id, name, annotation(node.id))));
        const writes = found.references.filter((reference) => reference.isWrite());
        if (node.id !== name) {
          if (writes.length === 1 && node.init) result.push(...inPattern(node.id, name, of(node.init)));
          // `const { client } = this`
          if (node.init && unwrap(node.init).type === 'ThisExpression' && node.id.type === 'ObjectPattern') {
            for (const part of node.id.properties) {
              if (part.type !== 'Property' || part.value !== name) continue;
              result.push(...fields.of(unwrap(node.init), propertyName(part.key, part.computed) ?? ''));
            }
          }
          const inner = made.of(name);
          if (inner !== name) result.push(...of(inner));
        } else if (writes.every((write) => write.writeExpr && !isPartial(write))) {
          const values = writes.map((write) => write.writeExpr as unknown as Node).filter((value) => !isNothing(value));
          result.push(...common(values.map(of)));
        }
      } else if (definition.type === 'Parameter' && 'params' in node) {
        for (const parameter of node.params) {
          const pattern = parameter.type === 'TSParameterProperty' ? parameter.parameter : parameter;
          const target = pattern.type === 'AssignmentPattern' ? pattern.left : pattern;
          result.push(...inPattern(target, name, parameterOrigins(node, parameter)));
        }
      } else if (definition.type === 'ClassName' && 'superClass' in node && node.superClass) {
        // An instance of a subclass is one of the class, and has its static members.
        result.push(...of(node.superClass));
      }
      result.push({ path: found.name });
    }
    variables.set(found, result);
    return result;
  };

  const ofNode = (node: Node): readonly Origin[] => {
    switch (node.type) {
      case 'Identifier':
      case 'JSXIdentifier': {
        const found = variable(node);
        return found && found.defs.length > 0 ? ofVariable(found) : [{ path: node.name }];
      }
      case 'ThisExpression':
        return [...ofThis(node), { path: 'this' }];
      case 'Super':
        return ofThis(node);
      case 'MemberExpression': {
        const name = propertyName(node.property, node.computed);
        if (name === undefined) return [];
        const own = node.object.type === 'ThisExpression' ? fields.of(node.object, name) : [];
        const wrappedProps = node.object.type === 'ThisExpression' && name === 'props' ? ofThis(node, name) : [];
        const inner = made.of(node);
        const held = name === 'current' ? handed.current(node.object) : [];
        return [
          ...own,
          ...wrappedProps,
          ...held,
          ...(inner === node ? [] : of(inner)),
          ...property(of(node.object), name),
        ];
      }
      case 'JSXMemberExpression':
        return property(of(node.object), node.property.name);
      case 'TSQualifiedName':
        return property(of(node.left), node.right.name);
      case 'CallExpression': {
        const callee = unwrap(node.callee);
        const [source] = node.arguments.map(stringOf);
        if (callee.type === 'Identifier' && callee.name === 'require' && source !== undefined) {
          return variable(callee)?.defs.length ? [] : [{ source, path: '' }];
        }
        const called = of(callee);
        return [...handed.result(node, callee, called), ...derive(called, (path) => `${path}()`)];
      }
      case 'NewExpression':
        return derive(of(node.callee), (path) => `new ${path}()`);
      case 'ImportExpression': {
        const source = stringOf(node.source);
        return source === undefined ? [] : [{ source, path: '' }];
      }
      case 'ConditionalExpression':
        return [...of(node.consequent), ...of(node.alternate)];
      case 'LogicalExpression':
        return [...of(node.left), ...of(node.right)];
      case 'AssignmentExpression':
        return of(node.right);
      default:
        return [];
    }
  };

  let depth = 0;
  let cut = false;
  const of = (node: Node): readonly Origin[] => {
    const inner = unwrap(node);
    const known = nodes.get(inner);
    if (known) return known;
    if (depth >= maxDepth) {
      cut = true;
      return [];
    }
    if (depth === 0) cut = false;
    nodes.set(inner, []);
    depth++;
    const result = ofNode(inner).slice(0, maxOrigins);
    depth--;
    // What was cut short here may still be told when it is asked for by itself.
    if (cut) nodes.delete(inner);
    else nodes.set(inner, result);
    return result;
  };

  const made = createMade(variable);
  const types = createTypes({ of, variable });
  const fields = createFields(visitorKeys, of, (type) => types.of(type));
  const handed = createHanded(of, (type) => types.of(type), made, visitorKeys);
  const props = createWrapped(of, (node) => sourceCode.scopeManager.getDeclaredVariables(node as never));
  return { of, property, variable, made, parameter: parameterOrigins };
}
