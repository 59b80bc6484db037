import { posix } from 'node:path';
import { ts } from 'ts-morph';
import { compare } from '../removal.js';
import { nameInPaths, stemOf } from './paths.js';
import type { Project } from './project.js';
import { type Use, whole } from './uses.js';

/** What becomes of the tests, stories and mocks of something that goes: which go with it, and which only lose a mock of it. */
export interface TestsGone {
  gone: readonly string[];
  /** `jest.mock('./Old')`: statements that mock what goes. */
  mocks: ReadonlyMap<string, readonly ts.Node[]>;
}

const mocking =
  /^(?:jest|vi|vitest)\.(?:mock|doMock|unmock|dontMock|setMock|unstable_mockModule|unstable_unmockModule)$/;

/**
 * Which tests go with a file, or with `names` that it exports: those that are named after the file and those that use
 * nothing else. Tells a test that has other things to test as well.
 */
export function testsOf(
  project: Project,
  isTest: (file: string) => boolean,
  tests: Iterable<string>,
  file: string,
  names?: ReadonlySet<string>,
): TestsGone | { other: string } {
  const gone: string[] = [];
  const mocks = new Map<string, ts.Node[]>();
  for (const test of [...tests].sort(compare)) {
    const uses = project.usesOf(test).filter(({ target }) => !isTest(target));
    const own = uses.filter((use) => use.target === file && (!names || names.has(use.name) || use.name === whole));
    const isAlone = uses.every((use) => own.includes(use) && (!names || use.name !== whole));
    const isHelper = project.importersOf(test).some((by) => project.usesOf(by).some(({ target }) => target === test));
    const statements = own.map(mockOf);
    if (!isHelper && (isAlone || (!names && isNamedAfter(test, file)))) gone.push(test);
    else if (!names && statements.every((each) => each !== undefined))
      mocks.set(test, [...new Set(statements)] as ts.Node[]);
    else return { other: test };
  }
  return { gone, mocks };
}

/** `Page.test.tsx` and `__tests__/Page.tsx` of `Page.tsx`; whose name says nothing is no test's own. */
const isNamedAfter = (test: string, file: string): boolean =>
  stemOf(file) !== 'index' && nameInPaths(file) === stemOf(test).replace(/[-.](?:test|spec)$/, '');

/** The statement of `jest.mock('./Old', …)`. */
function mockOf({ node }: Use): ts.Node | undefined {
  const call = node?.parent;
  if (!call || !ts.isCallExpression(call) || call.arguments[0] !== node || !ts.isExpressionStatement(call.parent))
    return undefined;
  return mocking.test(call.expression.getText()) ? call.parent : undefined;
}

/** What lies beside a file for its sake alone: its mock, and the snapshots of a test. */
export function companionsOf(project: Project, file: string): string[] {
  const [folder, name] = [posix.dirname(file), posix.basename(file)];
  const beside = [posix.join(folder, '__mocks__', name), posix.join(folder, '__snapshots__', `${name}.snap`)];
  return beside.filter(
    (each) =>
      project.has(each) &&
      !project.importersOf(each).some((by) => project.usesOf(by).some(({ target }) => target === each)),
  );
}

/** The tests of what goes; one that has to stay as it was keeps it. */
export function unlessHeld(
  tests: TestsGone | { other: string },
  isHeld: (file: string) => boolean,
): TestsGone | { other: string } {
  const other = 'other' in tests ? undefined : [...tests.gone, ...tests.mocks.keys()].find(isHeld);
  return other === undefined ? tests : { other };
}
