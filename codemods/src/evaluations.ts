import {
  type Binding,
  contextOf,
  declarationOf,
  type Evaluation,
  isConstant,
  type Session,
  staticName,
  unwrap,
  wrapped,
} from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { replaceComponent } from './components.js';
import { comparedWith, environmentText } from './environment-text.js';
import { inlineReads, isComposite, isMaking, literalText, refusesLiteral, toLiteral } from './expression.js';
import { chosenComponent, openedGuard } from './higher-order.js';
import { otherAnswer } from './other-answers.js';
import { awaitOf, takesValue, toPromise } from './promises.js';
import { isPure } from './purity.js';
import type { LeftoverReason, Literal, Mark, MarkedEdit, Pass, Step } from './simplification.js';
import { isShared } from './statements.js';
import { fromObservable, fromSignal } from './streams.js';
import { isExported } from './truthiness.js';

/** What to do with one evaluation: edits and marks to begin with, or why it is left. */
export type Replacement =
  | { kind: 'step'; step: Step; marks?: Mark[] }
  | { kind: 'left'; reason: LeftoverReason; detail?: string };

const left = (reason: LeftoverReason, detail?: string): Replacement => ({
  kind: 'left',
  reason,
  ...(detail !== undefined && { detail }),
});

/** Puts the kept value in place of what reads the flag. `extended` tells whether some class may extend that of a name. */
export function replaceEvaluation(
  evaluation: Evaluation,
  keep: Literal,
  pass: Pass,
  session: Session,
  extended: (name: string) => boolean,
): Replacement {
  const { key, inverted, valueType, result, node, several } = evaluation;
  if (several || key.kind !== 'string' || key.open || new Set(key.values.map(({ text }) => text)).size !== 1) {
    return left('unsupported-use', 'the call may read other flags too');
  }
  if (result === 'guard') {
    const step = openedGuard(evaluation, keep, pass);
    return step ? { kind: 'step', step } : left('gate');
  }
  const chosen = chosenComponent(evaluation, keep, pass);
  if (chosen) return { kind: 'step', step: chosen };
  if (ts.isJsxElement(node) || ts.isJsxSelfClosingElement(node)) {
    const step = replaceComponent(evaluation, keep, pass);
    return typeof step === 'string' ? left('unsupported-use', step) : { kind: 'step', step };
  }
  if (evaluation.received) return left('unsupported-use', 'another caller may hand in another function here');
  if (evaluation.handedIn) return left('unsupported-use', 'another object with the same members may be handed in here');
  if (ts.isObjectLiteralElementLike(node)) return left('unsupported-use', `it is assigned: ${firstLine(node, pass)}`);
  if (evaluation.isText) {
    // What a name holds that is taken out of the environment is compared wherever the name stands.
    const text = ts.isBindingElement(node) ? undefined : environmentText(node, keep, pass);
    return text === undefined
      ? left(
          'unsupported-use',
          `the text of a variable says more than on and off: ${firstLine(wrapped(node).parent, pass)}`,
        )
      : asLiteral(node, text, pass);
  }
  const compared = typeof keep === 'boolean' ? comparedWith(node) : undefined;
  if (compared !== undefined) return left('type-mismatch', `it is compared with a text, '${compared}'`);
  if (isMaking(node) && !evaluation.shape)
    return left('unsupported-use', `an object is made that reads it: ${firstLine(node, pass)}`);
  // What a vendor's object, a wrapper with logic of its own or a variable's text says of the flag, a person must tell.
  if (result === 'other')
    return left(
      'unsupported-use',
      `what it gives back is not known; name it in "accessors", with its "result": ${firstLine(wrapped(node).parent, pass)}`,
    );
  const wanted = { boolean: 'boolean', string: 'string', number: 'number' }[valueType as string];
  if (wanted !== undefined && wanted !== typeof keep) {
    return left('type-mismatch', `it reads a ${wanted}, and ${literalText(keep, pass)} is none`);
  }
  if (inverted && typeof keep !== 'boolean') return left('type-mismatch', 'it reads the opposite of a boolean');
  const value = inverted ? !keep : keep;
  const members = membersOf(evaluation, value);
  if (ts.isBindingElement(node)) return fromBinding(node, value, members, pass);
  if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
    if (!isPure(node, pass)) return left('side-effect', node.expression.getText(pass.module.sourceFile));
    return members ? fromDetails(node, members, pass) : asLiteral(node, value, pass);
  }
  if (!ts.isCallExpression(node)) return left('unsupported-use', 'a component decides what is rendered');
  const other = otherAnswer(evaluation, node, pass, session, extended);
  if (other) return left('unsupported-use', other);
  const effect = effectOf(node, pass, session);
  if (effect) return left('side-effect', effect);
  if (result === 'value') return asLiteral(node, value, pass);
  if (result === 'signal' || result === 'observable') {
    const made = result === 'signal' ? fromSignal(node, value, pass) : fromObservable(node, value, pass);
    return typeof made === 'string' ? left('unsupported-use', made) : { kind: 'step', ...made };
  }
  const isPromise = result === 'promise' || result === 'promise-of-details';
  const awaited = isPromise ? awaitOf(node) : node;
  if (result === 'promise') {
    if (awaited || takesValue(node, pass)) return asLiteral(awaited ?? node, value, pass);
    return { kind: 'step', step: toPromise(node, value, pass) };
  }
  if (!awaited) return left('unsupported-use', 'the promise is not awaited here');
  return members
    ? fromDetails(awaited, members, pass)
    : left('unsupported-use', 'a component decides what is rendered');
}

