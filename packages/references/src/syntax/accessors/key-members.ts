import { ts } from '../../../compiler/index.js';
import { stemOf } from '../../code.js';
import type { Module, Modules } from '../modules/modules.js';
import { patternPath, returnsOf } from '../tree/declarations.js';
import { extended, memberNameOf, saysNothing } from '../tree/fields.js';
import { NodeMap } from '../tree/node-map.js';
import { isOwnName } from '../tree/own-names.js';
import { iteratedBy } from '../tree/parameter-origin.js';
import { unwrap } from '../tree/parse.js';
import { declarationOf } from '../tree/scope.js';
import type { Evaluator } from '../values/evaluate.js';
import type { Annotation } from '../values/types/annotations.js';
import { join, textValue } from '../values/value.js';
import type { Evaluation, Way } from './evaluation.js';
import { formBehind, type InferredAccessor } from './inference.js';
import { partOfRoute, readOfRoute, routeNames } from './route-data.js';

/** A member of a type or class whose value is handed on as a key: its name, and the type's where other files may name it. */
export interface KeyMember {
  member: string;
  type: string;
}

/**
 * Members of the repository's own types and classes that hold keys: `flag` of `interface Route { flag?: string }`, where code asks
 * `isOn(route.flag)`, and of `abstract class Step`, which asks `isOn(this.flag)`. Whatever has such a member names a flag by it.
 */
export interface KeyMembers {
  /** Learns the member that the key of an evaluation is read of. */
  learn(module: Module, evaluation: Evaluation): InferredAccessor | undefined;
  /** What an object of such a type, or a class that extends or implements one, has as that member. */
  at(module: Module, node: ts.Node): Evaluation | undefined;
  /** All members that are known; grows. */
  readonly all: readonly KeyMember[];
  /** How many of them only their own file can know. */
  readonly own: number;
}

/** Methods of lists that give a list of the same elements, or one of them. */
const listing = /^(?:filter|slice|concat|sort|reverse|toSorted|toReversed|find|findLast|at|pop|shift)$/;
const taking = /^(?:find|findLast|at|pop|shift)$/;

type Owner = ts.InterfaceDeclaration | ts.TypeAliasDeclaration | ts.ClassLikeDeclaration;
type Holder = Parameters<Evaluator['declaredMembers']>[1];

/** A chain of classes that is longer is a circle. */
const maxBases = 12;

