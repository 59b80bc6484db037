// Generated from the files of this folder by `npm run test:update`; test/generated.test.ts fails when it is stale.

import type { Simplification } from '../simplification.js';
import alias from './alias.js';
import assertion from './assertion.js';
import awaitLiteral from './await-literal.js';
import booleanCall from './boolean-call.js';
import comparison from './comparison.js';
import conditional from './conditional.js';
import conditionalArms from './conditional-arms.js';
import constant from './constant.js';
import consumer from './consumer.js';
import dependencyArray from './dependency-array.js';
import empty from './empty.js';
import falsyElement from './falsy-element.js';
import ifStatement from './if-statement.js';
import jsxChild from './jsx-child.js';
import jsxContainer from './jsx-container.js';
import jsxFragment from './jsx-fragment.js';
import jsxSpread from './jsx-spread.js';
import jsxString from './jsx-string.js';
import logical from './logical.js';
import logicalAssignment from './logical-assignment.js';
import loop from './loop.js';
import member from './member.js';
import memo from './memo.js';
import not from './not.js';
import orphan from './orphan.js';
import parentheses from './parentheses.js';
import position from './position.js';
import predicate from './predicate.js';
import privateMember from './private-member.js';
import spread from './spread.js';
import spreadNothing from './spread-nothing.js';
import statement from './statement.js';
import switchStatement from './switch-statement.js';
import template from './template.js';
import testBlock from './test-block.js';
import testGroup from './test-group.js';
import truthyElement from './truthy-element.js';
import unusedExport from './unused-export.js';
import wrapper from './wrapper.js';
import wrapperComponent from './wrapper-component.js';

/** Every simplification, by id. */
export const simplifications = {
  alias,
  assertion,
  'await-literal': awaitLiteral,
  'boolean-call': booleanCall,
  comparison,
  conditional,
  'conditional-arms': conditionalArms,
  constant,
  consumer,
  'dependency-array': dependencyArray,
  empty,
  'falsy-element': falsyElement,
  'if-statement': ifStatement,
  'jsx-child': jsxChild,
  'jsx-container': jsxContainer,
  'jsx-fragment': jsxFragment,
  'jsx-spread': jsxSpread,
  'jsx-string': jsxString,
  logical,
  'logical-assignment': logicalAssignment,
  loop,
  member,
  memo,
  not,
  orphan,
  parentheses,
  position,
  predicate,
  'private-member': privateMember,
  spread,
  'spread-nothing': spreadNothing,
  statement,
  'switch-statement': switchStatement,
  template,
  'test-block': testBlock,
  'test-group': testGroup,
  'truthy-element': truthyElement,
  'unused-export': unusedExport,
  wrapper,
  'wrapper-component': wrapperComponent,
} satisfies Record<string, Simplification>;
