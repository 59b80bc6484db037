import { ts } from '../../../compiler/index.js';
import { looksLikeKey, speaksOf } from '../../discovery/words.js';
import type { Because } from '../../explanation.js';
import { bagAt, indexSdks, isClient, sdks } from '../../sdks/index.js';
import { isDistinctive } from '../../text/prefilter.js';
import type { Module } from '../modules/modules.js';
import { isModuleSpecifier, isPropertyName, unwrap } from '../tree/parse.js';
import type { Value } from '../values/value.js';
import { because, type ExplainContext, short, spotOf } from './context.js';
import { isRelative, originsOf } from './origins.js';
import { nameOf, positionText, readBy } from './ways.js';

/** Something that is no reference, with why a person may think that it is one. */
export interface Suspect {
  node: ts.Node;
  /** The offset at which a person would look for it. */
  start: number;
  /** Whether it speaks of flags by its name or its text. */
  isLikely: boolean;
  why(): Because[];
}

const index = indexSdks(sdks);

/** What a node is that is no reference, and that somebody may take for one; `undefined` for all other nodes. */
export function suspectAt(module: Module, node: ts.Node, context: ExplainContext): Suspect | undefined {
  const { matcher } = context.session.interpreter;
  if (ts.isCallExpression(node) || ts.isNewExpression(node) || ts.isJsxOpeningLikeElement(node)) {
    const callee = ts.isJsxOpeningLikeElement(node) ? node.tagName : node.expression;
    if (callee.kind === ts.SyntaxKind.ImportKeyword || callee.kind === ts.SyntaxKind.SuperKeyword) return undefined;
    const inner = unwrap(callee as ts.Expression);
    const name = ts.isPropertyAccessExpression(inner) ? inner.name.text : ts.isIdentifier(inner) ? inner.text : '';
    const imported = matcher.calledName(module, inner) ?? name;
    const at = ts.isPropertyAccessExpression(inner) ? inner.name : inner;
    const isNamed = imported !== 'default' && matcher.isKnownName(imported);
    const isLikely =
      isNamed || speaksOf(name) !== undefined || matcher.misfits(module, inner).length > 0 || isSdkName(imported);
    return { node, start: at.getStart(), isLikely, why: () => whyNoCall(module, inner, node, context) };
  }
  if (ts.isStringLiteralLike(node)) {
    const isLikely = isKnown(node.text, context) || (looksLikeKey(node.text) && isDistinctive(node.text));
    return { node, start: node.getStart(), isLikely, why: () => whyNoKey(node, context) };
  }
  const isRead =
    ts.isPropertyAccessExpression(node) && !(ts.isCallExpression(node.parent) && node.parent.expression === node);
  if (isRead || ts.isElementAccessExpression(node)) {
    const name = ts.isPropertyAccessExpression(node) ? node.name.text : short(node.argumentExpression);
    const object = unwrap(node.expression);
    const holder = ts.isIdentifier(object)
      ? object.text
      : ts.isPropertyAccessExpression(object)
        ? object.name.text
        : '';
    const isLikely = isKnown(name, context) || speaksOf(holder) !== undefined;
    const at = ts.isPropertyAccessExpression(node) ? node.name : node.argumentExpression;
    return { node, start: at.getStart(), isLikely, why: () => whyNoRead(module, node, context) };
  }
  return undefined;
}

/** Names that some table has for what reads flags, whatever the repository imports. */
const isSdkName = (name: string): boolean => sdkNames.has(name);
const sdkNames = new Set(
  Object.values(sdks).flatMap(({ apis }) => apis.flatMap(({ shapes }) => shapes.map(({ name }) => name))),
);

const isKnown = (key: string, { session }: ExplainContext): boolean =>
  session.knownKeys.has(key) || session.guessedKeys.has(key);

function whyNoCall(module: Module, callee: ts.Expression, node: ts.Node, context: ExplainContext): Because[] {
  const { interpreter, evaluator } = context.session;
  const [evaluation] = interpreter.evaluationsAt(module, node);
  if (evaluation) return [...readBy(evaluation.way, context), because('part-of-another')];
  const misfits = interpreter.matcher.misfits(module, callee).map(({ option, why }) => {
    const args = { index: context.options.accessors.indexOf(option), name: option.name };
    if (why === 'receiver')
      return because('not-this-receiver', { ...args, receiver: option.receiver ?? '', written: short(callee) });
    if (why === 'import') return because('not-this-import', { ...args, from: option.import ?? '' });
    return because('not-a-member', { ...args, written: short(callee) });
  });
  return [
    ...misfits,
    ...whatIsCalled(module, callee, evaluator.evaluate(module, callee), context),
    ...keysIn(node, context),
  ];
}

