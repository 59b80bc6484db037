import { ts } from '../../../../compiler/index.js';
import type { Module } from '../../modules/modules.js';
import { patternPath } from '../../tree/declarations.js';
import { fieldOf } from '../../tree/fields.js';
import { NodeMap } from '../../tree/node-map.js';
import { unwrap, wrapped } from '../../tree/parse.js';
import { declarationOf } from '../../tree/scope.js';
import { handedOver, isAlike, type Value } from '../value.js';
import { registeredBy } from './awilix.js';
import { type Decorated, decoratedBy, isDecorating } from './decorating.js';
import { roleOfName, roleOfType } from './frameworks.js';
import { contextOf, graphqlServers, isContextMaker, isContextOfResolver } from './resolvers.js';

/**
 * What servers keep on the objects that their framework hands around: `req.flags = client`, `app.decorate('flags', client)`.
 * Who reads the same property of such an object in another file is given that, as far as one file tells.
 */
export interface Decorations {
  /** `req.flags`, `res.locals.flags`, `this.flags` */
  of(module: Module, access: ts.Expression, depth: number): Value | undefined;
  /** `flags` of `const { flags } = req` */
  inPattern(
    module: Module,
    name: ts.Identifier,
    declaration: ts.VariableDeclaration | ts.ParameterDeclaration,
    depth: number,
  ): Value | undefined;
  /** `req.app.get('flags')` */
  ofCall(module: Module, call: ts.CallExpression, depth: number): Value | undefined;
  /** Takes note of what a node gives such an object; the files that have asked for it. */
  learn(module: Module, node: ts.Node, isTest: (file: string) => boolean): readonly string[];
  /** Names that somebody has asked for, and nobody looked for yet. */
  takeAsked(): string[];
}

/** As deep as the evaluator goes; a longer chain of names is a circle. */
const maxDepth = 200;

/** What such objects have themselves: nobody looks for who keeps something under these names. */
const ownMembers =
  /^(?:get|set|all|send|status|json|text|post|put|patch|delete|head|options|use|on|once|off|emit|render|redirect|body|query|params?|headers?|header|cookies?|session|statusText|statusCode|method|url|path|type|code|end|write|pipe|listen|ready|register|route|close|log|next|req|res|request|response|reply|app|server|create|clone|throw|assert|resolve|cradle)$/;

/** Properties that hold what everybody puts there. */
const shared = /^(?:locals|state|var)$/;

