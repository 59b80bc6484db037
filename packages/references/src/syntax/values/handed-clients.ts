import { ts } from '../../../compiler/index.js';
import { isPlainScript } from '../../code.js';
import { isClient, type SdkIndex } from '../../sdks/index.js';
import type { Module } from '../modules/modules.js';
import { isSameNode, NodeMap } from '../tree/node-map.js';
import { unwrap } from '../tree/parse.js';
import type { Binding } from '../tree/scope.js';
import type { Evaluator } from './evaluate.js';
import { dynamic, functionsOf, receivedPart, type Value } from './value.js';

/** What parameters without a type are given by calls, as far as it is a client of an SDK, or an object that holds one. */
export type HandedClients = NodeMap<Value>;

export interface HandedLearner {
  /** Learns what a call gives to parameters, or an element to a component; the files that it tells more of. */
  learn(module: Module, node: ts.CallExpression | ts.NewExpression | ts.JsxOpeningLikeElement): string[];
  /** Learns that a member of a class or object reads flags; the files that give one to a parameter. */
  learnReader(member: ts.Node): string[];
}

/**
 * Learns which parameters and properties of components are functions that read flags, and in plain JavaScript which are clients, or
 * objects and instances that read flags. `isReading` tells whether an expression is a function that does, by its name first.
 */
export function createHandedClients(
  handed: HandedClients,
  sdks: Pick<SdkIndex, 'apiOf'>,
  evaluator: Evaluator,
  isReading: (module: Module, expression: ts.Expression) => boolean,
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
      if (given && isReading(module, given)) return [{ isClient: true, owners: [] }];
      return given && isTelling(given) ? [look(evaluator.evaluate(module, given), depth + 1)] : [];
    });
    return {
      isClient: found.some((each) => each.isClient),
      owners: [node, ...found.flatMap(({ owners }) => owners)],
    };
  };

  /** The parameters of what is called: of each function that it may be. */
  const parametersOf = (module: Module, callee: ts.Expression): (readonly ts.ParameterDeclaration[])[] => {
    const value = evaluator.evaluate(module, callee);
    if (value.kind !== 'class') return functionsOf(value).map(({ node }) => node.parameters);
    return [value.node.members.find(ts.isConstructorDeclaration)?.parameters ?? []];
  };

  const hand = (parameter: ts.Node, value: Value): string[] => {
    const known = handed.get(parameter);
    const whole = known ? joined(known, value) : value;
    if (whole === known) return [];
    handed.set(parameter, whole);
    return [parameter.getSourceFile().fileName];
  };

  /** What an element gives a component of the repository, where some of that reads flags. */
  const learnElement = (module: Module, { tagName, attributes }: ts.JsxOpeningLikeElement): string[] => {
    if (ts.isIdentifier(tagName) && /^[a-z]/.test(tagName.text)) return [];
    const told = attributes.properties.flatMap((each) => toldBy(module, each));
    const component = told.length > 0 ? evaluator.evaluate(module, tagName as ts.Expression) : dynamic;
    const [props] =
      component.kind === 'class' ? [component.node] : component.kind === 'function' ? component.node.parameters : [];
    return props ? hand(props, { kind: 'props', elements: [{ module, node: attributes, told }] }) : [];
  };

  /** The names of attributes that read flags: itself, or those that a component hands on as it is given them. */
  const toldBy = (module: Module, attribute: ts.JsxAttributeLike): readonly string[] => {
    if (ts.isJsxSpreadAttribute(attribute)) {
      const given = handed.size > 0 ? evaluator.evaluate(module, attribute.expression) : dynamic;
      return given.kind === 'props' ? given.elements.flatMap(({ told }) => told) : [];
    }
    const given = attribute.initializer;
    const node = given && ts.isJsxExpression(given) && given.expression ? unwrap(given.expression) : undefined;
    if (!node) return [];
    const isClient = (): boolean =>
      isPlainScript(module.file) && isTelling(node) && look(evaluator.evaluate(module, node)).isClient;
    return isReading(module, node) || isClient() ? [attribute.name.getText()] : [];
  };

  /** Whether an object that is written out holds a function that reads flags. */
  const holdsReader = (module: Module, expression: ts.Expression): boolean => {
    const node = unwrap(expression);
    if (!ts.isObjectLiteralExpression(node)) return false;
    return node.properties.some((each) => {
      if (ts.isShorthandPropertyAssignment(each)) return isReading(module, each.name);
      return ts.isPropertyAssignment(each) && isReading(module, each.initializer);
    });
  };

  /** The functions that a call is given which read flags, by themselves or in an object. */
  const learnFunctions = (module: Module, call: ts.CallExpression | ts.NewExpression): string[] => {
    const args = call.arguments ?? [];
    const given = args.flatMap((each, index) =>
      isReading(module, each) || holdsReader(module, each) ? [{ each, index }] : [],
    );
    const parameters = given.length > 0 && !args.some(ts.isSpreadElement) ? parametersOf(module, call.expression) : [];
    const takers = parameters.flatMap((all) => given.map(({ each, index }) => ({ each, parameter: all[index] })));
    return takers.flatMap(({ each, parameter }) => {
      const isObject = ts.isObjectLiteralExpression(unwrap(each));
      const isFree = parameter && (isObject || ts.isIdentifier(parameter.name)) && !parameter.dotDotDotToken;
      const [value, result] = [each, call].map((node) => evaluator.evaluate(module, node));
      // `traced(isOn)` is that function: who calls it is followed.
      const isWrapped = value?.kind === 'function' && result?.kind === 'function' && result.node === value.node;
      const whole: Value | undefined = value?.kind === 'object' ? { kind: 'given', objects: [value] } : value;
      return isFree && whole && !isWrapped ? hand(parameter, whole) : [];
    });
  };

  return {
    learn(module, call) {
      if (ts.isJsxOpeningElement(call) || ts.isJsxSelfClosingElement(call)) return learnElement(module, call);
      const told = learnFunctions(module, call);
      // Types say more of other values than calls do, and a file of TypeScript has them.
      if (!isPlainScript(module.file)) return told;
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
      const takers = parameters.flatMap((all) =>
        given.map(({ index, ...each }) => ({ ...each, parameter: all[index] })),
      );
      const others = takers.flatMap(({ value, parameter, isClient, owners }) => {
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
      return [...told, ...others];
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
  if (one.kind === 'props' && other.kind === 'props') {
    // One element that gives an attribute tells as much as a hundred.
    const known = new Set(one.elements.flatMap(({ told }) => told));
    const added = other.elements.filter(({ told }) => told.some((name) => !known.has(name)));
    return added.length === 0 ? one : { kind: 'props', elements: [...one.elements, ...added] };
  }
  if (one.kind !== 'given' || other.kind !== 'given') return one;
  const added = other.objects.filter(({ node }) => !one.objects.some((each) => isSameNode(each.node, node)));
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
  return receivedPart([(whole && partOf(whole)) ?? dynamic]);
}

const isTelling = (node: ts.Expression): boolean =>
  ts.isIdentifier(node) ||
  ts.isPropertyAccessExpression(node) ||
  ts.isObjectLiteralExpression(node) ||
  ts.isNewExpression(node);
