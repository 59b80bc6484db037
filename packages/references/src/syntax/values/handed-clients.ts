import { ts } from '../../../compiler/index.js';
import { isPlainScript } from '../../code.js';
import { isClient, type SdkIndex } from '../../sdks/index.js';
import type { Module } from '../modules/modules.js';
import { NodeMap } from '../tree/node-map.js';
import { unwrap } from '../tree/parse.js';
import type { Binding } from '../tree/scope.js';
import type { Evaluator } from './evaluate.js';
import { dynamic, givenPart, type Value } from './value.js';

/** What parameters without a type are given by calls, as far as it is a client of an SDK, or an object that holds one. */
export type HandedClients = NodeMap<Value>;

export interface HandedLearner {
  /** Learns what a call gives to parameters; the files that it tells more of. */
  learn(module: Module, call: ts.CallExpression | ts.NewExpression): string[];
  /** Learns that a member of a class or object reads flags; the files that give one to a parameter. */
  learnReader(member: ts.Node): string[];
}

/** Learns from calls of plain JavaScript which parameters are clients, or objects and instances that read flags. */
export function createHandedClients(
  handed: HandedClients,
  sdks: Pick<SdkIndex, 'apiOf'>,
  evaluator: Evaluator,
): HandedLearner {
  const isSdkClient = (value: Value): boolean => {
    const found = value.kind === 'external' ? sdks.apiOf(value.specifier) : undefined;
    return value.kind === 'external' && found !== undefined && isClient(found.api, value.path);
  };

  /** Classes and objects with a member that reads flags. */
  const readers = new NodeMap<true>();
  /** The files that give one to a parameter of which nobody knows so far that it reads flags. */
  const givers = new NodeMap<Set<string>>();

  const maxDepth = 3;
  /** Whether a value is a client or holds one, however deep; the classes and objects that may turn out to read flags. */
  const look = (value: Value, depth = 0): { isClient: boolean; owners: ts.Node[] } => {
    if (value.kind === 'instance') return { isClient: false, owners: ts.isClassLike(value.node) ? [value.node] : [] };
    if (value.kind !== 'object' || depth > maxDepth) return { isClient: isSdkClient(value), owners: [] };
    const { module, node } = value;
    const found = node.properties.flatMap((each) => {
      const given = ts.isPropertyAssignment(each)
        ? each.initializer
        : ts.isShorthandPropertyAssignment(each)
          ? each.name
          : undefined;
      return given && isTelling(given) ? [look(evaluator.evaluate(module, given), depth + 1)] : [];
    });
    return {
      isClient: found.some((each) => each.isClient),
      owners: [node, ...found.flatMap(({ owners }) => owners)],
    };
  };

  const parametersOf = (module: Module, callee: ts.Expression): readonly ts.ParameterDeclaration[] => {
    const value = evaluator.evaluate(module, callee);
    if (value.kind === 'function') return value.node.parameters;
    if (value.kind !== 'class') return [];
    return value.node.members.find(ts.isConstructorDeclaration)?.parameters ?? [];
  };

  const hand = (parameter: ts.ParameterDeclaration, value: Value): string[] => {
    const known = handed.get(parameter);
    const whole = known ? joined(known, value) : value;
    if (whole === known) return [];
    handed.set(parameter, whole);
    return [parameter.getSourceFile().fileName];
  };

  return {
    learn(module, call) {
      // Types say more than calls do, and a file of TypeScript has them.
      if (!isPlainScript(module.file)) return [];
      const args = call.arguments ?? [];
      const spread = args.findIndex(ts.isSpreadElement);
      const given = args.slice(0, spread < 0 ? args.length : spread).flatMap((each, index) => {
        const node = unwrap(each);
        const value: Value = isTelling(node) ? evaluator.evaluate(module, node) : dynamic;
        const parts = value.kind === 'given' ? value.objects.map((object) => look(object)) : [look(value)];
        const isClient = parts.some((part) => part.isClient);
        const owners = parts.flatMap((part) => part.owners);
        const whole: Value = value.kind === 'object' ? { kind: 'given', objects: [value] } : value;
        return isClient || owners.length > 0 ? [{ value: whole, index, isClient, owners }] : [];
      });
      const parameters = given.length > 0 ? parametersOf(module, call.expression) : [];
      return given.flatMap(({ value, index, isClient, owners }) => {
        const parameter = parameters[index];
        const isFree = parameter && !parameter.type && !parameter.dotDotDotToken;
        // What is taken apart is an object that somebody wrote out.
        if (!isFree || (value.kind === 'external' && ts.isObjectBindingPattern(parameter.name))) return [];
        if (isClient || owners.some((owner) => readers.get(owner))) return hand(parameter, value);
        for (const owner of owners) {
          const known = givers.get(owner);
          if (known) known.add(module.file);
          else givers.set(owner, new Set([module.file]));
        }
        return [];
      });
    },
    learnReader(member) {
      const owner = ts.findAncestor(member, (each) => ts.isClassLike(each) || ts.isObjectLiteralExpression(each));
      if (!owner || readers.get(owner)) return [];
      readers.set(owner, true);
      return [...(givers.get(owner) ?? [])];
    },
  };
}

/** More objects than this are no dependencies but data. */
const maxObjects = 20;

/** What two calls give: each may know of other clients. */
function joined(one: Value, other: Value): Value {
  if (one.kind !== 'given' || other.kind !== 'given') return one;
  const added = other.objects.filter(({ node }) => !one.objects.some((each) => each.node === node));
  const isFull = one.objects.length + added.length > maxObjects;
  return added.length === 0 || isFull ? one : { kind: 'given', objects: [...one.objects, ...added] };
}

/** What a name of a parameter is given by some call, as far as the call tells. */
export function handedTo(
  handed: HandedClients | undefined,
  { writes }: Binding,
  parameter: ts.ParameterDeclaration,
  partOf: (whole: Value) => Value | undefined,
): Value {
  const whole = writes.length === 0 ? handed?.get(parameter) : undefined;
  return givenPart([(whole && partOf(whole)) ?? dynamic]);
}

const isTelling = (node: ts.Expression): boolean =>
  ts.isIdentifier(node) ||
  ts.isPropertyAccessExpression(node) ||
  ts.isObjectLiteralExpression(node) ||
  ts.isNewExpression(node);
