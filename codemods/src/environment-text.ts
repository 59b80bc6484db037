import { type Module, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import type { Literal, Pass } from './simplification.js';

/** What a variable says that turns a flag on, and off. */
const words: Record<'on' | 'off', readonly string[]> = {
  on: ['true', '1', 'on', 'yes', 'enabled'],
  off: ['false', '0', 'off', 'no', 'disabled', ''],
};

/** What a text says of a flag, or `undefined` where it says something else than on and off. */
export const flagWord = (text: string): boolean | undefined => {
  const word = text.trim().toLowerCase();
  return words.on.includes(word) ? true : words.off.includes(word) ? false : undefined;
};

/**
 * The text that an environment variable has where its flag is fixed at a value, for one place that reads it. A flag that is
 * off may have no variable at all: then only a comparison with what turns it on is certain.
 */
export function environmentText(node: ts.Node, keep: Literal, { module }: Pass): string | undefined {
  if (typeof keep === 'string') return keep;
  const compared = comparedWith(node);
  if (keep === false) return compared !== undefined && words.on.includes(compared) ? 'false' : undefined;
  if (keep !== true) return String(keep);
  const texts = new Set(comparedLater(node, module));
  const on = [...texts].filter((text) => words.on.includes(text));
  const isKnown = [...texts].every((text) => on.includes(text) || words.off.includes(text));
  return isKnown && on.length <= 1 ? (on[0] ?? 'true') : undefined;
}

/** What a text is compared with, behind a fallback or through a constant too: `(process.env.X ?? '0') === '1'`. */
function comparedLater(node: ts.Node, module: Module): string[] {
  let outer = wrapped(node);
  while (ts.isBinaryExpression(outer.parent) && outer.parent.left === outer && isFallback(outer.parent))
    outer = wrapped(outer.parent);
  const direct = comparedWith(outer);
  if (direct !== undefined) return [direct];
  const { parent } = outer;
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return [];
  const uses = module.scopes.bindingOf(parent.name)?.references ?? [];
  return uses.flatMap((use) => comparedLater(use, module));
}

const isFallback = ({ operatorToken: { kind } }: ts.BinaryExpression): boolean =>
  kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken;

const equality = new Set([
  ts.SyntaxKind.EqualsEqualsToken,
  ts.SyntaxKind.EqualsEqualsEqualsToken,
  ts.SyntaxKind.ExclamationEqualsToken,
  ts.SyntaxKind.ExclamationEqualsEqualsToken,
]);

/** The text that an expression is compared with: `'true'` of `process.env.NEW_CART === 'true'`. */
export function comparedWith(node: ts.Node): string | undefined {
  const outer = wrapped(node);
  const { parent } = outer;
  if (!ts.isBinaryExpression(parent) || !equality.has(parent.operatorToken.kind)) return undefined;
  const other = parent.left === outer ? parent.right : parent.left;
  return ts.isStringLiteralLike(other) ? other.text : undefined;
}