export function createDecorations(
  evaluate: (module: Module, expression: ts.Expression, depth: number) => Value,
): Decorations {
  const given = new Map<string, Map<string, Pick<Decorated, 'module' | 'value'>>>();
  const asked = new Map<string, Set<string>>();
  const names = new Set<string>();
  let fresh: string[] = [];
  const ask = (name: string): void => {
    if (names.has(name) || ownMembers.test(name) || !/^[\w$]+$/.test(name)) return;
    names.add(name);
    fresh.push(name);
  };

  /** What an object is for those who decorate it, by its type, else by the name of a parameter that has none. */
  const placeOf = (module: Module, expression: ts.Expression, depth: number): string | undefined => {
    const node = unwrap(expression);
    if (depth > maxDepth) return undefined;
    if (node.kind === ts.SyntaxKind.ThisKeyword) return isOfHandler(node) ? 'app' : undefined;
    if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node) && !ts.isCallExpression(node)) return undefined;
    const value = evaluate(module, node, depth);
    const role = value.kind === 'external' ? (isCradle(value) ? 'cradle' : roleOfType(value)) : undefined;
    if (role || ts.isCallExpression(node)) return role;
    const kept = ts.isPropertyAccessExpression(node) ? keptBy(node) : undefined;
    if (kept) return placeOf(module, kept, depth + 1);
    if (ts.isPropertyAccessExpression(node)) return step(placeOf(module, node.expression, depth + 1), node.name.text);
    const name = value.kind === 'unknown' ? module.scopes.bindingOf(node)?.declarations[0] : undefined;
    const declaration = name && declarationOf(name);
    if (!name || !declaration) return undefined;
    if (ts.isParameter(declaration)) {
      if (declaration.name !== name) return undefined;
      if (cradles.has(declaration)) return 'cradle';
      return isContextOfResolver(declaration) ? 'resolver' : roleOfParameter(declaration);
    }
    if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
    const whole = placeOf(module, declaration.initializer, depth + 1);
    return patternPath(name, declaration.name)?.reduce(step, whole);
  };

  const at = (place: string | undefined, name: string, { file }: Module, depth: number): Value | undefined => {
    if (place === undefined) return undefined;
    const key = `${place}.${name}`;
    ask(/^get\((.*)\)$/.exec(name)?.[1] ?? name);
    const files = asked.get(key);
    if (files) files.add(file);
    else asked.set(key, new Set([file]));
    const values = [...(given.get(key)?.values() ?? [])].map((each) => evaluate(each.module, each.value, depth));
    const [first, ...others] = values;
    const isOne = first && first.kind !== 'string' && others.every((each) => isAlike(each, first));
    return isOne && first.kind !== 'unknown' ? handedOver(first) : undefined;
  };

  /** `container.resolve('flags')`, `req.container.resolve('flags')` */
  const isContainer = (module: Module, object: ts.Expression, depth: number): boolean => {
    const value = evaluate(module, object, depth);
    if (value.kind === 'external') return value.specifier === 'awilix';
    return value.kind === 'unknown' && /(?:^|\.)(?:container|scope|diScope|diContainer)$/.test(object.getText());
  };
  /** Parameters that get all that a container of Awilix holds. */
  const cradles = new NodeMap<true>();
  /** The class or function that is registered is given the container; its file. */
  const injected = (module: Module, value: ts.Expression): string[] => {
    const made = ts.isCallExpression(value) ? registeredBy(value)?.arguments[0] : undefined;
    const target = made && evaluate(module, made, 0);
    const parameters =
      target?.kind === 'function'
        ? target.node.parameters
        : target?.kind === 'class'
          ? target.node.members.find(ts.isConstructorDeclaration)?.parameters
          : undefined;
    const [first] = parameters ?? [];
    if (!first || cradles.has(first)) return [];
    cradles.set(first, true);
    return [first.getSourceFile().fileName];
  };

  /** Whether it was not known before. */
  const add = (key: string, decorated: Pick<Decorated, 'module' | 'value'>): boolean => {
    const all = given.get(key) ?? new Map<string, Pick<Decorated, 'module' | 'value'>>();
    given.set(key, all);
    const where = `${decorated.module.file}\0${decorated.value.pos}`;
    const isNew = !all.has(where);
    all.set(where, decorated);
    return isNew;
  };
  /** What resolvers of GraphQL are given; the files that have asked for it. */
  const contextMade = (module: Module, node: ts.PropertyAssignment | ts.MethodDeclaration): string[] => {
    const server = evaluate(module, (node.parent.parent as ts.CallExpression | ts.NewExpression).expression, 0);
    if (server.kind !== 'external' || !graphqlServers.test(server.specifier)) return [];
    return contextOf(node).flatMap(([name, value]) =>
      add(`resolver.${name}`, { module, value }) ? [...(asked.get(`resolver.${name}`) ?? [])] : [],
    );
  };

  return {
    takeAsked() {
      const taken = fresh;
      fresh = [];
      return taken;
    },
    of(module, access, depth) {
      if (!isAskedFor(access)) return undefined;
      if (ts.isPropertyAccessExpression(access))
        return at(placeOf(module, access.expression, depth), access.name.text, module, depth);
      const name = ts.isElementAccessExpression(access) ? unwrap(access.argumentExpression) : undefined;
      if (!name || !ts.isStringLiteralLike(name) || !ts.isElementAccessExpression(access)) return undefined;
      return at(placeOf(module, access.expression, depth), name.text, module, depth);
    },
    inPattern(module, name, declaration, depth) {
      const { name: pattern, initializer } = declaration;
      const path = patternPath(name, pattern);
      const last = path?.pop();
      if (!path || last === undefined) return undefined;
      if (ts.isParameter(declaration)) {
        const place = cradles.has(declaration) ? 'cradle' : isContextOfResolver(declaration) ? 'resolver' : undefined;
        return path.length === 0 ? at(place, last, module, depth) : undefined;
      }
      if (!initializer) return undefined;
      return at(path.reduce(step, placeOf(module, initializer, depth)), last, module, depth);
    },
    ofCall(module, { expression, arguments: [first, ...others] }, depth) {
      const callee = unwrap(expression);
      if (!ts.isPropertyAccessExpression(callee) || others.length > 0) return undefined;
      if (!first || !ts.isStringLiteralLike(first)) return undefined;
      if (callee.name.text === 'resolve')
        return isContainer(module, callee.expression, depth) ? at('cradle', first.text, module, depth) : undefined;
      if (callee.name.text !== 'get') return undefined;
      return at(placeOf(module, callee.expression, depth), `get(${first.text})`, module, depth);
    },
    learn(module, node, isTest) {
      const isContext = isContextMaker(node);
      // What tests put there is none of what runs.
      if ((!isContext && !isDecorating(node)) || isTest(module.file)) return [];
      if (isContext) return contextMade(module, node);
      if (!isDecorating(node)) return [];
      return decoratedBy(module, node).flatMap((decorated) => {
        const place = decorated.place ?? decorated.role ?? step(placeOf(module, decorated.object, 0), decorated.on);
        // Of what is decorated by a call the framework is known by that call.
        if (place === undefined || (decorated.role && placeOf(module, decorated.object, 0) !== 'app')) return [];
        const key = `${place}.${decorated.name}`;
        if (!add(key, decorated)) return [];
        return [...(asked.get(key) ?? []), ...(decorated.place ? injected(module, decorated.value) : [])];
      });
    },
  };
}

