import { assignmentOf } from '../../override.js';
import type { SetUpShape } from '../setup.js';

export default {
  example: 'config.x = true;',
  detect(reference) {
    const found = assignmentOf(reference);
    return found && { goes: found.statement, value: found.value, isAlone: true };
  },
} satisfies SetUpShape;
