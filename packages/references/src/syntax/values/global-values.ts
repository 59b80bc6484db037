import { ts } from '../../../compiler/index.js';
import { provisionKey, provisionName } from '../components/provisions.js';
import type { Module, Modules } from '../modules/modules.js';
import { unwrap } from '../tree/parse.js';
import type { Binding } from '../tree/scope.js';
import { importedByItself } from './boxes/box-tables.js';
import type { Annotation } from './types/annotations.js';
import { dynamic, handedOver, isAlike, type Value } from './value.js';

interface GlobalValuesInput {
  modules: Pick<Modules, 'ambient' | 'targetOf'>;
  evaluate(module: Module, expression: ts.Expression, depth: number): Value;
  annotated(value: Value, annotation: Annotation | undefined): Value;
  fromBinding(module: Module, binding: Binding, depth: number): Value;
}

export type GlobalValues = ReturnType<typeof createGlobalValues>;

export function createGlobalValues({ modules, evaluate, annotated, fromBinding }: GlobalValuesInput) {
  /** What a name means that nothing in its file declares; `isMember` is true of `window.name`. */
  const of = ({ file }: Module, name: string, depth: number, isMember = false): Value => {
    const { ambient } = modules;
    const declared = ambient.global(name);
    const known = declared ? fromBinding(declared.module, declared.binding, depth) : dynamic;
    const ofVue = name.startsWith('$') ? ambient.member('vue', 'ComponentCustomProperties', name) : undefined;
    const value = annotated(known, isMember ? ambient.windowMember(name) : ofVue);
    const given = value.kind === 'unknown' ? (oneOf(ambient.assigned(file, name), depth) ?? value) : value;
    const specifier = given.kind === 'unknown' && !isMember ? importedByItself(name) : undefined;
    return specifier === undefined ? given : { kind: 'external', specifier, path: name };
  };

  const oneOf = (made: readonly { module: Module; expression: ts.Expression }[], depth: number): Value | undefined => {
    const [given, ...others] = made.map((each) => evaluate(each.module, each.expression, depth));
    // Whoever else writes to it may give it another text, or another object.
    const isOne = given && given.kind !== 'string' && others.every((each) => isSame(each, given));
    return isOne ? handedOver(given) : undefined;
  };

  /** Where the constant is declared that holds a key; a text is the same everywhere. */
  const placeOf = (module: Module, key: ts.Expression): string | undefined => {
    const node = unwrap(key);
    const isName = ts.isIdentifier(node) && (node.parent as ts.NamedDeclaration).name !== node;
    const binding = isName ? module.scopes.bindingOf(node) : undefined;
    const target = binding && modules.targetOf(module, binding);
    return target?.kind === 'binding' ? `${target.module.file}:${target.binding.declarations[0]?.pos}` : undefined;
  };
  return {
    of,
    /** What Nuxt imports by itself, and hands out by `#imports` as well. */
    named(name: string, depth: number): Value {
      const declared = modules.ambient.global(name);
      return declared ? fromBinding(declared.module, declared.binding, depth) : dynamic;
    },
    /** What is provided to components under a key: `inject('flags')`. */
    provided(module: Module, key: ts.Expression, depth: number): Value {
      const name = provisionName(key);
      const all = name === undefined ? [] : modules.ambient.assigned(module.file, name);
      const place = placeOf(module, key);
      const meant = all.filter((each) => {
        const other = provisionKey(each.expression);
        return other && placeOf(each.module, other) === place;
      });
      return oneOf(meant, depth) ?? dynamic;
    },
    /** `this.$flags` may be what all components of Vue have. */
    ofThis: (value: Value, module: Module, name: string, depth: number): Value =>
      value.kind === 'unknown' && name.startsWith('$') ? of(module, name, depth) : value,
  };
}

/** Whether two values are one: a file of stories may set the same global as the application does. */
function isSame(one: Value, other: Value): boolean {
  if (one.kind === 'external' && other.kind === 'external' && one.made?.node !== other.made?.node) return false;
  return isAlike(one, other);
}
