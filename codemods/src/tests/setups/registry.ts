// Generated from the files of this folder by `npm run test:update`; test/generated.test.ts fails when it is stale.

import type { SetUpShape } from '../setup.js';
import assignment from './assignment.js';
import call from './call.js';
import list from './list.js';
import property from './property.js';
import stub from './stub.js';
import text from './text.js';

/** Every shape of set-ups, by id. */
export const setUpShapes = { assignment, call, list, property, stub, text } satisfies Record<string, SetUpShape>;
