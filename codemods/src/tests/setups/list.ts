import { staticName, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { calledName } from '../blocks.js';
import type { SetUpShape } from '../setup.js';
import { turnsOff } from '../spelled.js';

const about = /flag|feature|toggle|experiment|variant|gate/i;

export default {
  example: "enableFeatures(['x']);",
  detect(reference) {
    const element = wrapped(reference);
    const list = element.parent;
    if (!ts.isArrayLiteralExpression(list)) return undefined;
    const holder = wrapped(list);
    const { parent } = holder;
    const name = ts.isCallExpression(parent)
      ? calledName(parent)
      : ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent)
        ? staticName(parent.name as ts.PropertyName)
        : undefined;
    if (name === undefined || !about.test(name)) return undefined;
    return { goes: element, value: !turnsOff(name), isAlone: list.elements.length === 1 };
  },
} satisfies SetUpShape;
