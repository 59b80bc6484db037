import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import type { Registry } from '../registries/registries.js';
import { membersOf } from '../registries/registry-members.js';
import { originOf } from '../tree/parameter-origin.js';
import { staticName } from '../tree/parse.js';
import type { Evaluator } from '../values/evaluate.js';
import { formOf, type KeyForm } from '../values/key-forms.js';
import { holderName, memberName } from '../values/symbols.js';
import type { Annotation } from '../values/types/annotations.js';
import { accessorNames, classNames, holderOf } from './accessor-names.js';
import type { Evaluation, Matched } from './evaluation.js';
import { handedFallback } from './handed-fallback.js';
import { passedOn } from './passed-on.js';

/** An accessor of the repository's own that was found by itself: a function that hands its parameter on as a key. */
export interface InferredAccessor extends Matched {
  /** The function, then the members of types that promise it. */
  nodes: ts.Node[];
  module: Module;
  /** Names by which other code calls it. */
  names: string[];
  /** True where something in the repository calls it; who else may call it cannot be told. */
  called?: true;
  /** True where it is handed on as a value: whoever has it may call it with any key. */
  escaped?: true;
  /** The member of a type that its key is read of: what has that member names the keys. */
  member?: InferredAccessor;
  /** The evaluation that it hands its parameter to. */
  reads: Evaluation;
}

/** What hands a parameter on as the key of an evaluation is an accessor; `undefined` where nobody could call it by name. */
export function inferAccessor(
  module: Module,
  evaluation: Evaluation,
  evaluator: Evaluator,
): InferredAccessor | undefined {
  const { rest, valueType, sdk } = evaluation;
  const form = formBehind(module, evaluation, evaluator);
  const origin = form ? originOf(module, form.inner) : undefined;
  if (!form || !origin) return undefined;
  const { owner, parameter } = origin;
  // `(...args) => isOn(...args)` takes the key where the function that it calls has it.
  const spread = parameter?.dotDotDotToken && origin.path.length === 0 ? /^\[(\d+)\]\.?(.*)$/.exec(rest ?? '') : null;
  const made = ts.isClassLike(owner) ? owner : ts.isConstructorDeclaration(owner) ? owner.parent : undefined;
  const own = ts.isClassLike(owner) ? 0 : owner.parameters.indexOf(parameter as ts.ParameterDeclaration);
  const index = own < 0 ? own : own + Number(spread?.[1] ?? 0);
  const names = made
    ? classNames(module, made, evaluator)
    : accessorNames(module, owner as ts.SignatureDeclaration, evaluator);
  if (index < 0 || names.length === 0) return undefined;
  const isEvery = !spread && parameter?.dotDotDotToken !== undefined;
  if (isEvery && origin.path.join() !== '[]') return undefined;
  const left = spread ? spread[2] : rest;
  const path = [...(isEvery ? ['...'] : origin.path), ...(left ? [left] : [])].join('.').replaceAll('.[', '[');
  if (ts.isClassLike(owner) && path === '') return undefined;
  return {
    key: path === '' ? index : { arg: index, prop: path },
    valueType,
    // What is made with a key is no flag's value.
    ...(made || ts.isClassLike(owner)
      ? { result: 'other' as const, inverted: false }
      : { ...passedOn(owner, evaluation), ...handedFallback(module, owner, evaluation, evaluator) }),
    ...(sdk !== undefined && { sdk }),
    ...(parameter?.initializer && { missing: parameter.initializer }),
    ...((form.before !== '' || form.after !== '') && { before: form.before, after: form.after }),
    ...(form.lookup && { lookup: form.lookup }),
    ...((form.before !== '' || form.after !== '' || form.lookup) && { result: 'other' as const }),
    ...(evaluation.handedIn && { result: 'other' as const }),
    ...(evaluation.declares && { declares: true as const }),
    nodes: made || ts.isClassLike(owner) ? [owner] : [owner, ...promises(module, owner, evaluator)],
    module,
    names,
    reads: evaluation,
  };
}

/** What an evaluation makes of the one part of its key that is not known, with what the accessor that it calls makes of that. */
export function formBehind(
  module: Module,
  { keyNode, way }: Evaluation,
  evaluator: Pick<Evaluator, 'evaluate'>,
): KeyForm | undefined {
  const form = ts.isExpression(keyNode) ? formOf(module, keyNode, evaluator.evaluate) : undefined;
  const { before = '', after = '', lookup } = way?.kind === 'inferred' ? way.accessor : {};
  if (!form) return undefined;
  // A name that an object has the key by is looked up as it is.
  if (lookup && (form.lookup || form.before !== '' || form.after !== '')) return undefined;
  return {
    ...form,
    before: before + form.before,
    after: form.after + after,
    ...(lookup && { lookup }),
  };
}

