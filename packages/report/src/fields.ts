import type { FlagDefinition } from '@flagsweep/catalog';

// An entry with problems is still shown, so no field but the key can be trusted to have the type that the schema asks for.

/** The texts in a field, whether it holds one or a list; numbers and booleans count, objects do not. */
export function texts(definition: FlagDefinition, field: keyof FlagDefinition): string[] {
  const value = definition[field] as unknown;
  return (Array.isArray(value) ? value : [value]).flatMap((item) => textOf(item) ?? []);
}

/** The first text in a field. */
export function first(definition: FlagDefinition, field: keyof FlagDefinition): string | undefined {
  return texts(definition, field)[0];
}

/** A plain value as text; undefined for nothing, blank text, objects and lists. */
function textOf(value: unknown): string | undefined {
  if (typeof value === 'string') return value.trim() === '' ? undefined : value;
  return typeof value === 'number' || typeof value === 'boolean' ? String(value) : undefined;
}
