import { ts } from '../../../../compiler/index.js';
import type { Providers } from '../../components/providers.js';
import type { Module } from '../../modules/modules.js';
import { wrapped } from '../../tree/parse.js';
import type { Annotation } from './annotations.js';

/** The type that an object literal is declared with: where it stands, or by what makes or takes it. */
export function typeOfObject(module: Module, owner: ts.Node, providers: Providers): Annotation | undefined {
  const as = (type: ts.TypeNode | undefined): Annotation | undefined => type && { module, type };
  for (let node: ts.Node = owner; ; node = node.parent) {
    const { parent } = node;
    if (ts.isAsExpression(parent) || ts.isSatisfiesExpression(parent)) {
      if (!ts.isTypeReferenceNode(parent.type) || parent.type.getText() !== 'const') return as(parent.type);
    } else if (ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent)) {
      return as(parent.type) ?? providers.typeFor(module, node);
    } else if (ts.isReturnStatement(parent) || ts.isArrowFunction(parent)) {
      const maker = ts.isArrowFunction(parent) ? parent : ts.findAncestor(parent, ts.isFunctionLike);
      if (!maker || maker.type) return as(maker?.type);
      // `useMemo<Flags>(() => ({ … }))`
      const call = wrapped(maker).parent;
      if (!ts.isCallExpression(call)) return undefined;
      return as(argumentOf(call)) ?? providers.typeFor(module, call);
    } else if (ts.isCallExpression(parent)) return as(argumentOf(parent));
    else if (!ts.isParenthesizedExpression(parent)) return providers.typeFor(module, node);
  }
}

/** `Flags` of `create<Flags>(…)`, `create<Flags>()(…)` and `create<Flags>()(devtools(…))` */
function argumentOf(call: ts.CallExpression): ts.TypeNode | undefined {
  const own = call.typeArguments ?? (ts.isCallExpression(call.expression) ? call.expression.typeArguments : undefined);
  const around = wrapped(call).parent;
  if (own || !ts.isCallExpression(around) || around.arguments[0] !== call) return own?.[0];
  return isWrapper(call) ? argumentOf(around) : undefined;
}

/** What puts something between a store and what sets it up. */
const isWrapper = ({ expression }: ts.CallExpression): boolean =>
  ts.isIdentifier(expression) && /^(?:devtools|persist|immer|subscribeWithSelector)$/.test(expression.text);
