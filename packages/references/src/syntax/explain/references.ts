import { ts } from '../../../compiler/index.js';
import type { Because, ExplainedPlace } from '../../explanation.js';
import type { Reference, UnresolvedReference } from '../../reference.js';
import type { Answered, Found, NotResolved } from '../collecting/collected.js';
import { createRoles } from '../collecting/roles.js';
import type { Module } from '../modules/modules.js';
import { staticName } from '../tree/parse.js';
import { nameNode } from '../values/symbols.js';
import type { KeySymbol } from '../values/value.js';
import { because, type ExplainContext, moduleOf, short, spotOf } from './context.js';
import { keyOf } from './keys.js';
import { originsOf } from './origins.js';
import { readBy } from './ways.js';

/** The first of its uses that a declaration names. */
const fewUses = 3;

/** Why a place is a reference. `modules` are those of its file. */
export function whyReference(
  reference: Reference,
  found: Found | undefined,
  modules: readonly Module[],
  context: ExplainContext,
): Because[] {
  const module = found && moduleOf(modules, found.node);
  const own = found && module ? ofFound(module, found, context) : [];
  const uses = usesOf(reference, context);
  const test = reference.test ? [because('in-test')] : [];
  if (own.length + uses.length === 0) return [because('text-only', { key: reference.flagKey }), ...test];
  return [...own, ...uses, ...test];
}

function ofFound(module: Module, found: Found, context: ExplainContext): Because[] {
  const way = found.way ?? found.evaluation?.way;
  const registry = registryOf(found, context);
  if (registry.length > 0) return registry;
  if (found.gives)
    return [
      because(`sets-${found.gives}`, { text: found.node.parent ? short(found.node.parent) : '' }),
      ...keyOf(module, found, context),
    ];
  if (way) {
    const sets =
      found.kind === 'override' ? [because('sets-assigned')] : found.kind === 'gate' ? [because('guards')] : [];
    return [...readBy(way, context), ...sets, ...keyOf(module, found, context)];
  }
  return [...roleOf(module, found, context), ...keyOf(module, found, context)];
}

/** The registry that declares a flag here. */
function registryOf(found: Found, { session, options }: ExplainContext): Because[] {
  if (found.kind !== 'declaration') return [];
  const registry = session.registries.find(({ members }) => members.some(({ name }) => name === found.node));
  if (!registry) return [];
  const { name = registry.option.file } = registry.option;
  if (!registry.by) return [because('declares-registry', { name, index: options.registries.indexOf(registry.option) })];
  const [node] = registry.by.nodes;
  return [because('declares-inferred', { name, accessor: registry.by.names[0] ?? '' }, node && spotOf(node))];
}

/** What takes a key, or a name that stands for one, where nothing that reads flags is called. */
function roleOf(module: Module, found: Found, { session, options, isTest }: ExplainContext): Because[] {
  const gates = new Set(options.gates);
  const roles = createRoles({ module, gates, interpreter: session.interpreter, test: isTest(module.file) });
  const { kind, by } = roles(found.node, found.via.length > 0);
  if (!by) return [because('plain-data')];
  if (ts.isPropertyAssignment(by) || ts.isJsxAttribute(by)) {
    const name = ts.isJsxAttribute(by) ? by.name.getText() : (staticName(by.name) ?? short(by.name));
    const option = options.gates.indexOf(name);
    if (kind === 'gate' && option >= 0) return [because('gate-option', { index: option, name })];
    return [because(ts.isJsxAttribute(by) ? 'given-to-property' : 'held-by', { name, kind })];
  }
  if (ts.isCallExpression(by) || ts.isNewExpression(by)) {
    return [because(kind === 'override' ? 'sets-call' : 'given-to-call', { callee: short(by.expression), kind })];
  }
  if (ts.isElementAccessExpression(by)) {
    return [because(kind === 'override' ? 'sets-assigned' : 'given-to-property', { name: short(by.expression), kind })];
  }
  if (ts.isComputedPropertyName(by)) return [because('sets-computed', { text: short(by.parent) })];
  if (ts.isVariableDeclaration(by) || ts.isPropertyDeclaration(by) || ts.isParameter(by)) {
    return [because(kind === 'gate' ? 'gate-data' : 'held-by', { name: short(by.name), kind })];
  }
  if (ts.isReturnStatement(by) || ts.isArrowFunction(by)) return [because('given-back', { kind })];
  return [because(kind === 'gate' ? 'gate-data' : 'plain-data', { name: '', kind })];
}