/** The registries whose members the type of an accessor's parameter allows, but for those that are known. */
export function registriesOf(
  { module, nodes: [owner], key, lookup }: InferredAccessor,
  evaluator: Evaluator,
  known: readonly Registry[],
): Registry[] {
  // What it is given are names of keys.
  if (lookup) return [];
  const index = typeof key === 'number' ? key : typeof key === 'object' && 'arg' in key ? key.arg : undefined;
  const parameter = index === undefined || !owner || ts.isClassLike(owner) ? undefined : parametersOf(owner)[index];
  if (!parameter?.type) return [];
  const path = typeof key === 'object' && 'prop' in key ? key.prop.split('.') : [];
  const type = path.reduce<Annotation | undefined>((at, part) => at && evaluator.memberType(at.module, at.type, part), {
    module,
    type: parameter.type,
  });
  const symbols = (type && evaluator.keysOfType(type.module, type.type)) ?? [];
  const holders = new Map<ts.Node, Registry>();
  for (const { text, via } of symbols) {
    const symbol = via[0];
    const holder = symbol && holderNode(symbol.node);
    if (!symbol || !holder || holders.has(holder) || known.some((each) => isHolder(each, holder))) continue;
    const name = holderName(symbol) ?? aliasName(holder);
    // `keyof typeof FLAGS` is about names, `typeof FLAGS[…]` about values.
    const keys = memberName(symbol) === text ? 'name' : 'value';
    const option = { file: symbol.module.file, ...(name !== undefined && { name }), keys } as const;
    holders.set(holder, {
      inferred: true,
      option,
      module: symbol.module,
      holder,
      members: membersOf(holder, option, symbol.module, evaluator),
    });
  }
  return [...holders.values()].filter(({ members }) => members.length > 0);
}

const parametersOf = (owner: ts.Node): readonly ts.ParameterDeclaration[] =>
  (owner as Partial<ts.SignatureDeclaration>).parameters ?? [];

/** Whether a registry is declared by a node, or by that and others: groups, constants that are spread. */
const isHolder = ({ holder, members }: Registry, node: ts.Node): boolean =>
  holder === node || members.some((each) => each.node.parent === node);

/** The enum, object, type or array that a symbol is a member of. */
function holderNode(node: ts.Node): ts.Node | undefined {
  if (ts.isLiteralTypeNode(node)) {
    let type: ts.Node = node;
    while (ts.isUnionTypeNode(type.parent) || ts.isParenthesizedTypeNode(type.parent)) type = type.parent;
    return ts.isTypeAliasDeclaration(type.parent) ? type : undefined;
  }
  return node.parent;
}

const aliasName = (holder: ts.Node): string | undefined =>
  ts.isTypeAliasDeclaration(holder.parent)
    ? holder.parent.name.text
    : ts.isInterfaceDeclaration(holder)
      ? holder.name.text
      : undefined;

/** Members of interfaces and base classes through which the function is called. */
function promises(module: Module, owner: ts.Node, evaluator: Evaluator): ts.Node[] {
  const member = ts.isMethodDeclaration(owner) ? owner : holderOf(owner);
  const held = [...(isMember(member) ? [member] : []), ...membersFor(module, owner, member)];
  return held.flatMap((each) => {
    const name = each.name && !ts.isPrivateIdentifier(each.name) ? staticName(each.name) : undefined;
    const { parent } = each;
    if (name === undefined || !(ts.isClassLike(parent) || ts.isObjectLiteralExpression(parent))) return [];
    return evaluator.declaredMembers(module, parent, name);
  });
}

type Member = ts.ClassElement | ts.ObjectLiteralElementLike;
const isMember = (node: ts.Node): node is Member =>
  ts.isMethodDeclaration(node) || ts.isPropertyAssignment(node) || ts.isPropertyDeclaration(node);

/** The properties that hold a function by its name: `{ isOn }`, `{ check: isOn }`. */
function membersFor({ scopes }: Module, owner: ts.Node, holder: ts.Node): Member[] {
  const named = ts.isFunctionDeclaration(owner)
    ? owner.name
    : ts.isVariableDeclaration(holder)
      ? holder.name
      : undefined;
  if (!named || !ts.isIdentifier(named)) return [];
  return (scopes.bindingOf(named)?.references ?? []).flatMap(({ parent }) =>
    ts.isShorthandPropertyAssignment(parent) || ts.isPropertyAssignment(parent) ? [parent] : [],
  );
}
