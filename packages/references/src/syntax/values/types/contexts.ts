import { ts } from '../../../../compiler/index.js';
import type { Module } from '../../modules/modules.js';
import { extended } from '../../tree/fields.js';
import { staticName, wrapped } from '../../tree/parse.js';
import type { Value } from '../value.js';
import type { Annotation, Annotations } from './annotations.js';
import { createContextualTypes } from './contextual-types.js';
import { maxAliases } from './type-keys.js';

/** The types that parameters and props get from where their function or class stands. */
export interface Contexts {
  /** `FC<Props>` of `const Page: FC<Props> = ({ client }) => …`, the parameter of `type Handler = (client: Client) => void`. */
  typeOfParameter(module: Module, parameter: ts.ParameterDeclaration): Annotation | undefined;
  /** The type that an object or function gets where it stands: as an argument, in a typed list. */
  typeAt(module: Module, node: ts.Node): Annotation | undefined;
  /** `Props` of `class Page extends React.Component<Props>` */
  typeOfProps(module: Module, owner: ts.ClassLikeDeclaration): Annotation | undefined;
}

/** Types of React's that say what a component is given, each with the place of the props in their arguments. */
const componentTypes = new Map([
  ['FC', 0],
  ['VFC', 0],
  ['SFC', 0],
  ['FunctionComponent', 0],
  ['VoidFunctionComponent', 0],
  ['FunctionalComponent', 0],
  ['ForwardRefRenderFunction', 1],
]);
/** The same of functions that make components. */
const componentMakers = new Map([
  ['memo', 0],
  ['observer', 0],
  ['forwardRef', 1],
]);
const react = /^(?:react|preact|preact\/compat|mobx-react(?:-lite)?)$/;

export function createContexts(
  annotations: Annotations,
  evaluate: (module: Module, expression: ts.Expression) => Value,
): Contexts {
  const { follow } = annotations;
  const contextual = createContextualTypes(annotations, evaluate);

  const parameterOf = (module: Module, type: ts.TypeNode, index: number, depth = 0): Annotation | undefined => {
    if (depth > maxAliases) return undefined;
    const inner = (each: ts.TypeNode, from = module): Annotation | undefined =>
      parameterOf(from, each, index, depth + 1);
    const ofMembers = (members: readonly ts.TypeElement[], from: Module): Annotation | undefined =>
      typeAt(from, members.find(ts.isCallSignatureDeclaration), index);
    if (ts.isParenthesizedTypeNode(type)) return inner(type.type);
    if (ts.isUnionTypeNode(type)) return type.types.map((each) => inner(each)).find((each) => each);
    if (ts.isFunctionTypeNode(type)) return typeAt(module, type, index);
    if (ts.isTypeLiteralNode(type)) return ofMembers(type.members, module);
    if (!ts.isTypeReferenceNode(type)) return undefined;
    const found = follow(module, type.typeName);
    if (!found || 'kind' in found) {
      // `GraphQLFieldResolver<Source, Context>` gives its third parameter the context.
      const isResolver = found?.kind === 'external' && found.specifier === 'graphql' && index === 2;
      const context = isResolver && found.path === '<GraphQLFieldResolver>' ? type.typeArguments?.[1] : undefined;
      if (context) return { module, type: context };
      const place = componentTypes.get(ofReact(type.typeName, found) ?? '');
      const props = place === undefined || index > 0 ? undefined : type.typeArguments?.[place];
      return props && { module, type: props };
    }
    const alias = found.nodes.find(ts.isTypeAliasDeclaration);
    const interfaces = found.nodes.filter(ts.isInterfaceDeclaration);
    const members = interfaces.flatMap((each) => [...each.members]);
    const said = alias ? inner(alias.type, found.module) : ofMembers(members, found.module);
    const argument = said && argumentFor(said.type, alias ?? interfaces[0], type.typeArguments);
    return argument ? { module, type: argument } : said;
  };

  /** The parameter of a method that the type of the object around promises: `const plugin: Plugin = { run(ctx) {} }`. */
  const ofMethod = (
    module: Module,
    { name, parent }: ts.MethodDeclaration | ts.PropertyAssignment,
    index: number,
  ): Annotation | undefined => {
    const type = ts.isObjectLiteralExpression(parent) ? contextual.of(module, parent) : undefined;
    const text = staticName(name);
    if (!type || text === undefined) return undefined;
    const held = annotations.memberType(type.module, type.type, text);
    const promised = held ? undefined : contextual.method(type, text);
    return held
      ? parameterOf(held.module, held.type, index)
      : promised && typeAt(promised.module, promised.signature, index);
  };

  /** The name of a type of React's; `React.FC` and `FC` may be named where nobody imports them. */
  const ofReact = (name: ts.EntityName, found: Value | undefined): string | undefined => {
    if (found?.kind === 'external') return react.test(found.specifier) ? found.path.slice(1, -1) : undefined;
    if (!found && ts.isIdentifier(name)) return name.text;
    const isGlobal = ts.isQualifiedName(name) && ts.isIdentifier(name.left) && name.left.text === 'React';
    return isGlobal ? name.right.text : undefined;
  };

  const nameInReact = (module: Module, expression: ts.Expression): string | undefined => {
    const value = evaluate(module, expression);
    return value.kind === 'external' && react.test(value.specifier) ? value.path : undefined;
  };

  return {
    typeAt: contextual.of,
    typeOfParameter(module, parameter) {
      const owner = parameter.parent;
      const index = owner.parameters.indexOf(parameter);
      if (ts.isMethodDeclaration(owner)) return ofMethod(module, owner, index);
      if (!ts.isArrowFunction(owner) && !ts.isFunctionExpression(owner)) return undefined;
      const type = contextual.of(module, owner);
      if (type) return parameterOf(type.module, type.type, index);
      const property = wrapped(owner).parent;
      if (ts.isPropertyAssignment(property)) return ofMethod(module, property, index);
      const call = owner.parent;
      if (!ts.isCallExpression(call) || !call.typeArguments || call.arguments[0] !== owner || index > 0)
        return undefined;
      const place = componentMakers.get(nameInReact(module, call.expression) ?? '');
      const props = place === undefined ? undefined : call.typeArguments[place];
      return props && { module, type: props };
    },
    typeOfProps(module, owner) {
      const base = extended(owner);
      const [type] = base?.typeArguments ?? [];
      if (!base || !type || !/^(?:Pure)?Component$/.test(nameInReact(module, base.expression) ?? '')) return undefined;
      return { module, type };
    },
  };
}

/** `Context` for `T`, the parameter of `type Handler<T> = (ctx: T) => void` in `Handler<Context>`. */
function argumentFor(
  type: ts.TypeNode,
  declaration: ts.TypeAliasDeclaration | ts.InterfaceDeclaration | undefined,
  given: readonly ts.TypeNode[] | undefined,
): ts.TypeNode | undefined {
  const name = ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) ? type.typeName.text : undefined;
  const index = declaration?.typeParameters?.findIndex((each) => each.name.text === name) ?? -1;
  return given?.[index];
}

function typeAt(module: Module, signature: ts.SignatureDeclaration | undefined, index: number): Annotation | undefined {
  const type = signature?.parameters[index]?.type;
  return type && { module, type };
}
