import { ts } from '../../../compiler/index.js';
import { staticName, unwrap, wrapped } from '../tree/parse.js';
import type { Scopes } from '../tree/scope.js';
import { isModuleMock, stubTakers } from './stubs.js';

/** Methods of a stub that say what it answers: the value, or a function that gives it. */
const answers =
  /^(?:mock(?:Return|Resolved)Value(?:Once)?|mockImplementation(?:Once)?|returns|resolves|returnValue|resolveTo|thenReturn|thenResolve|andReturn|callFake|callsFake|thenCall)$/;
/** Calls that make a function of the one that they are given: `jest.fn(() => flags)`. */
const makers = /^(?:fn|fake)$/;

/** Bags that a function gives back, by its name, and those that a context holds, by the context's. */
export interface GivenBags {
  functions: ReadonlySet<string>;
  contexts: ReadonlySet<string>;
}

/** `useToggles()` and `useContext(TogglesContext)` of the paths of bags. */
export function givenBags(paths: readonly string[]): GivenBags {
  const named = (pattern: RegExp): Set<string> => new Set(paths.flatMap((path) => pattern.exec(path)?.[1] ?? []));
  return { functions: named(/(?:^|\.)(\w+)\(\)$/), contexts: named(/^useContext\((\w+)\)$/) };
}

/** `<FlagsContext.Provider value={{ newCart: true }}>`: whether an object is what the context of a bag holds. */
export function isProvided(object: ts.Node, { contexts }: GivenBags): boolean {
  const { parent } = wrapped(object);
  if (!ts.isJsxExpression(parent) || !ts.isJsxAttribute(parent.parent)) return false;
  const attribute = parent.parent;
  const { tagName } = attribute.parent.parent;
  if (!ts.isIdentifier(attribute.name) || attribute.name.text !== 'value') return false;
  return (
    ts.isPropertyAccessExpression(tagName) &&
    tagName.name.text === 'Provider' &&
    contexts.has(lastName(tagName.expression))
  );
}

/**
 * Whether an object is what a stub answers that stands for the function of a bag: `jest.spyOn(Context, 'useToggles')
 * .mockImplementation(() => ({ newCart: true }))`, `vi.mock('./context', () => ({ useToggles: () => ({ newCart: true }) }))`.
 */
export function isStubbed(object: ts.Node, { functions }: GivenBags): boolean {
  if (functions.size === 0) return false;
  let at: ts.Node = wrapped(object);
  for (;;) {
    const { parent } = at;
    if (ts.isArrowFunction(parent) && parent.body === at) at = wrapped(parent);
    else if (ts.isReturnStatement(parent)) {
      const owner = ts.findAncestor(parent, ts.isFunctionLike);
      if (!owner) return false;
      if (ts.isMethodDeclaration(owner)) return functions.has(staticName(owner.name) ?? '') && isMocked(owner);
      at = wrapped(owner);
    } else if (ts.isPropertyAssignment(parent)) return functions.has(staticName(parent.name) ?? '') && isMocked(parent);
    else if (ts.isCallExpression(parent) && parent.arguments[0] === at) {
      const callee = unwrap(parent.expression);
      const name = lastName(callee);
      const isAnswer = ts.isPropertyAccessExpression(callee) && answers.test(name);
      if (isAnswer && isStubOf(callee.expression, functions)) return true;
      if (!isAnswer && !makers.test(name)) return false;
      at = wrapped(parent);
    } else return false;
  }
}

/** The same for what a constant holds, wherever it is handed on. */
export function isGivenByName(object: ts.Node, scopes: Scopes, isGiven: (node: ts.Node) => boolean): boolean {
  const { parent } = wrapped(object);
  if (!ts.isVariableDeclaration(parent) || !ts.isIdentifier(parent.name)) return false;
  const binding = scopes.bindingOf(parent.name);
  return !!binding && binding.writes.length === 0 && binding.references.some(isGiven);
}

const isMocked = (node: ts.Node): boolean =>
  ts.findAncestor(node, (at) => ts.isCallExpression(at) && isModuleMock(lastName(unwrap(at.expression)))) !== undefined;

/** `jest.spyOn(Context, 'useToggles')`, `jest.mocked(useToggles)`, `useToggles as jest.Mock` */
function isStubOf(expression: ts.Expression, functions: ReadonlySet<string>): boolean {
  const node = unwrap(expression);
  if (functions.has(lastName(node))) return true;
  // `spyOn(…).and.returnValue(…)`, `stub.mockReturnValueOnce(…).mockReturnValue(…)`
  if (ts.isPropertyAccessExpression(node)) return isStubOf(node.expression, functions);
  if (!ts.isCallExpression(node)) return false;
  if (stubTakers.test(lastName(unwrap(node.expression))))
    return node.arguments.some((each) => {
      const given = unwrap(each);
      const called = ts.isCallExpression(given) ? unwrap(given.expression) : given;
      return functions.has(ts.isStringLiteralLike(called) ? called.text : lastName(called));
    });
  return isStubOf(node.expression, functions);
}

/** The last name of `useToggles` and `context.useToggles`. */
function lastName(node: ts.Expression | ts.JsxTagNameExpression): string {
  if (ts.isIdentifier(node)) return node.text;
  return ts.isPropertyAccessExpression(node) ? node.name.text : '';
}