/**
 * Whether somebody asks what a member can do: `req.flags.isOn(…)`, `req.isOn(…)`, `const { flags } = req`. All else that code does with
 * requests says nothing of flags.
 */
function isAskedFor(access: ts.Expression): boolean {
  const node = wrapped(access);
  const { parent } = node;
  if (ts.isCallExpression(parent)) return parent.expression === node;
  if (ts.isVariableDeclaration(parent)) return true;
  const isMember =
    (ts.isPropertyAccessExpression(parent) || ts.isElementAccessExpression(parent)) && parent.expression === node;
  return isMember && ts.isCallExpression(parent.parent) && parent.parent.expression === parent;
}

/** The place of a member: `req.app` is an application, and `res.locals` what it shares. */
function step(place: string | undefined, name: string | undefined): string | undefined {
  if (place === undefined || name === undefined) return place;
  if (shared.test(name)) return `${place}.${name}`;
  return place.includes('.') ? undefined : roleOfName(name);
}

function roleOfParameter({ name, type, parent }: ts.ParameterDeclaration): string | undefined {
  if (type && type.kind !== ts.SyntaxKind.AnyKeyword) return undefined;
  if (!ts.isIdentifier(name) || ts.isSetAccessor(parent)) return undefined;
  const [first] = parent.parameters;
  // The toolkit of Hapi: `(request, h) => …`
  const isToolkit = name.text === 'h' && first && ts.isIdentifier(first.name) && first.name.text === 'request';
  return isToolkit ? 'response' : roleOfName(name.text);
}

/** `container.cradle`, with all that a container of Awilix holds. */
const isCradle = ({ specifier, path }: Extract<Value, { kind: 'external' }>): boolean =>
  specifier === 'awilix' && path.endsWith('.cradle');

/** What a class keeps in a field: `deps` of `this.deps = deps`. */
function keptBy({ expression, name }: ts.PropertyAccessExpression): ts.Expression | undefined {
  const owner = expression.kind === ts.SyntaxKind.ThisKeyword ? ts.findAncestor(expression, ts.isClassLike) : undefined;
  const [given, ...others] = (owner && fieldOf(owner, name.text)?.given) ?? [];
  return others.length === 0 ? given : undefined;
}

/** Whether `this` is that of a function that is handed to somebody, who may call it on an application. */
function isOfHandler(node: ts.Node): boolean {
  const owner = ts.findAncestor(
    node,
    (each) => ts.isClassLike(each) || (ts.isFunctionLike(each) && !ts.isArrowFunction(each)),
  );
  return owner !== undefined && ts.isFunctionExpression(owner) && ts.isCallExpression(wrapped(owner).parent);
}
