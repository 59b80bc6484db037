import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { unwrap, wrapped } from '../tree/parse.js';
import type { Annotation } from '../values/types/annotations.js';
import type { Made, Value } from '../values/value.js';

/** What components give to contexts of React: `<FlagsContext.Provider value={…}>`, or `<FlagsContext value={…}>`. */
export interface Providers {
  /** The type of the context that a value is given to, by itself or by a constant. */
  typeFor(module: Module, value: ts.Node): Annotation | undefined;
  /** What the one component of a file gives to a context that is made there. */
  valueOf(context: Made): ts.Expression | undefined;
}

export function createProviders(
  evaluate: (module: Module, expression: ts.Expression, depth: number) => Value,
): Providers {
  const typeAt = (module: Module, attribute: ts.JsxAttribute): Annotation | undefined => {
    const context = evaluate(module, contextOf(attribute), 0);
    const made = context.kind === 'external' && context.path === 'createContext()' ? context.made : undefined;
    const type = made?.node.typeArguments?.[0];
    return made && type && { module: made.module, type };
  };

  return {
    typeFor(module, value) {
      const { parent } = wrapped(value);
      const given = valueAttribute(parent);
      if (given) return typeAt(module, given);
      const held = ts.isVariableDeclaration(parent) && ts.isIdentifier(parent.name) ? parent.name : undefined;
      for (const use of (held && module.scopes.bindingOf(held)?.references) ?? []) {
        const attribute = valueAttribute(wrapped(use).parent);
        const type = attribute && typeAt(module, attribute);
        if (type) return type;
      }
      return undefined;
    },
    valueOf({ module, node }) {
      const holder = wrapped(node).parent;
      const name = ts.isVariableDeclaration(holder) && ts.isIdentifier(holder.name) ? holder.name : undefined;
      const given = (name ? (module.scopes.bindingOf(name)?.references ?? []) : []).flatMap((use) => {
        const tag = ts.isPropertyAccessExpression(use.parent) ? use.parent : use;
        const element = ts.isJsxOpeningLikeElement(tag.parent) ? tag.parent : undefined;
        const attribute = element?.attributes.properties.find((each) => ts.isJsxAttribute(each) && isValue(each));
        return attribute && ts.isJsxAttribute(attribute) ? [expressionOf(attribute)] : [];
      });
      return given.length === 1 ? given[0] : undefined;
    },
  };
}

const isValue = ({ name }: ts.JsxAttribute): boolean => name.getText() === 'value';

const expressionOf = ({ initializer }: ts.JsxAttribute): ts.Expression | undefined =>
  initializer && ts.isJsxExpression(initializer) ? initializer.expression : undefined;

const valueAttribute = (node: ts.Node): ts.JsxAttribute | undefined =>
  ts.isJsxExpression(node) && ts.isJsxAttribute(node.parent) && isValue(node.parent) ? node.parent : undefined;

/** `FlagsContext` of `<FlagsContext.Provider value={…}>` */
function contextOf(attribute: ts.JsxAttribute): ts.Expression {
  const { tagName } = attribute.parent.parent;
  return unwrap(ts.isPropertyAccessExpression(tagName) ? tagName.expression : (tagName as ts.Expression));
}
