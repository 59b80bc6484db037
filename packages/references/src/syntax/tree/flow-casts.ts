import { ts } from '../../../compiler/index.js';

/** Where the type of a cast of Flow stands, its colon included: `: any` of `(value: any)`. */
export interface Cast {
  start: number;
  end: number;
}

const closing: Record<string, string> = { '(': ')', '[': ']', '{': '}' };

/** Steps over code in one direction, brackets and texts included; tells where it comes to one of `ends`. */
function find(code: string, from: number, step: 1 | -1, ends: string, to = step === 1 ? code.length : -1): number {
  let depth = 0;
  for (let at = from; at !== to; at += step) {
    const sign = code[at] as string;
    if (depth === 0 && ends.includes(sign)) return at;
    if (sign === "'" || sign === '"' || sign === '`') {
      const other = step === 1 ? code.indexOf(sign, at + 1) : code.lastIndexOf(sign, at - 1);
      if (other < 0) return -1;
      at = other;
    } else if (sign in closing) depth += step;
    else if (sign === ')' || sign === ']' || sign === '}') depth -= step;
    if (depth < 0) return -1;
  }
  return -1;
}

/** The cast whose colon stands at an offset. */
export function castFrom(code: string, start: number): Cast | undefined {
  const end = find(code, start + 1, 1, ')');
  return end < 0 ? undefined : { start, end };
}

/** Where a type in braces ends that stands behind a colon. */
export const endOfType = (code: string, colon: number): number => find(code, colon + 1, 1, ')=,');

/** The cast that ends where TypeScript had expected an arrow: in front of an offset, or at it. */
export function castBefore(code: string, offset: number): Cast | undefined {
  const from = Math.max(0, offset - reach);
  const before = code.slice(from, offset).trimEnd();
  if (before.endsWith(')')) return castTo(code, from + before.length - 1);
  const whole = code[offset] === ')' ? castTo(code, offset) : undefined;
  if (whole) return whole;
  // `on ? (value: any) : other`: what follows was taken for a result's type.
  const head = /\(\s*[\w$]+\s*:[^()]*(\))\s*:[^()=]*$/d.exec(before)?.indices?.[1];
  return head && castTo(code, from + head[0]);
}

const reach = 400;

/** The cast that a bracket closes. */
function castTo(code: string, end: number): Cast | undefined {
  const open = find(code, end - 1, -1, '(');
  let start = open < 0 ? -1 : find(code, open + 1, 1, ':?', end);
  while (code[start] === '?' && /[?.]/.test(code[start + 1] as string)) start = find(code, start + 2, 1, ':?', end);
  return start >= 0 && code[start] === ':' ? { start, end } : undefined;
}

/** Makes `value as any` of the value in parentheses, where its type stands behind a colon; false where there are none. */
export function giveType(around: ts.Node | undefined, type: ts.TypeNode): boolean {
  if (!around || !ts.isParenthesizedExpression(around) || around.expression.end > type.pos) return false;
  const { expression } = around;
  const cast = ts.setTextRange(ts.factory.createAsExpression(expression, type), { pos: expression.pos, end: type.end });
  const own = cast as { flags: ts.NodeFlags; parent: ts.Node };
  own.flags = expression.flags;
  own.parent = around;
  for (const child of [expression, type]) (child as { parent: ts.Node }).parent = cast;
  (around as { expression: ts.Expression }).expression = cast;
  return true;
}

/** Whether an expression with a type has it behind a colon: such parentheses are no mere brackets. */
export const isFlowCast = (node: ts.Node, sourceFile: ts.SourceFile): boolean =>
  ts.isAsExpression(node) && sourceFile.text.slice(node.expression.end, node.type.pos).trim() === ':';
