import { ts } from '../../../../compiler/index.js';
import { returnsOf } from '../../tree/declarations.js';
import { staticName, unwrap } from '../../tree/parse.js';

/** Servers of GraphQL that are told what makes the context of their resolvers. */
export const graphqlServers = /^(?:@apollo\/server|@as-integrations\/|apollo-server|graphql-yoga$|graphql-http)/;

/** `context` of `new ApolloServer({ context: () => ({ flags }) })`, by its name alone. */
export const isContextMaker = (node: ts.Node): node is ts.PropertyAssignment | ts.MethodDeclaration =>
  (ts.isPropertyAssignment(node) || ts.isMethodDeclaration(node)) &&
  ts.isIdentifier(node.name) &&
  node.name.text === 'context' &&
  ts.isObjectLiteralExpression(node.parent) &&
  (ts.isCallExpression(node.parent.parent) || ts.isNewExpression(node.parent.parent));

/** The properties of the one object that it makes, each with its value. */
export function contextOf(node: ts.PropertyAssignment | ts.MethodDeclaration): [name: string, value: ts.Expression][] {
  const maker = ts.isPropertyAssignment(node) ? unwrap(node.initializer) : node;
  const isFunction = ts.isArrowFunction(maker) || ts.isFunctionExpression(maker) || ts.isMethodDeclaration(maker);
  const body = isFunction ? maker.body : undefined;
  const [made, ...others] = !body ? [] : ts.isBlock(body) ? returnsOf(body) : [body];
  const object = made && others.length === 0 ? unwrap(made) : undefined;
  if (!object || !ts.isObjectLiteralExpression(object)) return [];
  return object.properties.flatMap((each): [string, ts.Expression][] => {
    const name = staticName(each.name);
    if (name === undefined) return [];
    if (ts.isShorthandPropertyAssignment(each)) return [[name, each.name]];
    return ts.isPropertyAssignment(each) ? [[name, each.initializer]] : [];
  });
}

/** Whether a parameter is where resolvers get their context: `(parent, args, context) => …` in an object. */
export function isContextOfResolver(parameter: ts.ParameterDeclaration): boolean {
  const { parent: owner, type } = parameter;
  if (type || owner.parameters[2] !== parameter) return false;
  const member = ts.isMethodDeclaration(owner) ? owner : owner.parent;
  return (
    (ts.isMethodDeclaration(member) || ts.isPropertyAssignment(member)) && ts.isObjectLiteralExpression(member.parent)
  );
}
