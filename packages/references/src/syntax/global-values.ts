import type { ts } from '../../compiler/index.js';
import type { Annotation } from './annotations.js';
import type { Module, Modules } from './modules.js';
import type { Binding } from './scope.js';
import { dynamic, type Value } from './value.js';

interface GlobalValuesInput {
  modules: Pick<Modules, 'ambient'>;
  evaluate(module: Module, expression: ts.Expression, depth: number): Value;
  annotated(value: Value, annotation: Annotation | undefined): Value;
  fromBinding(module: Module, binding: Binding, depth: number): Value;
}

export function createGlobalValues({ modules, evaluate, annotated, fromBinding }: GlobalValuesInput) {
  /** What a name means that nothing in its file declares; `isMember` is true of `window.name`. */
  const of = ({ file }: Module, name: string, depth: number, isMember = false): Value => {
    const { ambient } = modules;
    const declared = ambient.global(name);
    const known = declared ? fromBinding(declared.module, declared.binding, depth) : dynamic;
    const value = annotated(known, isMember ? ambient.windowMember(name) : undefined);
    const made = value.kind === 'unknown' ? ambient.assigned(file, name) : undefined;
    const given = made && evaluate(made.module, made.expression, depth);
    // Whoever else writes to it may give it another text.
    return given && given.kind !== 'string' ? given : value;
  };
  return {
    of,
    /** `this.$flags` may be what all components of Vue have. */
    ofThis: (value: Value, module: Module, name: string, depth: number): Value =>
      value.kind === 'unknown' && name.startsWith('$') ? of(module, name, depth) : value,
  };
}
