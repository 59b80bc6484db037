import { z } from 'zod';
import { didYouMean } from './text.js';

/** One reason why a value does not fit its schema. */
export interface SchemaProblem {
  code: 'schema' | 'unknown-field';
  /** From the root to the offending value; for `unknown-field` the last step is the field's name. */
  path: (string | number)[];
  /** What is wrong, what is allowed and, for a misspelt word, the nearest valid one. */
  message: string;
}

type Issue = z.core.$ZodIssue;

/** Everything that is wrong with a value, in the schema's order. Fields that begin with `x-` are anybody's own. */
export function schemaProblems(schema: z.ZodType, value: unknown): SchemaProblem[] {
  const result = schema.safeParse(value);
  return result.success ? [] : result.error.issues.flatMap((issue) => problemsOf(issue, schema, value));
}

function problemsOf(issue: Issue, schema: z.ZodType, root: unknown): SchemaProblem[] {
  // Of the forms that a value may have, the one that fits down to some depth is what the author meant.
  const meant =
    issue.code === 'invalid_union' ? issue.errors.find(([first]) => first && first.path.length > 0) : undefined;
  if (meant) {
    return meant.flatMap((inner) => problemsOf({ ...inner, path: [...issue.path, ...inner.path] }, schema, root));
  }
  const path = issue.path.map((step) => (typeof step === 'number' ? step : String(step)));
  if (issue.code === 'unrecognized_keys') {
    const allowed = fieldsAt(schema, path);
    return issue.keys
      .filter((key) => !key.startsWith('x-'))
      .map((key) => ({ code: 'unknown-field', path: [...path, key], message: unknownField(key, path, allowed) }));
  }
  return [{ code: 'schema', path, message: describe(issue, path, valueAt(root, path)) }];
}

function unknownField(key: string, path: readonly (string | number)[], allowed: readonly string[]): string {
  const where = path.length > 0 ? ` in ${pathText(path)}` : '';
  const nearest = didYouMean(key, allowed);
  const advice = nearest ? `did you mean "${nearest}"?` : `allowed: ${allowed.join(', ')}`;
  return `Unknown field "${cut(key)}"${where}; ${advice}${nearest ? '' : ', or a name that begins with x-'}`;
}

function describe(issue: Issue, path: readonly (string | number)[], value: unknown): string {
  const name = path.length > 0 ? pathText(path) : 'The entry';
  if (value === undefined) return `${name} is missing`;
  if (issue.code === 'invalid_value') {
    const nearest = typeof value === 'string' ? didYouMean(value, issue.values.map(String)) : undefined;
    const advice = nearest ? `; did you mean "${nearest}"?` : '';
    return `${name} must be one of ${issue.values.join(', ')}, not ${shown(value)}${advice}`;
  }
  if (issue.code === 'invalid_key') {
    const parent = path.length > 1 ? ` in ${pathText(path.slice(0, -1))}` : '';
    return `The name ${shown(path.at(-1))}${parent} ${issue.issues[0]?.message ?? 'is not allowed'}`;
  }
  if (!issue.message.startsWith('must '))
    return `${name} must be ${expected(issue)}, not ${shown(value)}${quotes(issue, value)}`;
  return issue.message.startsWith('must be ')
    ? `${name} ${issue.message}, not ${shown(value)}`
    : `${name} ${issue.message}`;
}

const typeNames: Record<string, string> = {
  string: 'a text',
  number: 'a number',
  boolean: 'true or false',
  array: 'a list',
  object: 'a mapping',
  record: 'a mapping',
};

function expected(issue: Issue): string {
  if (issue.code === 'invalid_type') return typeNames[issue.expected] ?? issue.expected;
  const forms =
    issue.code === 'invalid_union' ? issue.errors.flatMap(([first]) => (first ? [expected(first)] : [])) : [];
  return forms.length > 0 ? [...new Set(forms)].join(' or ') : `valid (${issue.message})`;
}

function quotes(issue: Issue, value: unknown): string {
  const scalar = typeof value === 'number' || typeof value === 'boolean';
  return scalar && issue.code === 'invalid_type' && issue.expected === 'string' ? '; put it in quotes' : '';
}

function shown(value: unknown): string {
  if (value === null) return 'empty';
  if (Array.isArray(value)) return 'a list';
  return typeof value === 'object' ? 'a mapping' : typeof value === 'string' ? `"${cut(value)}"` : String(value);
}

function cut(text: string): string {
  return text.length > 60 ? `${text.slice(0, 59)}…` : text;
}

function pathText(path: readonly (string | number)[]): string {
  return path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? cut(step) : `${text}.${cut(step)}`;
  }, '');
}

/** The value that a path leads to. */
export function valueAt(root: unknown, path: readonly (string | number)[]): unknown {
  let value = root;
  for (const step of path) {
    if (typeof value !== 'object' || value === null || !Object.hasOwn(value, step)) return undefined;
    value = (value as Record<string | number, unknown>)[step];
  }
  return value;
}

/** Names of the fields that an object schema has at a path. */
function fieldsAt(schema: z.ZodType, path: readonly (string | number)[]): string[] {
  let current: z.core.$ZodType | undefined = unwrap(schema);
  for (const step of path) {
    if (current instanceof z.ZodObject) current = current.shape[step];
    else if (current instanceof z.ZodArray) current = current.element;
    else if (current instanceof z.ZodRecord) current = current.valueType;
    current = unwrap(current);
  }
  return current instanceof z.ZodObject ? Object.keys(current.shape) : [];
}

function unwrap(schema: z.core.$ZodType | undefined): z.core.$ZodType | undefined {
  let current = schema;
  while (current instanceof z.ZodOptional || current instanceof z.ZodDefault || current instanceof z.ZodPrefault) {
    current = current.unwrap();
  }
  return current;
}
