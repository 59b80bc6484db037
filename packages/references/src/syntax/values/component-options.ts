import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { staticName, unwrap, wrapped } from '../tree/parse.js';
import { circular, dynamic, handedOver, type ObjectValue, type Value } from './value.js';

/** How what is made of options comes by the members of a part: they are its own, are called, or are what a call gives. */
type Way = 'own' | 'called' | 'given' | 'injected' | 'mixed';

/** The options of a store of Pinia's and of a component of Vue's: the first part that has a member tells it. */
const parts = {
  pinia: { actions: 'own', getters: 'called', state: 'given' },
  vue: {
    methods: 'own',
    computed: 'called',
    setup: 'given',
    data: 'given',
    inject: 'injected',
    mixins: 'mixed',
    extends: 'mixed',
  },
} as const satisfies Record<string, Record<string, Way>>;

interface OptionsInput {
  evaluate(module: Module, expression: ts.Expression, depth: number): Value;
  memberOf(object: Value, name: string, depth: number): Value;
  resultOf(callee: Value, depth: number): Value;
  /** What is provided to components under a key. */
  provided(module: Module, key: ts.Expression, depth: number): Value;
}

/** A mixin of a mixin of a mixin is a circle. */
const maxMixins = 8;

export function createOptions({ evaluate, memberOf, resultOf, provided }: OptionsInput) {
  /** A member of what is made of options. */
  const member = (options: ObjectValue, name: string, depth: number, mixins = 0): Value => {
    const { module, node, options: kind } = options;
    if (!kind || mixins > maxMixins) return dynamic;
    for (const [part, way] of Object.entries<Way>(parts[kind])) {
      const property = node.properties.find((each) => each.name && staticName(each.name) === part);
      const value = property ? inPart(module, options, property, way, name, depth, mixins) : dynamic;
      if (value.kind !== 'unknown' || value === circular) return value;
    }
    return dynamic;
  };

  const inPart = (
    module: Module,
    { node, options }: ObjectValue,
    property: ts.ObjectLiteralElementLike,
    way: Way,
    name: string,
    depth: number,
    mixins: number,
  ): Value => {
    const given = ts.isPropertyAssignment(property) ? unwrap(property.initializer) : undefined;
    if (way === 'injected') return given ? injected(module, given, name, depth) : dynamic;
    if (way === 'mixed') {
      const all = given && ts.isArrayLiteralExpression(given) ? [...given.elements] : given ? [given] : [];
      for (const each of all) {
        const mixin = evaluate(module, each, depth);
        const value =
          mixin.kind === 'object'
            ? member({ ...mixin, ...(options && { options }) }, name, depth, mixins + 1)
            : dynamic;
        if (value.kind !== 'unknown') return handedOver(value);
      }
      return dynamic;
    }
    const part = memberOf({ kind: 'object', module, node }, staticName(property.name) ?? '', depth);
    if (way !== 'given') {
      const own = memberOf(part, name, depth);
      return way === 'own' ? own : resultOf(own, depth);
    }
    return memberOf(part.kind === 'object' ? part : resultOf(part, depth), name, depth);
  };

  /** `inject: ['client']`, `inject: { client: 'client' }`, `inject: { flags: { from: FLAGS } }` */
  const injected = (module: Module, given: ts.Expression, name: string, depth: number): Value => {
    if (ts.isArrayLiteralExpression(given)) {
      const key = given.elements.find((each) => ts.isStringLiteralLike(each) && each.text === name);
      return key ? provided(module, key, depth) : dynamic;
    }
    if (!ts.isObjectLiteralExpression(given)) return dynamic;
    const own = propertyOf(given, name);
    const key = own && ts.isObjectLiteralExpression(own) ? propertyOf(own, 'from') : own;
    return key ? provided(module, key, depth) : dynamic;
  };

  return {
    member,
    /** What a function of a part is given: the state, for a getter of a store. */
    given(module: Module, parameter: ts.ParameterDeclaration): Value | undefined {
      const owner = parameter.parent;
      const property = ts.isMethodDeclaration(owner) ? owner : wrapped(owner).parent;
      const object =
        ts.isMethodDeclaration(property) || ts.isPropertyAssignment(property) ? property.parent : undefined;
      if (!object || !ts.isObjectLiteralExpression(object)) return undefined;
      const part = wrapped(object).parent;
      const isGetter = ts.isPropertyAssignment(part) && staticName(part.name) === 'getters';
      const options = isGetter && owner.parameters[0] === parameter ? optionsAround(object) : undefined;
      return options?.options === 'pinia' ? { kind: 'object', module, handed: true, ...options } : undefined;
    },
  };
}

function propertyOf(object: ts.ObjectLiteralExpression, name: string): ts.Expression | undefined {
  const property = object.properties.find((each) => each.name && staticName(each.name) === name);
  return property && ts.isPropertyAssignment(property) ? unwrap(property.initializer) : undefined;
}

/**
 * The options that an object is, or is a part of, as far as the tree alone tells: `{ methods: { … } }` that a file exports, and
 * what `defineStore` is given.
 */
export function optionsAround(object: ts.ObjectLiteralExpression): Pick<ObjectValue, 'node' | 'options'> | undefined {
  const own = kindOf(object);
  if (own) return { node: object, options: own };
  const { parent } = wrapped(object);
  const whole = ts.isPropertyAssignment(parent) && ts.isObjectLiteralExpression(parent.parent) ? parent : undefined;
  const kind = whole && kindOf(whole.parent);
  return whole && kind && hasPart(kind, whole) ? { node: whole.parent, options: kind } : undefined;
}

function kindOf(object: ts.ObjectLiteralExpression): 'pinia' | 'vue' | undefined {
  const { parent } = wrapped(object);
  const callee = ts.isCallExpression(parent) ? parent.expression.getText() : undefined;
  if (callee === 'defineStore') return 'pinia';
  if (callee !== undefined && !/^(?:defineComponent|(?:\w+\.)?(?:extend|component|mixin))$/.test(callee))
    return undefined;
  if (callee !== undefined || ts.isExportAssignment(parent)) return isComponent(object) ? 'vue' : undefined;
  // `const flagMixin = { methods: { … } }`
  return ts.isVariableDeclaration(parent) && isComponent(object) ? 'vue' : undefined;
}

/** Whether an object has a part that only options of components have. */
const isComponent = (object: ts.ObjectLiteralExpression): boolean =>
  object.properties.some((each) => hasPart('vue', each));

const hasPart = (kind: 'pinia' | 'vue', property: ts.ObjectLiteralElementLike): boolean => {
  const name = property.name && staticName(property.name);
  return name !== undefined && (Object.hasOwn(parts[kind], name) || (kind === 'vue' && name === 'watch'));
};

const known = new WeakMap<Module, Pick<ObjectValue, 'node' | 'options'> | undefined>();

/** The options of the component that a file is. */
export function optionsOf(module: Module): Pick<ObjectValue, 'node' | 'options'> | undefined {
  if (!known.has(module)) {
    const exported = module.sourceFile.statements.find(ts.isExportAssignment)?.expression;
    const made = exported && unwrap(exported);
    const [first] = made && ts.isCallExpression(made) ? made.arguments : [made];
    const object = first && unwrap(first);
    known.set(module, object && ts.isObjectLiteralExpression(object) ? optionsAround(object) : undefined);
  }
  return known.get(module);
}
