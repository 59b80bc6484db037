import { wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { pathOf } from '../names.js';
import { elementOf, showInstead } from '../rendering.js';
import type { Simplification } from '../simplification.js';

export default {
  on: 'value',
  rewrites: [
    '<If condition={ON} show={<A />} elseShow={<B />} /> -> <A />',
    '<If condition={OFF} show={<A />} elseShow={<B />} /> -> <B />',
    'function P() { return <If condition={OFF} show={<A />} />; } -> function P() { return null; }',
    'use(<If condition={OFF} show={<A />} />); -> use(<></>);',
    '<p><If condition={ON} show={x && <A />} /></p> -> <p>{x && <A />}</p>',
  ],
  apply(node, mark, pass) {
    const container = wrapped(node).parent;
    if (mark.kind !== 'value' || !ts.isJsxExpression(container) || !ts.isJsxAttribute(container.parent))
      return undefined;
    const attribute = container.parent;
    const opening = attribute.parent.parent;
    const name = attribute.name.getText(pass.module.sourceFile);
    const path = pathOf(opening.tagName, pass);
    const sides = path && pass.known.sidesOf(path, name);
    if (!sides) return undefined;
    const props = [sides.on, sides.off].flatMap((each) => (each ? [each.prop] : []));
    const element = elementOf(opening);
    const step = showInstead(element, mark.value ? sides.on : sides.off, [name, ...props], pass);
    if (typeof step !== 'string') return step;
    const range = { start: opening.getStart(pass.module.sourceFile), end: opening.getEnd() };
    pass.leave({ ...range, reason: 'unsupported-use', detail: step });
    return undefined;
  },
} satisfies Simplification;
