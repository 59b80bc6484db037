import type { Evaluation, Session } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import type { Pass } from './simplification.js';

/**
 * Why something else than what was found may answer the call: nobody said that it reads the flag. `extended` tells whether some
 * class may extend that of a name.
 */
export function otherAnswer(
  { way }: Evaluation,
  { expression: callee }: ts.CallExpression,
  pass: Pass,
  { evaluator }: Session,
  extended: (name: string) => boolean,
): string | undefined {
  const node = way?.kind === 'inferred' ? way.accessor.nodes[0] : undefined;
  if (!node) return undefined;
  if (evaluator.evaluate(pass.module, callee).kind === 'signature') return 'whatever has this type may answer the call';
  const object = ts.isPropertyAccessExpression(callee) ? evaluator.evaluate(pass.module, callee.expression) : undefined;
  // A method, a field that holds a function, and the class of what is asked, which may have either from another one.
  const owners = [node.parent, node.parent?.parent, object?.kind === 'instance' ? object.node : undefined];
  const name = owners
    .flatMap((each) => (each && ts.isClassLike(each) && each.name ? [each.name.text] : []))
    .find(extended);
  return name === undefined ? undefined : `a class that extends ${name} may answer the call`;
}
