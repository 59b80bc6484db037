import { ts } from '../../../compiler/index.js';
import type { Evaluation } from '../accessors/evaluation.js';
import type { InferredAccessor } from '../accessors/inference.js';
import { isOfMember, memberBehind } from '../accessors/key-members.js';
import type { Module } from '../modules/modules.js';
import { armsBehind, armsOf, isAskedFirst } from '../tree/declarations.js';
import { isAssigned, unwrap, wrapped } from '../tree/parse.js';
import { memberName } from '../values/symbols.js';
import { type KeySymbol, reasonOf, type Value } from '../values/value.js';
import type { CollectContext, Collected } from './collected.js';
import { functionName, type KeyName } from './names.js';

interface EvaluationsInput {
  module: Module;
  context: CollectContext;
  /** What is added to. */
  collected: Omit<Collected, 'templates'>;
  namesOf(flagKey: string, node: ts.Node): KeyName[];
  claim(node: ts.Node): void;
  addName(name: string): void;
  /** Learns the name of what the file declares. */
  addDeclared(name: ts.Identifier): void;
}

/** Makes references of the evaluations of one file, and accessors of what hands its parameter on to one. */
export function createEvaluations({
  module,
  context,
  collected,
  namesOf,
  claim,
  addName,
  addDeclared,
}: EvaluationsInput) {
  const { options, evaluator } = context;
  const { found, unresolved, answered, names, callees } = collected;
  const accessorNames = new Set(options.accessors.map(({ name }) => name));

  const addValue = (
    evaluation: Evaluation,
    node: ts.Node,
    add: (key: string, via: KeySymbol[]) => void,
    inside?: InferredAccessor,
  ): void => {
    const { key: value, rest, sdk, way } = evaluation;
    if (value.kind === 'string' && rest === undefined) {
      for (const { text, via } of value.values) add(text, via);
      if (value.open) unresolved.push({ node, evaluation, reason: 'dynamic', ...(sdk !== undefined && { sdk }) });
    } else if (!isAnswered(evaluation, node)) {
      // What has the member that an accessor hands on names the keys of its calls as well.
      const named = inside ?? memberBehind(way);
      // A function of several keys is given them all in one: `both(keys)`.
      if (evaluation.several && unresolved.some((each) => each.node === node)) return;
      unresolved.push({
        node,
        evaluation,
        reason: reasonOf(value),
        ...(value.kind === 'prefix' && { prefix: value.prefix }),
        ...(value.kind === 'unknown' && value.candidates && { candidates: value.candidates }),
        ...(sdk !== undefined && { sdk }),
        ...(named && { inside: named }),
        ...(evaluation.received && way?.kind === 'inferred' && { of: way.accessor }),
      });
    }
  };

  /** A configured accessor's own body passes its parameter on: its callers are the evaluations. */
  const configuredAround = (node: ts.Node, value: Value): string | undefined => {
    if (value.kind !== 'unknown' || value.reason !== 'parameter') return undefined;
    for (let { parent } = node; parent; parent = parent.parent) {
      if (!ts.isFunctionLike(parent)) continue;
      const name = functionName(parent, module.sourceFile);
      if (name !== undefined && accessorNames.has(name)) return name;
    }
    return undefined;
  };

  /** `isOn(route.flag)`: the keys are those of the data that names them, and are told where it does. */
  const gateOf = (node: ts.Node): string | undefined => {
    const key = ts.isExpression(node) ? unwrap(node) : node;
    return ts.isPropertyAccessExpression(key) && options.gates.includes(key.name.text) ? key.name.text : undefined;
  };

  const isAnswered = (evaluation: Evaluation, node: ts.Node): boolean => {
    const accessor = configuredAround(node, evaluation.key);
    const name = accessor ?? gateOf(node);
    if (name !== undefined) answered.push({ evaluation, by: accessor === undefined ? 'gate' : 'accessor', name });
    return name !== undefined;
  };

  const addEvaluation = (evaluation: Evaluation): void => {
    const { keyNode, key, node, sdk, declares, result, way } = evaluation;
    const target = ts.isJsxOpeningLikeElement(keyNode.parent) ? keyNode : unwrapKey(keyNode);
    const isWritten =
      ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node) ? isAssigned(node) : false;
    const kind = declares ? 'declaration' : result === 'guard' ? 'gate' : isWritten ? 'override' : 'evaluation';
    claim(keyNode);
    const add = (at: ts.Node) => (text: string, via: KeySymbol[]) => {
      // `*appFlag="'!new-cart'"`: no key begins so, and what the accessor makes of it, it alone knows.
      const isNegated = /^![\w$]/.test(text);
      found.push({
        flagKey: isNegated ? text.slice(1) : text,
        kind,
        node: at,
        via: holder ? [...via, holder] : via,
        ...((kind === 'evaluation' || kind === 'gate') && {
          evaluation: isNegated ? { ...evaluation, result: 'other' } : evaluation,
        }),
        ...(way && { way }),
        ...(sdk !== undefined && { sdk }),
      });
    };
    const holder = declares ? holderOf(node) : undefined;
    if (holder && ts.isVariableDeclaration(holder.node)) addDeclared(holder.node.name as ts.Identifier);
    else if (holder) addName(memberName(holder) ?? '');
    if (declares) names.push(...namesOf(key.kind === 'string' ? (key.values[0]?.text ?? '') : '', node));
    // `string | { name: string }`: a part of what is given may be the key.
    const isPart = key.kind === 'unknown' || key.kind === 'instance';
    const arms = isPart && evaluation.rest === undefined ? armsOf(keyNode) : [];
    if (arms.length < 2) {
      // `this.flag()` of a signal is what a package made.
      const isOpen = key.kind === 'unknown' || key.kind === 'prefix' || key.kind === 'external';
      const behind = isPart ? armsBehind(target, module.scopes) : [];
      const learnt = behind.flatMap((arm) => learnArm(evaluation, arm) ?? []);
      const inside = learnt[0] ?? (isOpen ? context.learn(module, evaluation) : undefined);
      callees.push(...(inside?.names ?? []));
      addValue({ ...evaluation, key: handedOn(key, inside) }, keyNode, add(target), inside);
      return;
    }
    // `on ? 'new-checkout' : other`: what is known of it is known, and the rest is not.
    for (const arm of arms) {
      const inside = learnArm(evaluation, arm);
      const value = evaluator.evaluate(module, arm);
      addValue({ ...evaluation, key: handedOn(value, inside) }, arm, add(arm), inside);
    }
  };

  /** Learns what hands on one of the expressions that a key may come from; the value is its own where it is asked first. */
  const learnArm = (evaluation: Evaluation, arm: ts.Expression): InferredAccessor | undefined => {
    const key = evaluator.evaluate(module, arm);
    const result = isAskedFirst(evaluation.keyNode, arm) ? evaluation.result : 'other';
    const isOpen = key.kind === 'unknown' || key.kind === 'instance';
    const inside = isOpen ? context.learn(module, { ...evaluation, key, keyNode: arm, result }) : undefined;
    callees.push(...(inside?.names ?? []));
    return inside;
  };

  /** `const newCheckout = flag({ key: 'new-checkout' })`: the constant is the flag by another name. */
  const holderOf = (node: ts.Node): KeySymbol | undefined => {
    const { parent } = wrapped(node);
    if (ts.isPropertyAssignment(parent) && ts.isIdentifier(parent.name))
      return { module, kind: 'property', node: parent };
    return ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name)
      ? { module, kind: 'constant', node: parent }
      : undefined;
  };

  return { addEvaluation };
}

/** What an accessor hands on is a parameter, but for what it reads of a member. */
const handedOn = (key: Value, inside: InferredAccessor | undefined): Value =>
  inside && !isOfMember(inside) && key.kind === 'unknown' ? { ...key, reason: 'parameter' } : key;

const unwrapKey = (node: ts.Node): ts.Node => (ts.isExpression(node) ? unwrap(node) : node);