/** Who leads to a declared name: it is a reference for their sake. */
function usesOf({ file, start, flagKey }: Reference, { collected, canonical }: ExplainContext): Because[] {
  const isHere = (symbol: KeySymbol): boolean => {
    if (symbol.module.file !== file) return false;
    return nameNode(symbol).getStart(symbol.module.sourceFile) === start;
  };
  const users: ts.Node[] = [];
  for (const { found, unresolved } of collected.values()) {
    for (const each of found) {
      if (canonical(each.flagKey) === flagKey && each.via.some(isHere)) users.push(each.node);
    }
    for (const { node, candidates } of unresolved) {
      if (candidates?.some(({ text, via }) => canonical(text) === flagKey && via.some(isHere))) users.push(node);
    }
  }
  const other = users.filter((node) => node.getSourceFile().fileName !== file || node.getStart() !== start);
  const count = other.length;
  return other.slice(0, fewUses).map((node, index) => because('stands-for', { index, count }, spotOf(node)));
}

/** Why no key can be told. */
export function whyUnresolved(
  { reason, prefix, candidates }: UnresolvedReference,
  open: NotResolved | undefined,
  modules: readonly Module[],
  context: ExplainContext,
): Because[] {
  const module = open && moduleOf(modules, open.node);
  const inside = open?.inside;
  const name = inside?.names[0] ?? '';
  const at = inside?.nodes[0] && spotOf(inside.nodes[0]);
  const handed = inside ? [because(inside.escaped ? 'handed-escaped' : 'handed-uncalled', { name }, at)] : [];
  const origins = module && open && ts.isExpression(open.node) ? originsOf(module, open.node, context) : [];
  return [
    ...readBy(open?.evaluation?.way, context),
    because(`open-${reason}`),
    ...origins,
    ...(prefix === undefined ? [] : [because('open-prefix', { prefix })]),
    ...(candidates ? [because('open-candidates', { keys: candidates.join(', ') })] : []),
    ...handed,
    ...adviceFor(reason, inside !== undefined),
  ];
}

function adviceFor(reason: UnresolvedReference['reason'], isAccessor: boolean): Because[] {
  if (reason === 'unknown-import') return [because('do-import')];
  if (reason === 'parameter') return isAccessor ? [] : [because('do-accessor')];
  return [because('do-write-keys')];
}

/** An evaluation that hands on a parameter of what is around it. */
export function whyHandedOn(
  { node, inside, evaluation }: NotResolved,
  modules: readonly Module[],
  context: ExplainContext,
): Omit<ExplainedPlace, 'line' | 'column'> {
  const module = moduleOf(modules, node);
  const origins = module && ts.isExpression(node) ? originsOf(module, node, context) : [];
  const name = inside?.names[0] ?? '';
  const at = inside?.nodes[0] && spotOf(inside.nodes[0]);
  return {
    verdict: 'handed-on',
    text: short(node),
    because: [
      ...readBy(evaluation?.way, context),
      because('hands-on', { text: short(node) }),
      ...origins,
      because('handed-called', { name }, at),
    ],
  };
}

/** An evaluation whose keys are named elsewhere, as the configuration says. */
export function whyAnswered(
  { evaluation, by, name }: Answered,
  modules: readonly Module[],
  context: ExplainContext,
): Omit<ExplainedPlace, 'line' | 'column'> {
  const { keyNode, way } = evaluation;
  const module = moduleOf(modules, keyNode);
  const origins = module && ts.isExpression(keyNode) ? originsOf(module, keyNode, context) : [];
  return {
    verdict: 'handed-on',
    text: short(keyNode),
    because: [
      ...readBy(way, context),
      ...origins,
      because(by === 'accessor' ? 'handed-configured' : 'handed-gate', { name }),
    ],
  };
}
