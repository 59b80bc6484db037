/** What a call of a test runner is: a group of tests, one test, what runs before or after them, or a step inside of one. */
export type BlockKind = 'suite' | 'test' | 'before' | 'after' | 'step';

/** The calls of Jest, Vitest, Mocha, Jasmine, AVA, node:test, Playwright and Cypress, by what they are. */
export const runners: Record<BlockKind, readonly string[]> = {
  suite: ['describe', 'context', 'suite', 'fdescribe', 'xdescribe', 'xcontext', 'ddescribe'],
  test: ['it', 'test', 'specify', 'fit', 'xit', 'iit', 'xtest', 'xspecify'],
  before: ['beforeEach', 'beforeAll', 'before', 'setup', 'suiteSetup'],
  after: ['afterEach', 'afterAll', 'after', 'teardown', 'suiteTeardown'],
  step: ['step'],
};

/** The hooks that run once for all the tests of a group. */
export const once = new Set(['after', 'afterAll', 'before', 'beforeAll', 'suiteSetup', 'suiteTeardown']);

/** What may stand behind the name of a call without making it another: `it.only`, `test.describe.serial`, `it.skipIf(…)`. */
export const modifiers = new Set([
  'always',
  'concurrent',
  'each',
  'fail',
  'failing',
  'fails',
  'fixme',
  'for',
  'only',
  'parallel',
  'runIf',
  'sequential',
  'serial',
  'shuffle',
  'skip',
  'skipIf',
  'slow',
  'todo',
]);

/** Modifiers that take the table of a parameterised test. */
export const tables = new Set(['each', 'for']);

/** Calls that run the function that they are given then and there: what it does is done by the test around it. */
export const transparent = new Set([
  'act',
  'fakeAsync',
  'inject',
  'run',
  'runInAction',
  'then',
  'waitFor',
  'waitForAsync',
]);

/** What makes a stub of what it is given: `jest.spyOn(flags, 'x')`, `vi.mocked(isOn)`, `when(isOn)`, `isOn.withArgs('x')`. */
export const stubbers = new Set([
  'calledWith',
  'mock',
  'mocked',
  'replaceGetter',
  'replaceProperty',
  'spy',
  'spyOn',
  'spyOnProperty',
  'stub',
  'stubFunction',
  'when',
  'withArgs',
]);

/** Methods of a stub that say what it answers: the value itself, or a function that gives it. */
export const answers: Record<'value' | 'function', ReadonlySet<string>> = {
  value: new Set([
    'andReturn',
    'mockReturnValue',
    'mockReturnValueOnce',
    'mockResolvedValue',
    'mockResolvedValueOnce',
    'resolveTo',
    'resolves',
    'returnValue',
    'returns',
    'thenResolve',
    'thenReturn',
    'value',
  ]),
  function: new Set(['callFake', 'callsFake', 'get', 'mockImplementation', 'mockImplementationOnce', 'thenCall']),
};

/** Methods that put a stub back, or make it forget. */
export const restorers = new Set(['mockClear', 'mockReset', 'mockRestore', 'reset', 'resetHistory', 'restore']);

/** Calls that replace a whole module by what a function gives: `jest.mock('./flags', () => ({ … }))`. */
export const moduleMocks = new Set(['mock', 'doMock', 'unstable_mockModule', 'module', 'setMock']);

/** An assertion that is met, by the method that makes it, where what is expected of it is known. */
export interface Assertion {
  /** Whether the value must be the one that is given, or be true or false. */
  wants: 'given' | 'truthy' | 'falsy';
}

/** `expect(value).toBe(given)` */
export const matchers: Readonly<Record<string, Assertion>> = {
  toBe: { wants: 'given' },
  toEqual: { wants: 'given' },
  toStrictEqual: { wants: 'given' },
  toBeTrue: { wants: 'truthy' },
  toBeTruthy: { wants: 'truthy' },
  toBeFalse: { wants: 'falsy' },
  toBeFalsy: { wants: 'falsy' },
};

/** `assert.equal(value, given)`, `t.true(value)` */
export const assertions: Readonly<Record<string, Assertion>> = {
  equal: { wants: 'given' },
  strictEqual: { wants: 'given' },
  deepEqual: { wants: 'given' },
  is: { wants: 'given' },
  ok: { wants: 'truthy' },
  isTrue: { wants: 'truthy' },
  true: { wants: 'truthy' },
  truthy: { wants: 'truthy' },
  isFalse: { wants: 'falsy' },
  false: { wants: 'falsy' },
  falsy: { wants: 'falsy' },
  notOk: { wants: 'falsy' },
};
