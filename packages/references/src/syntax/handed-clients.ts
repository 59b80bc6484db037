import { ts } from '../../compiler/index.js';
import { isClient, type SdkIndex } from '../sdks/index.js';
import type { Evaluator } from './evaluate.js';
import type { Module } from './modules.js';
import type { NodeMap } from './node-map.js';
import { unwrap } from './parse.js';
import type { Binding } from './scope.js';
import { dynamic, givenPart, type ObjectValue, type Value } from './value.js';

/** What parameters without a type are given by calls, as far as it is a client of an SDK, or an object that holds one. */
export type HandedClients = NodeMap<Value>;

/** Types say more than calls do, and a file of TypeScript has them. */
const isPlain = ({ file }: Module): boolean => /\.[cm]?jsx?$/.test(file);

/** Learns from calls of plain JavaScript which parameters are clients; `learn` gives back the files that it tells more of. */
export function createHandedClients(handed: HandedClients, sdks: Pick<SdkIndex, 'apiOf'>, evaluator: Evaluator) {
  const isSdkClient = (value: Value): boolean => {
    const found = value.kind === 'external' ? sdks.apiOf(value.specifier) : undefined;
    return value.kind === 'external' && found !== undefined && isClient(found.api, value.path);
  };

  /** The client that an argument is, or the object that holds one, however deep. */
  const clientOf = (module: Module, argument: ts.Expression): Value | undefined => {
    const node = unwrap(argument);
    const value = isName(node) || ts.isObjectLiteralExpression(node) ? evaluator.evaluate(module, node) : undefined;
    if (value?.kind === 'given') return value;
    if (value?.kind === 'object') return holds(value, 0) ? { kind: 'given', objects: [value] } : undefined;
    return value && isSdkClient(value) ? value : undefined;
  };

  const maxDepth = 3;
  const holds = ({ module, node }: ObjectValue, depth: number): boolean =>
    node.properties.some((each) => {
      const given = ts.isPropertyAssignment(each)
        ? each.initializer
        : ts.isShorthandPropertyAssignment(each) && each.name;
      if (given === false || !(isName(given) || ts.isObjectLiteralExpression(given))) return false;
      const value = evaluator.evaluate(module, given);
      return isSdkClient(value) || (value.kind === 'object' && depth < maxDepth && holds(value, depth + 1));
    });

  const parametersOf = (module: Module, callee: ts.Expression): readonly ts.ParameterDeclaration[] => {
    const value = evaluator.evaluate(module, callee);
    if (value.kind === 'function') return value.node.parameters;
    if (value.kind !== 'class') return [];
    return value.node.members.find(ts.isConstructorDeclaration)?.parameters ?? [];
  };

  return (module: Module, call: ts.CallExpression | ts.NewExpression): string[] => {
    if (!isPlain(module)) return [];
    const args = call.arguments ?? [];
    const spread = args.findIndex(ts.isSpreadElement);
    const given = args.slice(0, spread < 0 ? args.length : spread).flatMap((each, index) => {
      const value = clientOf(module, each);
      return value ? [{ value, index }] : [];
    });
    const parameters = given.length > 0 ? parametersOf(module, call.expression) : [];
    return given.flatMap(({ value, index }) => {
      const parameter = parameters[index];
      const isFree = parameter && !parameter.type && !parameter.dotDotDotToken;
      // What is taken apart is an object that somebody wrote out.
      if (!isFree || (value.kind === 'external' && ts.isObjectBindingPattern(parameter.name))) return [];
      const known = handed.get(parameter);
      const whole = known ? joined(known, value) : value;
      if (whole === known) return [];
      handed.set(parameter, whole);
      return [parameter.getSourceFile().fileName];
    });
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

const isName = (node: ts.Expression): boolean => ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);
