import { statementAround, stubAround } from '../answers.js';
import type { SetUpShape } from '../setup.js';

export default {
  example: "jest.spyOn(flags, 'x').mockReturnValue(true);",
  detect(reference) {
    const made = stubAround(reference);
    const statement = made && statementAround(made.stub);
    return statement && { goes: statement, value: made.answer, isAlone: true };
  },
} satisfies SetUpShape;
