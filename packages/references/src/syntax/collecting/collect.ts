import { ts } from '../../../compiler/index.js';
import { stemOf } from '../../code.js';
import { isDistinctive } from '../../text/prefilter.js';
import { isPlainWord } from '../../text/words.js';
import { defaultOf, escapeAt, renamedBy } from '../accessors/escapes.js';
import type { Module } from '../modules/modules.js';
import { createRegistryUses } from '../registries/registry-uses.js';
import { isOwnName } from '../tree/own-names.js';
import { isModuleSpecifier, isPropertyName, unwrap } from '../tree/parse.js';
import { telling } from '../tree/telling.js';
import { isOfType, memberName, holderOf as symbolHolder } from '../values/symbols.js';
import { createEvaluations } from './add-evaluations.js';
import type { Answered, CollectContext, Collected, Found, NotResolved } from './collected.js';
import { createFlagFunctions } from './flag-functions.js';
import { createNames, type KeyName, known, renamedImports } from './names.js';
import { createOverrides } from './overrides.js';
import { createRoles, speaksOfFlags } from './roles.js';

/** Every reference of one file, from its tree. */
export function collect(module: Module, context: CollectContext): Collected {
  const { options, evaluator, interpreter, symbolNames } = context;
  const { matcher } = interpreter;
  const isKnown = (key: string): boolean => context.knownKeys.has(key) || context.guessedKeys.has(key);
  const found: Found[] = [];
  const unresolved: NotResolved[] = [];
  const answered: Answered[] = [];
  const names: KeyName[] = [];
  const callees: string[] = [];
  const namesOf = createNames(module, (callee) => interpreter.calledName(module, callee));
  /** Nodes that are part of something reported already. */
  const claimed = new Set<ts.Node>();
  const test = context.isTest(module.file);
  /** Local names of imports that are called otherwise where they are exported. */
  const renamed = new Set(renamedImports(module.sourceFile));
  const roleOf = createRoles({ module, gates: new Set(options.gates), interpreter, test });

  const claim = (node: ts.Node): void => {
    claimed.add(node);
    ts.forEachChild(node, claim);
  };
  const overrideAt = createOverrides({ module, context, test, isKnown, claimed, claim });

  const addName = (name: string): void => {
    matcher.names.add(name);
    context.carriers.release(name);
    callees.push(name);
  };
  /** The name of what this file declares. */
  const addDeclared = (name: ts.Identifier): void => {
    if (!isOwnName(module, name)) return addName(name.text);
    matcher.names.addOwn(name.text);
    callees.push(name.text);
  };

  const { addEvaluation } = createEvaluations({
    module,
    context,
    collected: { found, unresolved, answered, names, callees },
    namesOf,
    claim,
    addName,
    addDeclared,
  });

  const registryUses = createRegistryUses({ module, context, claim, add: addEvaluation });

  const flagFunctions = createFlagFunctions({ module, context, test, roleOf });
  const addFunction = (node: ts.Node): boolean => {
    const name = flagFunctions.renamed(node);
    if (name !== undefined) addName(name);
    const handed = flagFunctions.handedOn(node);
    if (handed) found.push(handed);
    return handed !== undefined;
  };

  /** Names of the repository that stand for keys: `FlagKey.NewCheckout`, `NEW_CHECKOUT`. */
  const addSymbol = (node: ts.Expression, isNamed: boolean): boolean => {
    const value = evaluator.evaluate(module, node);
    if (value.kind !== 'string') return registryUses.read(node);
    const [first] = value.values;
    const symbol = first?.via[0];
    if (value.values.length !== 1 || !first || !symbol || !isKnown(first.text)) return false;
    if (!isNamed && !registryUses.isMember(first.via)) return false;
    const { kind } = roleOf(node, true);
    claim(node);
    names.push(...namesOf(first.text, node));
    found.push({ flagKey: first.text, kind, node, via: first.via });
    return true;
  };

  /** `const { newCheckout } = flags`; of an object of keys, a name that stands for one. */
  const addBinding = (element: ts.BindingElement): void => {
    if (claimed.has(element.propertyName ?? element.name) || registryUses.binding(element)) return;
    const taken = registryUses.keyTaken(element);
    if (!taken) return;
    found.push(taken);
    if (taken.kind !== 'alias') return;
    const member = taken.node.getText(module.sourceFile);
    names.push({ flagKey: taken.flagKey, holder: isDistinctive(taken.flagKey) ? member : undefined, member });
  };

  const isSymbolRead = (node: ts.Node): node is ts.Expression => {
    if (ts.isPropertyAccessExpression(node) || ts.isElementAccessExpression(node)) {
      if (matcher.isCalled(module, node.expression, symbolNames)) return true;
      // `keys.NEW_CHECKOUT` of a namespace import
      return ts.isPropertyAccessExpression(node) && symbolNames.has(node.name.text);
    }
    if (!ts.isIdentifier(node) || !symbolNames.has(interpreter.calledName(module, node) ?? '')) return false;
    if (ts.isTypeQueryNode(node.parent) || ts.isExpressionWithTypeArguments(node.parent)) return false;
    if (ts.isExportSpecifier(node.parent)) {
      // `export { NEW as CHECKOUT }` is no use, but another name to look for.
      const member = node.parent.name.text;
      if (node.parent.propertyName === node) names.push({ holder: member, member });
      return false;
    }
    // Who imports `export default FLAGS` chooses its name, but not the file's.
    if (ts.isExportAssignment(node.parent)) names.push({ holder: stemOf(module.file), member: node.text });
    const binding = module.scopes.bindingOf(node);
    return binding !== undefined && !binding.declarations.includes(node);
  };

  /** An accessor that is handed on as a value may be called with any key, and under other names. */
  const noteEscape = (node: ts.Identifier): void => {
    if (!matcher.names.has(node.text) && !renamed.has(node.text)) return;
    if (!matcher.names.has(interpreter.calledName(module, node) ?? '')) return;
    const escape = escapeAt(module, node, matcher, evaluator);
    if (!escape) return;
    if (escape.kind === 'renamed') addName(escape.name);
    // A global is called, and taken from nowhere.
    else if (escape.kind === 'global') [escape.name, `${escape.name}(`].forEach(addName);
    else if (escape.kind === 'received') for (const name of escape.names) matcher.names.addOwn(name);
    else if (escape.kind === 'applied') for (const evaluation of escape.evaluations) addEvaluation(evaluation);
    // A test that is handed it asks whether it was called.
    else if (!test) for (const accessor of escape.accessors) accessor.escaped = true;
  };

  /** Names that calls of an SDK or of an accessor get: `const on = useFlag`, `export { useFlag as on }`, `const on = reader(user)`. */
  const noteName = (node: ts.Node): void => {
    if (ts.isExportSpecifier(node) || ts.isExportAssignment(node)) {
      const name = ts.isExportSpecifier(node)
        ? (renamedBy(module, node, matcher, evaluator) ?? interpreter.markupAccessors.exportedAs(module, node))
        : defaultOf(module, node, matcher, evaluator);
      if (name !== undefined) addName(name);
    } else if (ts.isClassLike(node) && node.name && node.heritageClauses) {
      // `class BetaGuard extends FlagGuard {}` is made as the other one is.
      if (matcher.isReading(evaluator.evaluate(module, node as ts.ClassExpression))) addDeclared(node.name);
    } else if (hasDefault(node) && ts.isIdentifier(node.name) && node.initializer) {
      const made = unwrap(node.initializer);
      // `isEnabled` of `traced(isEnabled)` may be what the call gives back.
      const parts = ts.isCallExpression(made) ? [made.expression, ...made.arguments.filter(ts.isIdentifier)] : [made];
      if (parts.some((each) => matcher.isHandedOn(module, each, made))) addDeclared(node.name);
      const holder = ts.isVariableDeclaration(node) ? registryUses.renamed(node) : undefined;
      if (holder !== undefined) names.push({ holder, member: holder });
    }
  };

  /** Looks at one node; whether what it holds is dealt with as well. */
  const look = (node: ts.Node): boolean => {
    if (registryUses.isDeclaring) found.push(...registryUses.declared(node));
    const evaluations = claimed.has(node) ? [] : interpreter.evaluationsAt(module, node);
    evaluations.forEach(addEvaluation);
    context.note(module, node);
    const override = overrideAt(node);
    if (override) found.push(override);
    if (ts.isIdentifier(node)) noteEscape(node);
    else {
      noteName(node);
      for (const name of interpreter.noteGiver(module, node)) addName(name);
    }
    if (claimed.has(node)) return false;
    if (ts.isBindingElement(node)) addBinding(node);
    const member = context.keyMembers.at(module, node);
    if (member) addEvaluation(member);
    const assigned =
      ts.isPropertyAssignment(node) || ts.isShorthandPropertyAssignment(node) ? registryUses.assigned(node) : undefined;
    if (assigned) found.push(assigned);
    // What a bag's property is was told already, should it be a registry's as well.
    if (evaluations.length === 0) {
      if (isSymbolRead(node) ? addSymbol(node, true) : registryUses.mayRead(node) && addSymbol(node, false))
        return true;
    }
    if (registryUses.environment(node) || addFunction(node)) return true;
    if (ts.isStringLiteralLike(node) && isKnown(node.text) && !isModuleSpecifier(node) && !isPropertyName(node)) {
      claimed.add(node);
      names.push(...namesOf(node.text, node));
      const { kind } = roleOf(node, false);
      // An everyday word is a flag only where something speaks of flags: not in `tag.add('foo')`.
      const isFlag = kind === 'gate' || (kind !== 'mention' && (!isPlainWord(node.text) || speaksOfFlags(node)));
      if (isFlag || isDistinctive(node.text)) found.push({ flagKey: node.text, kind, node, via: [] });
    }
    return false;
  };

  const isAny = registryUses.isDeclaring || module.template !== undefined;
  let done = -1;
  for (const node of module.scopes.nodes) {
    if (node.end > done && (isAny || telling.has(node.kind)) && look(node)) done = node.end;
  }
  for (const { flagKey, via } of found) {
    for (const symbol of via) {
      // Nothing of a type is read by a name.
      const declared = symbolHolder(symbol);
      const name = declared ? known(symbol.module, declared) : isOfType(symbol) ? {} : { holder: flagKey };
      if (name.holder !== undefined && !name.isOwn) context.carriers.release(name.holder);
      names.push({ flagKey, ...name, member: memberName(symbol) ?? flagKey });
    }
  }
  return { found, unresolved, answered, names, callees, templates: [] };
}

/** `const check = isOn`, `(check = isOn) => …`, `({ check = isOn }) => …` */
const hasDefault = (node: ts.Node): node is ts.VariableDeclaration | ts.ParameterDeclaration | ts.BindingElement =>
  ts.isVariableDeclaration(node) || ts.isParameter(node) || ts.isBindingElement(node);
