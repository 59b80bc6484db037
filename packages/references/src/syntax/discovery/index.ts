import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import type { Session } from '../session.js';
import { unwrap, wrapped } from '../tree/parse.js';
import { createChains } from '../values/chains.js';
import { type Candidate, candidatesOf, moduleCandidate, nestedCandidates } from './registries.js';
import { type ReadSite, type Sites, sitesOf, type ValueSite } from './sites.js';
import { type Use, useOf } from './uses.js';
import { returnsPromise, type Wrapper, wrappersOf } from './wrappers.js';

export type { Candidate, ReadSite, Sites, Use, ValueSite, Wrapper };

/** What can be asked of a parsed file when one looks for conventions in it. */
export interface Prospector {
  /** The file, parsed; `undefined` for what is no code. */
  open(file: string): Module | undefined;
  sites(module: Module): Sites;
  /** The text of an expression: a literal, or a name out of `names` that stands for one. */
  textAt(module: Module, expression: ts.Expression, names: ReadonlySet<string>): string | undefined;
  use(module: Module, node: ts.Node): Use;
  /** Whether the scanner, as it is configured, knows that something is evaluated here. */
  isUnderstood(module: Module, node: ts.Node): boolean;
  /** Where a called name is declared: a file of the repository, or the package that it is imported from. */
  originOf(module: Module, site: ValueSite): string | undefined;
  /** Whether the function that is called there gives back a promise, as far as its declaration says so. */
  isAsync(module: Module, site: ValueSite): boolean;
  /** The name of the type that the object of a method is declared with. */
  receiverType(module: Module, site: ValueSite): string | undefined;
  /** The element that an attribute belongs to. */
  elementOf(module: Module, site: ValueSite): string | undefined;
  candidates(module: Module, wanted: (name: string) => boolean): Candidate[];
  nestedCandidates(module: Module, wanted: (name: string) => boolean): Candidate[];
  moduleCandidate(module: Module): Candidate | undefined;
  /** Functions whose body hands a parameter of their own to something that evaluates it. */
  wrappers(module: Module): Wrapper[];
  isInside(node: ts.Node, holders: ReadonlySet<ts.Node>): boolean;
  start(module: Module, node: ts.Node): number;
}

export function createProspector(session: Session): Prospector {
  const { modules, evaluator, interpreter } = session;
  const chains = createChains(interpreter.calledName);
  const sites = new Map<Module, Sites>();

  const calleeOf = ({ node }: ValueSite): ts.Expression | undefined =>
    ts.isCallExpression(node) ? unwrap(node.expression) : undefined;

  const declarationAt = (module: Module, site: ValueSite): { file: string; node?: ts.Node } | undefined => {
    const callee = calleeOf(site);
    if (!callee || !ts.isIdentifier(callee)) return undefined;
    const binding = module.scopes.bindingOf(callee);
    const target = binding && modules.targetOf(module, binding);
    if (!target) return undefined;
    // A path that leads nowhere is no name that other files could say.
    if (target.kind === 'external') return target.specifier.startsWith('.') ? undefined : { file: target.specifier };
    if (target.kind === 'binding') {
      const declaration = target.binding.declarations[0]?.parent;
      return { file: target.module.file, ...(declaration && { node: declaration }) };
    }
    return { file: target.module.file };
  };

  return {
    open: (file) => modules.get(file),
    sites(module) {
      let found = sites.get(module);
      if (!found) sites.set(module, (found = sitesOf(module, chains)));
      return found;
    },
    textAt(module, expression, names) {
      if (ts.isStringLiteralLike(expression)) return expression.text;
      let root: ts.Expression = expression;
      while (ts.isPropertyAccessExpression(root)) root = unwrap(root.expression);
      if (!ts.isIdentifier(root)) return undefined;
      const called = interpreter.calledName(module, root) ?? '';
      if (
        !names.has(called) &&
        !(ts.isPropertyAccessExpression(expression) && lastTwo(expression).some((name) => names.has(name)))
      )
        return undefined;
      const value = evaluator.evaluate(module, expression);
      return value.kind === 'string' && value.values.length === 1 ? value.values[0]?.text : undefined;
    },
    use: useOf,
    isUnderstood: (module, node) => interpreter.evaluationsAt(module, node).length > 0,
    originOf: (module, site) => declarationAt(module, site)?.file,
    isAsync(module, site) {
      let node = declarationAt(module, site)?.node;
      if (node && ts.isVariableDeclaration(node) && node.initializer) node = unwrap(node.initializer);
      return node !== undefined && ts.isFunctionLike(node) && returnsPromise(node);
    },
    receiverType(module, site) {
      const callee = calleeOf(site);
      if (!callee || !ts.isPropertyAccessExpression(callee)) return undefined;
      const type = evaluator.annotationOf(module, callee.expression)?.type;
      return type && ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName) ? type.typeName.text : undefined;
    },
    elementOf(module, { node }) {
      const element = ts.isJsxAttribute(node) ? node.parent.parent : undefined;
      return element && ts.isIdentifier(element.tagName) ? interpreter.calledName(module, element.tagName) : undefined;
    },
    candidates: (module, wanted) => candidatesOf(module, wanted, modules, evaluator),
    nestedCandidates,
    moduleCandidate: (module) => moduleCandidate(module, modules, evaluator),
    wrappers: (module) => wrappersOf(module, session.collect(module).unresolved, interpreter),
    isInside(node, holders) {
      for (let at: ts.Node | undefined = wrapped(node); at; at = at.parent) if (holders.has(at)) return true;
      return false;
    },
    start: (module, node) => node.getStart(module.sourceFile),
  };
}

/** `FlagKey` and `NewCheckout` of `keys.FlagKey.NewCheckout`. */
const lastTwo = (node: ts.PropertyAccessExpression): string[] => {
  const object = unwrap(node.expression);
  return [node.name.text, ...(ts.isPropertyAccessExpression(object) ? [object.name.text] : [])];
};