/** `isGate` tells members that the configuration names: those are known, and what becomes of them. */
export function createKeyMembers(
  modules: Pick<Modules, 'get'>,
  evaluator: Evaluator,
  isGate: (name: string) => boolean,
): KeyMembers {
  const moduleOf = (node: ts.Node): Module | undefined => modules.get(node.getSourceFile().fileName);
  const known = new NodeMap<readonly InferredAccessor[]>();
  const at = (node: ts.Node, name: string): InferredAccessor | undefined =>
    known.get(node)?.find(({ names: [own] }) => own === name);
  /** Those of routes, which have no type of the repository's. */
  const routes = new Map<string, InferredAccessor>();
  const names = new Set<string>();
  const all: KeyMember[] = [];
  let own = 0;

  /** The class that a class extends. */
  const baseOf = (module: Module, owner: ts.ClassLikeDeclaration) => {
    const base = extended(owner);
    const value = base && evaluator.evaluate(module, base.expression);
    return value?.kind === 'class' ? value : undefined;
  };

  const typeOf = (module: Module, expression: ts.Expression): Annotation | undefined => {
    const node = unwrap(expression);
    if (ts.isPropertyAccessExpression(node) && node.expression.kind !== ts.SyntaxKind.ThisKeyword) {
      const object = typeOf(module, node.expression);
      return object && evaluator.memberType(object.module, object.type, node.name.text);
    }
    if (ts.isCallExpression(node) && ts.isPropertyAccessExpression(node.expression)) {
      const list = listing.test(node.expression.name.text) ? typeOf(module, node.expression.expression) : undefined;
      const isWhole = !taking.test(node.expression.name.text);
      return list && (isWhole ? list : evaluator.memberType(list.module, list.type, '0'));
    }
    const name = ts.isIdentifier(node) ? module.scopes.bindingOf(node)?.declarations[0] : undefined;
    const declaration = name && declarationOf(name);
    const list = declaration && listOf(declaration);
    if (!name || !list) {
      const own = evaluator.annotationOf(module, node);
      const made = declaration && ts.isVariableDeclaration(declaration) ? declaration.initializer : undefined;
      return own ?? (made && name?.parent === declaration ? typeOf(module, made) : undefined);
    }
    const path = patternPath(name, (declaration as ts.ParameterDeclaration).name);
    return (
      path &&
      ['0', ...path].reduce<Annotation | undefined>(
        (at, part) => at && evaluator.memberType(at.module, at.type, part),
        typeOf(module, list),
      )
    );
  };

  /** The declarations of the member that an expression reads; of one that no class declares, the class that reads it. */
  const declaredAt = (module: Module, expression: ts.Expression): { name: string; nodes: ts.Node[] } | undefined => {
    const node = unwrap(expression);
    const read = ts.isCallExpression(node) && node.arguments.length === 0 ? unwrap(node.expression) : node;
    if (ts.isPropertyAccessExpression(read) && read.expression.kind === ts.SyntaxKind.ThisKeyword) {
      const owner = ts.findAncestor(read, ts.isClassLike);
      const name = read.name.text;
      if (!owner || ts.isPrivateIdentifier(read.name)) return undefined;
      const declared = owner.members.filter((each) => each.name && memberNameOf(each.name) === name);
      const above = evaluator.declaredMembers(module, owner, name);
      return declared.every(isOpen) ? { name, nodes: [owner, ...declared, ...above] } : undefined;
    }
    if (read !== node) {
      const value = evaluator.evaluate(module, read);
      return value.kind === 'signature' && value.node.name
        ? { name: memberNameOf(value.node.name) ?? '', nodes: [value.node] }
        : undefined;
    }
    const member = typeOf(module, node)?.type.parent;
    if (!member || !(ts.isPropertySignature(member) || ts.isPropertyDeclaration(member)) || !isOpen(member))
      return undefined;
    return { name: memberNameOf(member.name) ?? '', nodes: [member] };
  };

  const find = (module: Module, holder: Holder, name: string): InferredAccessor | undefined => {
    const part = routes.size > 0 ? partOfRoute(holder) : undefined;
    const ofRoute = part && routes.get(`${part}.${name}`);
    if (ofRoute) return ofRoute;
    for (const each of evaluator.declaredMembers(module, holder, name)) {
      const accessor = at(each, name);
      if (accessor) return accessor;
    }
    let base = ts.isClassLike(holder) ? baseOf(module, holder) : undefined;
    for (let bases = 0; base && bases < maxBases; bases++, base = baseOf(base.module, base.node)) {
      const accessor = at(base.node, name);
      if (accessor) return accessor;
    }
    return undefined;
  };

  return {
    all,
    get own() {
      return own;
    },
    learn(module, evaluation) {
      const { rest, valueType, sdk } = evaluation;
      const form = formBehind(module, evaluation, evaluator);
      if (!form || form.lookup || rest !== undefined) return undefined;
      const typed = declaredAt(module, form.inner);
      const read = typed ? undefined : readOfRoute(module, form.inner);
      const declared = read ? { name: read.name, nodes: [form.inner] } : typed;
      if (!declared || declared.name === '' || isGate(declared.name)) return undefined;
      const { name, nodes } = declared;
      const route = read && `${read.part}.${name}`;
      const same = route !== undefined ? routes.get(route) : nodes.map((each) => at(each, name)).find((each) => each);
      if (same) return same;
      const accessor: InferredAccessor = {
        key: { member: name },
        valueType,
        result: 'guard',
        inverted: false,
        ...(sdk !== undefined && { sdk }),
        ...((form.before !== '' || form.after !== '') && { before: form.before, after: form.after }),
        nodes: nodes.slice(nodes.length > 1 ? 1 : 0),
        module,
        names: [name],
        reads: evaluation,
      };
      accessor.way = { kind: 'inferred', accessor };
      names.add(name);
      if (read && route !== undefined) {
        routes.set(route, accessor);
        for (const type of routeNames[read.part]) all.push({ member: name, type });
        return accessor;
      }
      for (const node of nodes) {
        known.set(node, [...(known.get(node) ?? []), accessor]);
        const types = sharedNames(moduleOf(node), ts.findAncestor(node, isOwner));
        for (const type of types) all.push({ member: name, type });
        if (types.length === 0) own++;
      }
      return accessor;
    },
    at(module, node) {
      const member = node as Member;
      const name = names.size > 0 && member.name ? memberNameOf(member.name as ts.PropertyName) : undefined;
      if (name === undefined || !names.has(name)) return undefined;
      const value = valueOf(member);
      const holder = holderOf(member);
      if (!value || !holder || saysNothing(value)) return undefined;
      const accessor = find(module, holder, name);
      const key = accessor && evaluator.evaluate(module, value);
      if (!accessor || !key) return undefined;
      accessor.called = true;
      const { before = '', after = '', valueType, sdk, way } = accessor;
      return {
        node,
        keyNode: value,
        key: before === '' && after === '' ? key : join([textValue(before), key, textValue(after)]),
        result: 'guard',
        valueType,
        inverted: false,
        ...(sdk !== undefined && { sdk }),
        ...(way && { way }),
      };
    },
  };
}

