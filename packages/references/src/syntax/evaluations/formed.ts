import type { Matched } from '../accessors/evaluation.js';
import type { Evaluator } from '../values/evaluate.js';
import type { Lookup } from '../values/key-forms.js';
import { dynamic, either, join, textValue, type Value } from '../values/value.js';

/** The key that an accessor makes of what it is given: by the name that an object has it by, with what it puts around it. */
export function formedKey(
  given: Value,
  form: Pick<Matched, 'before' | 'after' | 'lookup'>,
  evaluator: Pick<Evaluator, 'memberOf'>,
): Value {
  const { before = '', after = '', lookup } = form;
  const { memberOf } = evaluator;
  if (!lookup && before === '' && after === '') return given;
  if (given.kind === 'unknown' && given.candidates) {
    const keys = given.candidates.map(({ text }) => formedKey(textValue(text), form, evaluator));
    const candidates = keys.flatMap((key) => (key.kind === 'string' ? key.values : []));
    return { ...given, candidates };
  }
  const key = lookup ? lookedUp(given, lookup, memberOf) : given;
  return join([textValue(before), key, textValue(after)]);
}

/** `isOn('pay')`, where the accessor reads `NAMES.pay`. */
function lookedUp(key: Value, { object, path }: Lookup, memberOf: Evaluator['memberOf']): Value {
  if (key.kind !== 'string' || key.open) return key.kind === 'unknown' ? key : dynamic;
  const read = (text: string): Value => [text, ...path].reduce(memberOf, object);
  return key.values.map(({ text }) => read(text)).reduce(either);
}