/** What the members of the object say that holds the value; `undefined` where it is the value itself. */
function membersOf({ result, field = 'value' }: Evaluation, value: Literal): Record<string, Literal> | undefined {
  if (result === 'variant') return variantValues(value);
  return result === 'details' || result === 'promise-of-details' ? { [field]: value } : undefined;
}

const firstLine = (node: ts.Node, { module }: Pass): string =>
  node.getText(module.sourceFile).split('\n')[0]?.trim() ?? '';

/** What an Unleash variant says when the flag is fixed. */
function variantValues(value: Literal): Record<string, Literal> {
  // Unleash calls the variant of a flag that is off `disabled`.
  const enabled = { enabled: value !== false && value !== 'disabled' };
  return typeof value === 'string' ? { ...enabled, name: value } : enabled;
}

/** An argument or receiver that does something when it is evaluated, as source text. */
function effectOf(call: ts.CallExpression, pass: Pass, session: Session): string | undefined {
  const { sourceFile } = pass.module;
  for (const argument of call.arguments) {
    if (ts.isSpreadElement(argument) || !isPure(argument, pass)) return argument.getText(sourceFile);
  }
  const callee = unwrap(call.expression);
  if (!ts.isPropertyAccessExpression(callee) || isPure(callee.expression, pass)) return undefined;
  return isFromPackage(callee.expression, pass, session) ? undefined : callee.expression.getText(sourceFile);
}

/** Whether a package makes an object: not where only an assertion says so, or who asks an unknown container for it. */
function isFromPackage(expression: ts.Expression, pass: Pass, session: Session): boolean {
  let made = unwrap(expression);
  while (ts.isAwaitExpression(made)) made = unwrap(made.expression);
  const valueOf = (node: ts.Expression) => session.evaluator.evaluate(pass.module, node);
  if (valueOf(made).kind !== 'external') return false;
  return !ts.isCallExpression(made) || valueOf(made.expression).kind !== 'unknown';
}

const asLiteral = (node: ts.Node, value: Literal, pass: Pass): Replacement => {
  const outer = wrapped(node);
  if (isComposite(value)) return asComposite(outer, value, pass);
  const member = typeof value === 'string' ? undefined : memberOfConstant(outer, pass);
  if (member)
    return left('unsupported-use', `a member of the value is used: ${member.getText(pass.module.sourceFile)}`);
  if (isObject(outer))
    return left('unsupported-use', `a member of the value is used: ${outer.parent.getText(pass.module.sourceFile)}`);
  if (refusesLiteral(node, value)) return left('unsupported-use', outer.parent.getText(pass.module.sourceFile));
  return { kind: 'step', step: toLiteral(node, value, pass) };
};

/** An object or array: `flag.limit` is its member, and everything else is done with the whole. */
function asComposite(outer: ts.Node, value: Literal, pass: Pass): Replacement {
  const { parent } = outer;
  const member = memberAt(parent, outer, value as Record<string, Literal>);
  if (member !== undefined && !Array.isArray(value) && !refusesLiteral(parent, member))
    return asLiteral(parent, member, pass);
  if (isObject(outer) && refusesLiteral(parent, value)) return left('unsupported-use', firstLine(parent, pass));
  if (refusesLiteral(outer, value)) return left('unsupported-use', firstLine(parent, pass));
  return { kind: 'step', step: toLiteral(outer, value, pass) };
}

/** `flag.payload`, where a constant holds the value: a flag that is more than true or false somewhere. */
function memberOfConstant(node: ts.Node, { module }: Pass): ts.Node | undefined {
  const { parent } = node;
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== node || !ts.isIdentifier(parent.name))
    return undefined;
  const use = module.scopes.bindingOf(parent.name)?.references.find((each) => isObject(wrapped(each)));
  return use && wrapped(use).parent;
}

/** Whether something reads a member of the node or calls it. */
const isObject = (node: ts.Node): boolean =>
  ((ts.isPropertyAccessExpression(node.parent) || ts.isElementAccessExpression(node.parent)) &&
    node.parent.expression === node) ||
  (ts.isCallExpression(node.parent) && node.parent.expression === node);

