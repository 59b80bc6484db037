import { ts } from 'ts-morph';
import type { SetUpShape } from '../setup.js';
import { countOf, holderOfText, turnsOff } from '../spelled.js';

export default {
  example: "start({ features: 'x,y' });",
  detect(reference) {
    const name = ts.isStringLiteral(reference) ? holderOfText(reference) : undefined;
    if (name === undefined || !ts.isStringLiteral(reference)) return undefined;
    return { goes: reference, value: !turnsOff(name), isAlone: countOf(reference) === 1 };
  },
} satisfies SetUpShape;
