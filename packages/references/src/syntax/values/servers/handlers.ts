import { ts } from '../../../../compiler/index.js';
import type { Module } from '../../modules/modules.js';
import { staticName, unwrap, wrapped } from '../../tree/parse.js';
import type { Annotations } from '../types/annotations.js';
import type { Value } from '../value.js';
import { givenBy, givenToType } from './frameworks.js';

/** How deep a function may be handed on before it gets to the application: `app.get('/', wrap((req, res) => …))`. */
const maxCalls = 3;

export type Handlers = ReturnType<typeof createHandlers>;

/** What frameworks of servers give the parameters of their handlers that have no type of their own. */
export function createHandlers(
  { follow }: Pick<Annotations, 'follow'>,
  evaluate: (module: Module, expression: ts.Expression, depth: number) => Value,
) {
  return {
    /** `req` of `app.get('/', (req, res) => …)`, where `app` is what `express()` makes: an instance of its `Request`. */
    ofParameter(module: Module, parameter: ts.ParameterDeclaration, depth: number): Value | undefined {
      const { parent: owner, type } = parameter;
      if (type || !(ts.isArrowFunction(owner) || ts.isFunctionExpression(owner) || ts.isMethodDeclaration(owner)))
        return undefined;
      const index = owner.parameters.indexOf(parameter);
      const count = owner.parameters.length;
      let at = wrapped(owner);
      const held = ts.isVariableDeclaration(at.parent) ? at.parent.type : undefined;
      if (held && ts.isTypeReferenceNode(held)) {
        const found = follow(module, held.typeName);
        return found && 'kind' in found && found.kind === 'external' ? givenToType(found, index, count) : undefined;
      }
      for (let calls = 0; calls < maxCalls; calls++) {
        const call = callWith(at);
        if (!call) return undefined;
        const callee = unwrap(call.expression);
        const object = ts.isPropertyAccessExpression(callee) ? evaluate(module, callee.expression, depth) : undefined;
        if (object?.kind === 'external' && ts.isPropertyAccessExpression(callee)) {
          const given = givenBy(object, callee.name.text, index, count);
          if (given) return given;
        }
        const value = evaluate(module, callee, depth);
        if (value.kind === 'external' && value.specifier === 'fastify-plugin' && index === 0)
          return { kind: 'external', specifier: 'fastify', path: '<FastifyInstance>' };
        // `export const middleware = t.middleware`
        const given = value.kind === 'external' && givenBy(value, value.path.replace(/^.*\./, ''), index, count);
        if (given) return given;
        at = wrapped(call);
      }
      return undefined;
    },
  };
}

/** The call that is handed a function, by itself, in a list, or as the handler of a route: `server.route({ handler })`. */
function callWith(node: ts.Node): ts.CallExpression | undefined {
  let { parent } = node;
  let argument = node;
  if (ts.isMethodDeclaration(node) || ts.isPropertyAssignment(parent)) {
    const property = ts.isMethodDeclaration(node) ? node : (parent as ts.PropertyAssignment);
    const name = staticName(property.name) ?? '';
    if (!/^(?:handler|preHandler|onRequest)$/.test(name) || !ts.isObjectLiteralExpression(property.parent))
      return undefined;
    argument = property.parent;
    parent = argument.parent;
  }
  if (ts.isArrayLiteralExpression(parent)) {
    argument = parent;
    parent = argument.parent;
  }
  return ts.isCallExpression(parent) && parent.expression !== argument ? parent : undefined;
}
