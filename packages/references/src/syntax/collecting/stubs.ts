import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { staticName, unwrap, wrapped } from '../tree/parse.js';
import type { CollectContext, Found } from './collected.js';

/** Calls that make a stub of the function that they are given. */
export const stubTakers = /^(?:mocked|when|stub|spyOn|calledWith|withArgs|isMockFunction)$/;
/** Methods of a function that is a stub. */
const methods = /^(?:mock[A-Z]\w*|returns|resolves|callsFake|withArgs|and|calledWith)$/;
/** Calls that put something else in the place of a module. */
const moduleMocks = /^(?:mock|doMock|unstable_mockModule|module|setMock)$/;
export const isModuleMock = (name: string): boolean => moduleMocks.test(name);
/** Calls that set a variable of the environment. */
const setters = /^(?:stubEnv|replaceProperty|setEnv|assign)$/;

interface StubsInput {
  module: Module;
  context: CollectContext;
  claimed: ReadonlySet<ts.Node>;
  claim(node: ts.Node): void;
}

/**
 * What tests do to a flag that is a function or a variable of the environment: `jest.mocked(enableX).mockReturnValue(true)`,
 * `vi.mock('./flags', () => ({ enableX: () => true }))`, `vi.stubEnv('X', 'true')`.
 */
export function createStubs({ module, context, claimed, claim }: StubsInput) {
  const { evaluator, interpreter, environment, modules, registries } = context;
  const byFunction = new Map<ts.Node, string>(
    registries.flatMap(({ members }) =>
      members.flatMap(({ reads, flagKey }) => (reads ? [[reads, flagKey] as const] : [])),
    ),
  );
  const names = new Set(byFunction.values());

  const override = (flagKey: string, node: ts.Node): Found => {
    claim(node);
    return { flagKey, kind: 'override', node, via: [], gives: 'test' };
  };

  /** The flag that a name's function reads, here or in the file that it comes from. */
  const functionNamed = (name: ts.Identifier): string | undefined => {
    if (!names.has(interpreter.calledName(module, name) ?? '')) return undefined;
    const value = evaluator.evaluate(module, name);
    const made = value.kind === 'function' ? value.node : evaluator.declarationOf(module, name);
    return made && byFunction.get(made);
  };

  /** `enableX` of `{ enableX: () => true }`, which stands for the module that declares it. */
  const mockedAt = (property: ts.ObjectLiteralElementLike): Found | undefined => {
    const name = property.name && staticName(property.name as ts.PropertyName);
    if (name === undefined || !property.name || !names.has(name) || claimed.has(property.name)) return undefined;
    const call = ts.findAncestor(property, (at) => ts.isCallExpression(at) && mocksModule(at));
    const specifier = call && specifierOf(call as ts.CallExpression);
    const home = specifier === undefined ? undefined : modules.moduleAt(module.file, specifier);
    const value = home?.kind === 'module' ? evaluator.exported(home.module, name) : undefined;
    const flagKey = value?.kind === 'function' ? byFunction.get(value.node) : undefined;
    return flagKey === undefined ? undefined : override(flagKey, property.name);
  };

  const mocksModule = (call: ts.CallExpression): boolean =>
    isModuleMock(interpreter.calledName(module, call.expression) ?? '') && call.arguments.length > 1;

  return (node: ts.Node): Found | undefined => {
    if (ts.isObjectLiteralElementLike(node)) return mockedAt(node);
    if (claimed.has(node)) return undefined;
    if (ts.isIdentifier(node)) {
      const flagKey = isStub(node) ? functionNamed(node) : undefined;
      return flagKey === undefined ? undefined : override(flagKey, node);
    }
    if (!ts.isStringLiteralLike(node)) return undefined;
    const flagKey = environment.get(node.text);
    const call = node.parent;
    const isSet =
      ts.isCallExpression(call) &&
      call.arguments.includes(node) &&
      setters.test(interpreter.calledName(module, call.expression) ?? '');
    return flagKey !== undefined && isSet ? override(flagKey, node) : undefined;
  };
}

/** Whether a function is used as a stub where it is named: `enableX.mockReturnValue(…)`, `when(enableX)`. */
function isStub(name: ts.Identifier): boolean {
  const at = wrapped(name);
  const { parent } = at;
  if (ts.isPropertyAccessExpression(parent)) return parent.expression === at && methods.test(parent.name.text);
  if (!ts.isCallExpression(parent) || parent.expression === at) return false;
  const callee = unwrap(parent.expression);
  return stubTakers.test(ts.isPropertyAccessExpression(callee) ? callee.name.text : callee.getText());
}

/** The module that a call mocks: `'./flags'`, `import('./flags')`. */
function specifierOf({ arguments: [first] }: ts.CallExpression): string | undefined {
  if (!first) return undefined;
  const node = unwrap(first);
  if (ts.isStringLiteralLike(node)) return node.text;
  const [inner] =
    ts.isCallExpression(node) && node.expression.kind === ts.SyntaxKind.ImportKeyword ? node.arguments : [];
  return inner && ts.isStringLiteralLike(inner) ? inner.text : undefined;
}
