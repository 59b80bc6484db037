import { ts } from '../../../compiler/index.js';
import { type SdkIndex, shapesAt } from '../../sdks/index.js';
import { type Matched, ofShape } from '../accessors/evaluation.js';
import type { Module } from '../modules/modules.js';
import { patternPath } from '../tree/declarations.js';
import { unwrap, wrapped } from '../tree/parse.js';
import { declarationOf } from '../tree/scope.js';
import type { Evaluator } from '../values/evaluate.js';

/** Props that a higher-order component of an SDK fills with flags: `withLDConsumer()(({ flags }) => …)`. */
export interface InjectedBags {
  /** `flags`, `props.flags`, `this.props.flags` */
  at(module: Module, object: ts.Expression): Matched | undefined;
  /** A path into a parameter: `({ flags: { newCart } }) => …`. */
  ofParameter(module: Module, parameter: ts.ParameterDeclaration, path: readonly string[]): Matched | undefined;
}

export function createInjectedBags(
  sdks: SdkIndex,
  evaluator: Evaluator,
  bagOf: (module: Module, object: ts.Expression) => Matched | undefined,
): InjectedBags {
  /** Attributes that are being looked at: a component may render itself. */
  const asked = new Set<ts.Node>();
  const ask = (module: Module, node: ts.Expression): Matched | undefined => {
    asked.add(node);
    const bag = bagOf(module, node);
    asked.delete(node);
    return bag;
  };

  /** The row of the higher-order component that a function or class is handed to. */
  const rowOf = (module: Module, component: ts.Node, prop: string): Matched | undefined => {
    for (const use of usesOf(module, component)) {
      const handed = ts.isIdentifier(use) ? attributeOf(use, prop) : undefined;
      const bag = handed && !asked.has(handed) ? ask(module, handed) : undefined;
      if (bag) return bag;
      const { parent } = wrapped(use);
      if (
        !ts.isCallExpression(parent) ||
        !parent.arguments.some((each) => unwrap(each) === unwrap(use as ts.Expression))
      )
        continue;
      const callee = evaluator.evaluate(module, parent.expression);
      if (callee.kind !== 'external') continue;
      const found = sdks.apiOf(callee.specifier);
      // `withLDConsumer()(Menu)`, `withFeatureFlags(Menu)`
      const path = callee.path.endsWith('()') ? callee.path.slice(0, -2) : callee.path;
      const row = found && shapesAt(found.api, path).find(({ kind, injects }) => kind === 'hoc' && injects === prop);
      if (found && row && typeof row.key === 'object' && 'property' in row.key)
        return ofShape(row, found.sdk, callee.specifier);
    }
    return undefined;
  };

  /** `<Offers treatments={treatments} />`: what a component is rendered with. */
  const attributeOf = (use: ts.Identifier, prop: string): ts.Expression | undefined => {
    if (!ts.isJsxOpeningLikeElement(use.parent)) return undefined;
    const attribute = use.parent.attributes.properties.find(
      (each): each is ts.JsxAttribute => ts.isJsxAttribute(each) && each.name.getText() === prop,
    );
    const value = attribute?.initializer;
    return value && ts.isJsxExpression(value) ? value.expression : undefined;
  };

  /** The component itself where it is written as an argument, else the names by which it is handed on. */
  const usesOf = (module: Module, component: ts.Node): ts.Node[] => {
    const holder =
      ts.isFunctionDeclaration(component) || ts.isClassDeclaration(component) ? component : wrapped(component).parent;
    const name = (holder as { name?: ts.Node }).name;
    const named = ts.isVariableDeclaration(holder) || holder === component;
    const binding = named && name && ts.isIdentifier(name) ? module.scopes.bindingOf(name) : undefined;
    return [component, ...(binding?.references ?? [])];
  };

  const ofParameter: InjectedBags['ofParameter'] = (module, parameter, path) => {
    const [prop] = path;
    if (prop === undefined || path.length !== 1 || !sdks.injected.has(prop)) return undefined;
    const owner = parameter.parent;
    return owner.parameters[0] === parameter ? rowOf(module, owner, prop) : undefined;
  };

  return {
    ofParameter,
    at(module, object) {
      const node = unwrap(object);
      if (ts.isPropertyAccessExpression(node)) {
        const prop = node.name.text;
        if (!sdks.injected.has(prop)) return undefined;
        const props = unwrap(node.expression);
        if (ts.isPropertyAccessExpression(props) && props.expression.kind === ts.SyntaxKind.ThisKeyword) {
          const owner = props.name.text === 'props' ? ts.findAncestor(node, ts.isClassLike) : undefined;
          return owner && rowOf(module, owner, prop);
        }
        const binding = ts.isIdentifier(props) ? module.scopes.bindingOf(props) : undefined;
        const parameter = binding?.declarations[0] && declarationOf(binding.declarations[0]);
        return parameter && ts.isParameter(parameter) ? ofParameter(module, parameter, [prop]) : undefined;
      }
      const name = ts.isIdentifier(node) ? module.scopes.bindingOf(node)?.declarations[0] : undefined;
      const declaration = name && declarationOf(name);
      if (!name || !declaration) return undefined;
      if (ts.isParameter(declaration)) {
        return ofParameter(module, declaration, patternPath(name, declaration.name) ?? []);
      }
      // `const { flags } = props`
      if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
      const [prop, ...others] = patternPath(name, declaration.name) ?? [];
      const from = unwrap(declaration.initializer);
      const props = ts.isIdentifier(from) ? module.scopes.bindingOf(from)?.declarations[0]?.parent : undefined;
      return prop !== undefined && others.length === 0 && props && ts.isParameter(props)
        ? ofParameter(module, props, [prop])
        : undefined;
    },
  };
}
