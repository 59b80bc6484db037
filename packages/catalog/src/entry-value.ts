import { baseName, flagKeyOf, flagsOf, readTree } from './read.js';
import { memberOf, type ReadResult, toValue } from './tree.js';

/**
 * What a text says of a flag, valid or not: the fields of its entry, without the key. `undefined` where it has no such entry,
 * `broken` where it cannot be read. `tree` is what code was read as.
 */
export function entryValue(
  file: string,
  text: string,
  key: string,
  tree?: ReadResult,
): Record<string, unknown> | 'broken' | undefined {
  const { root, problems } = tree ?? readTree(text, file);
  if (problems.some(({ code }) => code !== 'duplicate-field')) return 'broken';
  if (!root || root.kind !== 'map') return undefined;
  const flags = flagsOf(root);
  if (flags) {
    const member = flags.members.find((each) => flagKeyOf(each) === key);
    return member && fieldsOf(toValue(member.value));
  }
  const own = memberOf(root, 'key')?.value;
  const name = own?.kind === 'scalar' && typeof own.value === 'string' ? own.value : baseName(file);
  return name === key ? fieldsOf(toValue(root)) : undefined;
}

function fieldsOf(value: unknown): Record<string, unknown> {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return {};
  const { key: _key, $schema: _schema, ...fields } = value as Record<string, unknown>;
  return fields;
}
