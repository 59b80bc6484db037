import { ts } from '../../../compiler/index.js';
import { type ObservationKind, type ObservationRow, observations } from '../../observations.js';
import { specifierOf } from '../modules/imported-files.js';
import type { Module } from '../modules/modules.js';
import { unwrap } from '../tree/parse.js';

/** A place that a row of the table describes. */
export interface Observed {
  kind: ObservationKind;
  node: ts.Node;
  /** What stands there: the text, or the names of what the call is given. */
  detail: string;
}

const rows = Object.entries(observations) as [ObservationKind, ObservationRow][];

/** Finds what the rows describe, in the order of the code. */
export function observe(module: Module): Observed[] {
  return module.scopes.nodes.flatMap((node) =>
    rows.flatMap(([kind, row]) => {
      const detail = row.form === 'text' ? textAt(node, row) : callAt(module, node, row);
      return detail === undefined ? [] : [{ kind, node, detail }];
    }),
  );
}

const textAt = (node: ts.Node, { names }: ObservationRow): string | undefined =>
  ts.isStringLiteralLike(node) && names.includes(node.text) ? node.text : undefined;

function callAt(module: Module, node: ts.Node, row: ObservationRow): string | undefined {
  if (!ts.isCallExpression(node) || !ts.isPropertyAccessExpression(node.expression)) return undefined;
  const { name, expression } = node.expression;
  if (!row.names.includes(name.text) || node.arguments.length === 0) return undefined;
  if (row.receiver) {
    const { name: receiver, from } = row.receiver;
    if (!ts.isIdentifier(expression) || expression.text !== receiver) return undefined;
    if (!packageOf(module, expression)?.startsWith(from)) return undefined;
  }
  const { argument } = row;
  if (argument && node.arguments.every((each) => isOther(module, each, argument))) return undefined;
  return node.arguments.map(nameOf).join(', ');
}

/** What an argument is called. Never more of it: a provider is made with its secrets. */
function nameOf(argument: ts.Expression): string {
  let named = unwrap(argument);
  if (ts.isAwaitExpression(named)) named = unwrap(named.expression);
  if (ts.isNewExpression(named) || ts.isCallExpression(named)) named = unwrap(named.expression);
  if (ts.isPropertyAccessExpression(named)) return named.name.text;
  return ts.isIdentifier(named) ? named.text : '…';
}

/** Whether an argument is certainly something else: `new LoggingHook()` of a package. */
function isOther(module: Module, argument: ts.Expression, meant: RegExp): boolean {
  const made = unwrap(argument);
  if (!ts.isNewExpression(made) || !ts.isIdentifier(made.expression)) return false;
  const from = packageOf(module, made.expression);
  return from !== undefined && !/^[./~#]/.test(from) && !meant.test(`${made.expression.text} ${from}`);
}

/** The specifier that a name is imported from. */
function packageOf(module: Module, name: ts.Identifier): string | undefined {
  const binding = module.scopes.bindingOf(name);
  return binding && specifierOf(binding);
}
