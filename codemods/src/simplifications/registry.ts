// Generated from the files of this folder by `npm run test:update`; test/generated.test.ts fails when it is stale.

import type { Simplification } from '../simplification.js';
import assertion from './assertion.js';
import awaitLiteral from './await-literal.js';
import booleanCall from './boolean-call.js';
import comparison from './comparison.js';
import conditional from './conditional.js';
import constant from './constant.js';
import dependencyArray from './dependency-array.js';
import ifStatement from './if-statement.js';
import jsxChild from './jsx-child.js';
import jsxContainer from './jsx-container.js';
import logical from './logical.js';
import member from './member.js';
import not from './not.js';
import orphan from './orphan.js';
import parentheses from './parentheses.js';
import spread from './spread.js';
import spreadNothing from './spread-nothing.js';
import statement from './statement.js';
import testBlock from './test-block.js';
import unusedExport from './unused-export.js';
import wrapper from './wrapper.js';

/** Every simplification, by id. */
export const simplifications = {
  assertion,
  'await-literal': awaitLiteral,
  'boolean-call': booleanCall,
  comparison,
  conditional,
  constant,
  'dependency-array': dependencyArray,
  'if-statement': ifStatement,
  'jsx-child': jsxChild,
  'jsx-container': jsxContainer,
  logical,
  member,
  not,
  orphan,
  parentheses,
  spread,
  'spread-nothing': spreadNothing,
  statement,
  'test-block': testBlock,
  'unused-export': unusedExport,
  wrapper,
} satisfies Record<string, Simplification>;
