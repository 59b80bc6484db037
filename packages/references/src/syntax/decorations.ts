import { ts } from '../../compiler/index.js';
import { patternPath } from './declarations.js';
import { type Decorated, decoratedBy, isDecorating } from './decorating.js';
import { roleOfName, roleOfType } from './frameworks.js';
import type { Module } from './modules.js';
import { unwrap, wrapped } from './parse.js';
import { declarationOf } from './scope.js';
import { circular, handedOver, type Value } from './value.js';

/**
 * What servers keep on the objects that their framework hands around: `req.flags = client`, `app.decorate('flags', client)`.
 * Who reads the same property of such an object in another file is given that, as far as one file tells.
 */
export interface Decorations {
  /** `req.flags`, `res.locals.flags`, `this.flags` */
  of(module: Module, access: ts.Expression, depth: number): Value | undefined;
  /** `flags` of `const { flags } = req` */
  inPattern(module: Module, name: ts.Identifier, declaration: ts.VariableDeclaration, depth: number): Value | undefined;
  /** `req.app.get('flags')` */
  ofCall(module: Module, call: ts.CallExpression, depth: number): Value | undefined;
  /** Takes note of what a node gives such an object; the files that have asked for it. */
  learn(module: Module, node: ts.Node): readonly string[];
  /** Names that somebody has asked for, and nobody looked for yet. */
  takeAsked(): string[];
}

/** Properties that hold what everybody puts there. */
const shared = /^(?:locals|state|var)$/;

export function createDecorations(
  evaluate: (module: Module, expression: ts.Expression, depth: number) => Value,
): Decorations {
  const given = new Map<string, Map<string, Decorated>>();
  const asked = new Map<string, Set<string>>();
  const names = new Set<string>();
  let fresh: string[] = [];
  const ask = (name: string): void => {
    if (names.has(name)) return;
    names.add(name);
    fresh.push(name);
  };

  /** What an object is for those who decorate it, by its type, else by the name of a parameter that has none. */
  const placeOf = (module: Module, expression: ts.Expression, depth: number): string | undefined => {
    const node = unwrap(expression);
    if (node.kind === ts.SyntaxKind.ThisKeyword) return isOfHandler(node) ? 'app' : undefined;
    if (!ts.isIdentifier(node) && !ts.isPropertyAccessExpression(node) && !ts.isCallExpression(node)) return undefined;
    const value = evaluate(module, node, depth);
    const role = value.kind === 'external' ? roleOfType(value) : undefined;
    if (role || ts.isCallExpression(node)) return role;
    if (ts.isPropertyAccessExpression(node)) return step(placeOf(module, node.expression, depth), node.name.text);
    const name = value.kind === 'unknown' ? module.scopes.bindingOf(node)?.declarations[0] : undefined;
    const declaration = name && declarationOf(name);
    if (!name || !declaration) return undefined;
    if (ts.isParameter(declaration)) return declaration.name === name ? roleOfParameter(declaration) : undefined;
    if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
    const whole = placeOf(module, declaration.initializer, depth);
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
    inPattern(module, name, { name: pattern, initializer }, depth) {
      const path = patternPath(name, pattern);
      const last = path?.pop();
      if (!path || last === undefined || !initializer) return undefined;
      return at(path.reduce(step, placeOf(module, initializer, depth)), last, module, depth);
    },
    ofCall(module, { expression, arguments: [first, ...others] }, depth) {
      const callee = unwrap(expression);
      const isGet = ts.isPropertyAccessExpression(callee) && callee.name.text === 'get' && others.length === 0;
      if (!isGet || !first || !ts.isStringLiteralLike(first)) return undefined;
      return at(placeOf(module, callee.expression, depth), `get(${first.text})`, module, depth);
    },
    learn(module, node) {
      if (!isDecorating(node)) return [];
      return decoratedBy(module, node).flatMap((decorated) => {
        const place = decorated.role ?? step(placeOf(module, decorated.object, 0), decorated.on);
        // Of what is decorated by a call the framework is known by that call.
        if (place === undefined || (decorated.role && placeOf(module, decorated.object, 0) !== 'app')) return [];
        const key = `${place}.${decorated.name}`;
        const all = given.get(key) ?? new Map<string, Decorated>();
        given.set(key, all);
        const where = `${module.file}\0${decorated.value.pos}`;
        const isNew = !all.has(where);
        all.set(where, decorated);
        return isNew ? [...(asked.get(key) ?? [])] : [];
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
  return ts.isIdentifier(name) && !ts.isSetAccessor(parent) ? roleOfName(name.text) : undefined;
}

/** Whether `this` is that of a function that is handed to somebody, who may call it on an application. */
function isOfHandler(node: ts.Node): boolean {
  const owner = ts.findAncestor(
    node,
    (each) => ts.isClassLike(each) || (ts.isFunctionLike(each) && !ts.isArrowFunction(each)),
  );
  return owner !== undefined && ts.isFunctionExpression(owner) && ts.isCallExpression(wrapped(owner).parent);
}

/** Whether two values are one, or two clients of one kind: two servers of a repository make their own. */
function isAlike(one: Value, other: Value): boolean {
  if (one.kind !== other.kind || one === circular) return false;
  if (one.kind === 'external' && other.kind === 'external')
    return one.specifier === other.specifier && one.path === other.path;
  if ('node' in one && 'node' in other) return one.node === other.node;
  return one.kind === 'namespace' && other.kind === 'namespace' && one.module === other.module;
}