/** Whether an accessor is a member that holds a key. */
export const isOfMember = ({ key }: Pick<InferredAccessor, 'key'>): boolean =>
  typeof key === 'object' && 'member' in key;

/** A chain of accessors that is longer leads back to itself. */
const maxLinks = 20;

/** The member that an accessor, or one that it hands its parameter on to, reads of that parameter. */
export function memberBehind(way: Way | undefined): InferredAccessor | undefined {
  let at = way;
  for (let links = 0; at?.kind === 'inferred' && links < maxLinks; links++) {
    const { member, reads }: InferredAccessor = at.accessor;
    if (member) return member;
    at = reads.way;
  }
  return undefined;
}

const isOwner = (node: ts.Node): node is Owner =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassLike(node);

/** What other files call a type; who imports the one thing that a file exports chooses its name, but not the file's. */
function sharedNames(module: Module | undefined, owner: Owner | undefined): string[] {
  if (!module || !owner) return [];
  const isWhole = /\bexport\s+default\b|\bexport\s*=|\bmodule\.exports\s*=/.test(module.text);
  const [name] = (owner.name && module.scopes.declaredIn(module.sourceFile).get(owner.name.text)?.declarations) ?? [];
  const isNamed = name !== undefined && !isOwnName(module, name);
  return [...(isNamed ? [name.text] : []), ...(isWhole ? [stemOf(module.file)] : [])];
}

/** Whether a member may hold a key: a text, or one of a list of keys, and no value that holds for all. */
function isOpen(member: ts.Node): boolean {
  if (ts.isGetAccessor(member) || ts.isMethodDeclaration(member)) return true;
  if (!ts.isPropertySignature(member) && !ts.isPropertyDeclaration(member)) return false;
  const { type } = member;
  if (!type) return ts.isPropertyDeclaration(member);
  return (ts.isUnionTypeNode(type) ? [...type.types] : [type]).every(({ kind }) => !otherTypes.has(kind));
}

/** Types of what is no key. */
const otherTypes: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.BooleanKeyword,
  ts.SyntaxKind.NumberKeyword,
  ts.SyntaxKind.AnyKeyword,
  ts.SyntaxKind.UnknownKeyword,
  ts.SyntaxKind.FunctionType,
  ts.SyntaxKind.TypeLiteral,
  ts.SyntaxKind.ArrayType,
]);

/** The list whose elements a name is given one by one. */
function listOf(declaration: ts.Node): ts.Expression | undefined {
  if (ts.isParameter(declaration)) return declaration.type ? undefined : iteratedBy(declaration);
  const loop = ts.isVariableDeclaration(declaration) ? declaration.parent.parent : undefined;
  return loop && ts.isForOfStatement(loop) ? loop.expression : undefined;
}

type Member = ts.ObjectLiteralElementLike | ts.ClassElement | ts.PropertyAccessExpression;

/** What has a member: an object, or the class that says so, also by `this.flag = 'new-cart'`. */
function holderOf(member: Member): Holder | undefined {
  const { parent } = member;
  if (!ts.isPropertyAccessExpression(member))
    return ts.isObjectLiteralExpression(parent) || ts.isClassLike(parent) ? parent : undefined;
  return member.expression.kind === ts.SyntaxKind.ThisKeyword ? ts.findAncestor(member, ts.isClassLike) : undefined;
}

/** What a member is, where that is written as one expression. */
function valueOf(member: Member): ts.Expression | undefined {
  if (ts.isPropertyAccessExpression(member)) {
    const { parent } = member;
    const isGiven = ts.isBinaryExpression(parent) && parent.operatorToken.kind === ts.SyntaxKind.EqualsToken;
    return isGiven && parent.left === member ? parent.right : undefined;
  }
  if (ts.isPropertyAssignment(member) || ts.isPropertyDeclaration(member)) return member.initializer;
  if (ts.isShorthandPropertyAssignment(member)) return member.name;
  if (!ts.isGetAccessor(member) && !ts.isMethodDeclaration(member)) return undefined;
  const [result, ...others] = member.body ? returnsOf(member.body) : [];
  return others.length === 0 ? result : undefined;
}
