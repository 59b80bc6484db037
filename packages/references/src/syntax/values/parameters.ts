import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import type { Binding } from '../tree/scope.js';
import type { Elements } from './elements.js';
import type { Core } from './evaluate.js';
import { type HandedClients, handedTo } from './handed-clients.js';
import type { Decorations } from './servers/decorations.js';
import type { Handlers } from './servers/handlers.js';
import type { Annotations } from './types/annotations.js';
import type { TypedNames } from './types/typed-names.js';
import { circular, handedOver, type Value } from './value.js';

interface ParametersInput
  extends Pick<Core, 'evaluate' | 'annotated' | 'isOpen'>,
    Pick<TypedNames, 'annotationOfName'> {
  annotations: Annotations;
  elements: Elements;
  handlers: Handlers;
  decorations: Decorations;
  handed: HandedClients | undefined;
}

/** What the names in parameters are: by what calls them, by their types, and by what they are without an argument. */
export function createParameters({
  evaluate,
  annotated,
  annotations,
  annotationOfName,
  elements,
  handlers,
  decorations,
  handed,
  isOpen,
}: ParametersInput) {
  /** A name in the parameter of a framework's handler. */
  const ofHandler = (
    module: Module,
    parameter: ts.ParameterDeclaration,
    inPattern: (whole: Value) => Value | undefined,
    depth: number,
  ): Value | undefined => {
    const whole = handlers.ofParameter(module, parameter, depth);
    return whole && inPattern(whole);
  };

  /** A part of what a type promises that no single annotation tells: `({ flags }: ReturnType<typeof make>)`. */
  const typedPart = (
    module: Module,
    name: ts.Identifier,
    { type }: ts.ParameterDeclaration,
    inPattern: (whole: Value) => Value | undefined,
  ): Value | undefined => {
    const whole = type && ts.isBindingElement(name.parent) ? annotations.instanceOf(module, type) : undefined;
    const value = whole && inPattern(whole);
    return value?.kind === 'unknown' ? undefined : value;
  };

  /** `(flags = client) => …`, `({ flags = client }) => …`: whoever gives something else has that used. */
  const defaultOf = (
    module: Module,
    name: ts.Identifier,
    { initializer }: ts.ParameterDeclaration,
    inPattern: (whole: Value) => Value | undefined,
    depth: number,
  ): Value | undefined => {
    const own = ts.isBindingElement(name.parent) ? name.parent.initializer : undefined;
    const value = own ? evaluate(module, own, depth) : initializer && inPattern(evaluate(module, initializer, depth));
    if (value?.kind === 'external' || value?.kind === 'function') return handedOver(value);
    // Its keys are those of every call.
    if (value?.kind === 'object') return { kind: 'given', objects: [value] };
    // The compiler takes its class for the parameter's type; without a compiler it may be anything.
    return value?.kind === 'instance' && /\.[cm]?tsx?$/.test(module.file) ? value : undefined;
  };

  return {
    of(
      module: Module,
      binding: Binding,
      name: ts.Identifier,
      declaration: ts.ParameterDeclaration,
      depth: number,
    ): Value {
      const inPattern = (whole: Value) => elements.inPattern(name, declaration.name, whole, depth);
      const given =
        elements.ofCallback(module, name, declaration, depth) ??
        ofHandler(module, declaration, inPattern, depth) ??
        handedTo(handed, binding, declaration, inPattern);
      const annotation = annotationOfName(module, name);
      const nothing: Value = { kind: 'unknown', reason: 'parameter' };
      // What its elements do not tell of a component, its type may.
      if (given.kind === 'props' || given.kind === 'given')
        return annotation ? { ...given, typed: annotated(nothing, annotation) } : given;
      // `(isOn: ReturnType<typeof useFlags>) => …` is that function for all callers.
      const promised = given.kind === 'function' ? annotated(nothing, annotation) : nothing;
      const value = promised.kind === 'function' ? promised : annotated(given, annotation);
      const kept =
        value === given && isOpen(value) ? decorations.inPattern(module, name, declaration, depth) : undefined;
      if (kept) return kept;
      if (value.kind !== 'unknown' || value === circular || value.candidates) return value;
      const typed = typedPart(module, name, declaration, inPattern);
      return typed ?? defaultOf(module, name, declaration, inPattern, depth) ?? value;
    },
  };
}