function whatIsCalled(module: Module, callee: ts.Expression, value: Value, context: ExplainContext): Because[] {
  const name = short(callee);
  switch (value.kind) {
    case 'function':
    case 'signature': {
      const [accessor] = context.session.interpreter.matcher.inferredOf(value);
      const at = spotOf(nameOf(value.node));
      if (accessor) return [because('no-key-argument', { name, key: positionText(accessor.key) }, at)];
      return [because('no-accessor', { name }, at)];
    }
    case 'external': {
      const found = index.apiOf(value.specifier);
      if (!found && isRelative(value.specifier)) return [because('from-missing', { name, specifier: value.specifier })];
      if (!found) return [because('no-sdk', { name, specifier: value.specifier })];
      const { title } = sdks[found.sdk as keyof typeof sdks];
      if (bagAt(found.api, `${value.path}()`)) return [because('makes-bag', { name, title })];
      if (isClient(found.api, `${value.path}()`)) return [because('makes-client', { name, title })];
      return [because('no-row', { name, path: value.path, specifier: value.specifier, title })];
    }
    case 'class':
      return [because('no-class', { name }, spotOf(nameOf(value.node)))];
    default:
      return untold(module, callee, context);
  }
}

/** A callee of which nothing is known: what is known of its receiver. */
function untold(module: Module, callee: ts.Expression, context: ExplainContext): Because[] {
  if (!ts.isPropertyAccessExpression(callee)) {
    return [because('callee-untold', { name: short(callee) }), ...originsOf(module, callee, context)];
  }
  const { evaluator } = context.session;
  const receiver = callee.expression;
  const args = { name: callee.name.text, receiver: short(receiver) };
  const value = evaluator.evaluate(module, receiver);
  const annotation = evaluator.annotationOf(module, receiver);
  const owner = value.kind === 'instance' || value.kind === 'class' ? value.node : undefined;
  const holder = owner && 'name' in owner ? owner.name : undefined;
  if (holder) return [because('receiver-typed', { ...args, type: short(holder) }, spotOf(holder))];
  const told = annotation
    ? because('receiver-typed', { ...args, type: short(annotation.type) }, spotOf(annotation.type))
    : because('receiver-untold', args);
  return [told, ...originsOf(module, receiver, context), because('do-receiver', { name: callee.name.text })];
}

/** Texts among the arguments, and whether somebody knows them as keys. */
function keysIn(node: ts.Node, context: ExplainContext): Because[] {
  const given = ts.isCallExpression(node) || ts.isNewExpression(node) ? [...(node.arguments ?? [])] : [];
  const texts = given.map(unwrap).filter(ts.isStringLiteralLike);
  return texts.flatMap(({ text }) => {
    if (!isKnown(text, context)) return [because('unknown-key', { key: text })];
    return isDistinctive(text) ? [] : [because('everyday-word', { key: text })];
  });
}

function whyNoKey(node: ts.StringLiteralLike, context: ExplainContext): Because[] {
  if (isModuleSpecifier(node)) return [because('specifier')];
  const { text } = node;
  if (!isKnown(text, context)) return [because('unknown-key', { key: text }), because('do-catalog')];
  if (isPropertyName(node)) return [because('no-flag-value', { key: text })];
  return [isDistinctive(text) ? because('nothing') : because('everyday-word', { key: text })];
}

function whyNoRead(
  module: Module,
  node: ts.PropertyAccessExpression | ts.ElementAccessExpression,
  context: ExplainContext,
): Because[] {
  const { evaluator, interpreter } = context.session;
  if (interpreter.isBag(module, node)) return [because('is-bag', { object: short(node) })];
  const value = evaluator.evaluate(module, node);
  if (value.kind === 'string') {
    const unknown = value.values.filter(({ text }) => !isKnown(text, context));
    if (unknown.length > 0) return unknown.map(({ text }) => because('unknown-key', { key: text }));
  }
  const object = short(node.expression);
  return [because('no-bag', { object }), ...originsOf(module, node.expression, context)];
}
