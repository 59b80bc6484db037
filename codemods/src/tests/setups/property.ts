import { ts } from 'ts-morph';
import { overrideOf } from '../../override.js';
import { answerOf } from '../answers.js';
import type { SetUpShape } from '../setup.js';

export default {
  example: 'render({ flags: { x: true } })',
  detect(reference) {
    const property = overrideOf(reference);
    if (!property) return undefined;
    const isAlone = ts.isObjectLiteralExpression(property.parent) && property.parent.properties.length === 1;
    const value = ts.isPropertyAssignment(property)
      ? (answerOf(property.initializer) ?? property.initializer)
      : ts.isShorthandPropertyAssignment(property)
        ? property.name
        : undefined;
    return { goes: property, value, isAlone };
  },
} satisfies SetUpShape;