/** `const { newCheckout } = useFlags()`: the names are what is read. */
function fromBinding(
  node: ts.BindingElement,
  value: Literal,
  members: Record<string, Literal> | undefined,
  pass: Pass,
): Replacement {
  const { scopes, sourceFile } = pass.module;
  if (!ts.isIdentifier(node.name)) return left('unsupported-use', 'a member of the value is destructured');
  const binding = scopes.bindingOf(node.name);
  const isFixed = binding && isConstant(binding) && binding.kind !== 'var' && !isExported(node);
  if (!binding || (!isFixed && !isConsumed(binding))) return left('unsupported-use', `${node.name.text} may change`);
  const reads = binding.references.filter(
    (each) => !ts.isTypeQueryNode(each.parent) && !ts.isExportSpecifier(each.parent),
  );
  if (reads.length < binding.references.length) return left('exported', node.name.text);
  const name = { start: node.name.getStart(sourceFile), end: node.name.getEnd() };
  if (members) {
    const edits = readsOfMembers(reads, members, pass);
    if (!edits) return left('unsupported-use', `what is read of ${node.name.text} is not known`);
    return { kind: 'step', step: { edits }, marks: [{ ...name, kind: 'orphan' }] };
  }
  // Each copy of an object is another one.
  if (isComposite(value) && reads.length > 1) return left('unsupported-use', `${node.name.text} is one object`);
  if (reads.some((read) => isObject(wrapped(read)) || refusesLiteral(read, value)))
    return left('unsupported-use', 'a member of the value is used');
  return { kind: 'step', step: { edits: inlineReads(reads, value, pass) }, marks: [{ ...name, kind: 'orphan' }] };
}

/** A name in what the consumer of a context gives its function: `({ newCart }) => …`. */
const isConsumed = ({ declarations: [name, ...others], writes }: Binding): boolean => {
  const parameter = name && others.length === 0 && writes.length === 0 ? declarationOf(name) : undefined;
  return !!parameter && ts.isParameter(parameter) && !parameter.initializer && contextOf(parameter) !== undefined;
};

/** An object that holds the value: `details.value`, `const { value } = …`, `const details = …`. */
function fromDetails(node: ts.Expression, values: Record<string, Literal>, pass: Pass): Replacement {
  const { scopes, sourceFile } = pass.module;
  const outer = wrapped(node);
  const { parent } = outer;
  const direct = memberAt(parent, outer, values);
  if (direct !== undefined) return asLiteral(parent, direct, pass);
  const unknown = left('unsupported-use', `what is read of it is not known: ${firstLine(parent, pass)}`);
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== outer) return unknown;
  if (ts.isObjectBindingPattern(parent.name)) {
    const [element] = parent.name.elements;
    const name =
      element && staticName(element.propertyName ?? (ts.isIdentifier(element.name) ? element.name : undefined));
    const value = name === undefined ? undefined : values[name];
    if (parent.name.elements.length !== 1 || !element || value === undefined || !ts.isIdentifier(element.name))
      return unknown;
    if (element.dotDotDotToken) return unknown;
    const edits: MarkedEdit[] = [
      { start: parent.name.getStart(sourceFile), end: element.name.getStart(sourceFile), newText: '' },
      { start: element.name.getEnd(), end: parent.name.getEnd(), newText: '' },
      {
        start: outer.getStart(sourceFile),
        end: outer.getEnd(),
        newText: literalText(value, pass),
        mark: { kind: 'value', value },
      },
    ];
    return { kind: 'step', step: { edits } };
  }
  const binding = ts.isIdentifier(parent.name) ? scopes.bindingOf(parent.name) : undefined;
  if (!binding || binding.kind !== 'const' || isExported(parent) || isShared(binding, pass)) return unknown;
  const edits = readsOfMembers(binding.references, values, pass);
  if (!edits) return unknown;
  const name = { start: parent.name.getStart(sourceFile), end: parent.name.getEnd() };
  // Nothing reads the object any more; without its call the declaration goes in the next pass.
  edits.push({ start: outer.getStart(sourceFile), end: outer.getEnd(), newText: 'undefined' });
  return { kind: 'step', step: { edits }, marks: [{ ...name, kind: 'orphan' }] };
}

/** The kept value that a member of an object with the flag's value says: `details.value`, `feature.enabled`. */
const memberAt = (access: ts.Node, object: ts.Node, values: Record<string, Literal>): Literal | undefined =>
  ts.isPropertyAccessExpression(access) && access.expression === object && Object.hasOwn(values, access.name.text)
    ? values[access.name.text]
    : undefined;

/** Puts the values in where members of an object are read; `undefined` where it is used in any other way. */
function readsOfMembers(
  reads: readonly ts.Node[],
  values: Record<string, Literal>,
  pass: Pass,
): MarkedEdit[] | undefined {
  const edits: MarkedEdit[] = [];
  for (const read of reads) {
    const access = wrapped(read).parent;
    const value = memberAt(access, wrapped(read), values);
    if (value === undefined || (isComposite(value) && reads.length > 1)) return undefined;
    if (isObject(wrapped(access)) || refusesLiteral(access, value)) return undefined;
    const [start, end] = [access.getStart(pass.module.sourceFile), access.getEnd()];
    edits.push({ start, end, newText: literalText(value, pass), mark: { kind: 'value', value } });
  }
  return edits;
}
