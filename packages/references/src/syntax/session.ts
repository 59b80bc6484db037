import { ts } from '../../compiler/index.js';
import { stemOf, type Told } from '../code.js';
import type { Host } from '../host.js';
import type { ScanOptions } from '../options.js';
import type { Problem } from '../reference.js';
import { indexSdks, type SdkIndex, sdks } from '../sdks/index.js';
import type { Evaluation } from './accessors/evaluation.js';
import { type InferredAccessor, inferAccessor, registriesOf } from './accessors/inference.js';
import { createKeyMembers, type KeyMember } from './accessors/key-members.js';
import { inferMarkup } from './accessors/markup-accessors.js';
import { collect } from './collecting/collect.js';
import type { CollectContext, Collected } from './collecting/collected.js';
import { createTemplateTest } from './collecting/inline-templates.js';
import { createInterpreter, type Interpreter } from './evaluations/interpret.js';
import { globalNameOf } from './modules/ambient.js';
import { createModules, type Module, type Modules } from './modules/modules.js';
import { createResolver, type Resolver } from './modules/resolve.js';
import { type Registry, readConfigured } from './registries/registries.js';
import { createRegistryValues } from './registries/registry-values.js';
import { type Carriers, createCarriers } from './travel/carriers.js';
import { KnownNames } from './tree/known-names.js';
import { NodeMap } from './tree/node-map.js';
import { guardDepth, unwrap } from './tree/parse.js';
import { createEvaluator, type Evaluator } from './values/evaluate.js';
import { createHandedClients, type HandedClients } from './values/handed-clients.js';
import { holderName, symbolKind } from './values/symbols.js';

/** One look at a repository: what is parsed once is parsed for all its files. */
export interface Session {
  readonly resolver: Resolver;
  readonly modules: Modules;
  readonly evaluator: Evaluator;
  readonly interpreter: Interpreter;
  readonly registries: readonly Registry[];
  /** Registries that the configuration names and the code lacks. */
  readonly problems: readonly Problem[];
  /** Keys that strings and property names are compared with; grows while files are collected. */
  readonly knownKeys: Set<string>;
  /** Names of properties of camelCased bags that no known key is spelled as, so far. */
  readonly guessedKeys: Set<string>;
  /** Names that stand for keys; grows while files are collected. */
  readonly symbolNames: KnownNames;
  /** Names without which an everyday one means no flag. */
  readonly carriers: Carriers;
  /** Environment variables that registries read, with the flags that they set. */
  readonly environment: ReadonlyMap<string, string>;
  /** Members of types that hold keys; grows while files are collected. */
  readonly keyMembers: readonly KeyMember[];
  /** Files whose trees must stay: registries and accessors are told by their nodes. */
  readonly pinned: ReadonlySet<string>;
  /** Files of which more is known since they were looked at; asked for, they are new. */
  takeAgain(): string[];
  /** Whether there are some. */
  hasAgain(): boolean;
  /** Tells that some file names a package: only then can names that the package offers be its calls. */
  activate(packageName: string): void;
  collect(module: Module): Collected;
}

/** Names of packages that anybody may give one of their own. */
const ownName = /^flag(?:s|ged)(?:\/|$)/;

/**
 * Opens a session. `keys` are the spellings that the catalog knows; keys of registries are added to them.
 * The text of files is taken from `host` when it is first needed and not again; trees of the same texts from `parsed`.
 */
export function openSession(
  host: Host,
  options: ScanOptions,
  keys: Iterable<string>,
  isTest: (file: string) => boolean,
  parsed?: Modules,
  told?: Told,
): Session {
  const resolver = createResolver(host);
  const all = indexSdks(sdks);
  // In a vendor's own repository the package that code imports is there, and is what it is everywhere.
  const isPackage = (specifier: string): boolean =>
    all.isGenerated(specifier) || (all.apiOf(specifier) !== undefined && !ownName.test(specifier));
  const packages = new Set<string>();
  const names = new Set<string>();
  const bagTypes = new Set<string>();
  let anyName = false;
  // Telling where a name comes from may parse other files: names of packages that nobody imports are not worth it.
  const index: SdkIndex = {
    ...all,
    isName: (name) => names.has(name) || (anyName && all.isName(name)),
    isBagType: (name) => bagTypes.has(name),
    isBag: (name) => bagTypes.has(name) && all.isBag(name),
  };
  const modules = createModules(host, resolver, isPackage, parsed, told);
  const handed: HandedClients = new NodeMap();
  const evaluator = createEvaluator(modules, (specifier) => index.apiOf(specifier) !== undefined, handed);
  const again = new Set<string>();
  const carriers = createCarriers(all, modules);
  const knownKeys = new Set(keys);
  const guessedKeys = new Set<string>();
  const symbolNames = new KnownNames();
  const interpreter = createInterpreter(options, index, modules, evaluator, () => knownKeys);
  const { matcher } = interpreter;
  const handedLearner = createHandedClients(handed, index, evaluator, (module, expression) => {
    const node = unwrap(expression);
    const isWritten = ts.isArrowFunction(node) || ts.isFunctionExpression(node);
    if (isWritten) return matcher.inferredAt(module, node).length > 0;
    const isNamed = ts.isIdentifier(node) || ts.isPropertyAccessExpression(node);
    return isNamed && matcher.isCalled(module, node, matcher.names) && matcher.inferredAt(module, node).length > 0;
  });
  const registries: Registry[] = [];
  const registryValues = createRegistryValues(modules, evaluator);
  const keyMembers = createKeyMembers(modules, evaluator, (name) => options.gates.includes(name));
  const environment = new Map<string, string>();
  const templateTest = createTemplateTest({
    options,
    sdks: index,
    packages,
    symbols: symbolNames,
    callees: interpreter.matcher.names,
    keys: [knownKeys, guessedKeys],
  });
  const pinned = new Set<string>();
  const addRegistry = (registry: Registry): void => {
    registries.push(registry);
    registryValues.add(registry);
    pinned.add(registry.module.file);
    for (const { node } of registry.members) pinned.add(node.getSourceFile().fileName);
    const { name, file } = registry.option;
    const [head] = name?.split('.') ?? [];
    if (head !== undefined) symbolNames.add(head === 'default' ? stemOf(file) : head);
    for (const name of typesOf(registry)) symbolNames.add(name);
    for (const { flagKey, reads, environment: variables, module, node } of registry.members) {
      knownKeys.add(flagKey);
      // Known before the first file is looked at, they need not be found out and looked for after it.
      const holder = reads ? undefined : holderName({ module, kind: symbolKind(node), node });
      if (holder !== undefined) symbolNames.add(holder);
      if (reads) {
        interpreter.matcher.addFlag(reads, flagKey);
        carriers.release(flagKey);
      }
      for (const variable of variables ?? []) environment.set(variable, flagKey);
    }
  };
  /** Names of types that say 'this registry' to other files: `export type Env = typeof env`. */
  const typesOf = ({ module, inferred }: Registry): string[] =>
    module.sourceFile.statements.flatMap((each) =>
      !inferred && ts.isTypeAliasDeclaration(each) && registryValues.isTypeOf(module, each.type)
        ? [each.name.text]
        : [],
    );
  const problems: Problem[] = [];
  for (const option of options.registries) {
    const registry = readConfigured(option, host, modules, evaluator);
    if (!('reason' in registry)) addRegistry(registry);
    else if (!option.optional) problems.push(registry);
  }
  /** Files whose parameters are known better; one may be the file that is being looked at, whose tree says what it said before. */
  const lookAgain = (files: readonly string[]): void => {
    for (const file of files) {
      modules.forget(file);
      again.add(file);
    }
  };
  const learnMarkup = (module: Module, evaluation: Evaluation): InferredAccessor | undefined => {
    const inferred = inferMarkup(module, evaluation);
    const accessor = inferred && interpreter.matcher.add(inferred);
    // Another evaluation of the same attribute is what is known already.
    if (inferred && accessor === inferred) interpreter.markupAccessors.add(inferred);
    return accessor;
  };
  const learn: CollectContext['learn'] = (module, evaluation) => {
    if (evaluation.received) return undefined;
    const markup = learnMarkup(module, evaluation);
    if (markup) return markup;
    const metadata = interpreter.matcher.addMetadata(module, evaluation);
    if (metadata) pinned.add(metadata.module.file);
    if (metadata) return metadata;
    const member = keyMembers.learn(module, evaluation);
    for (const node of member?.nodes ?? []) pinned.add(node.getSourceFile().fileName);
    const inferred = inferAccessor(module, evaluation, evaluator);
    if (!inferred) return member;
    const accessor = interpreter.matcher.add(inferred);
    const pipe = interpreter.markupAccessors.addPipe(accessor);
    // How markup calls it is nothing that code takes from elsewhere.
    if (pipe !== undefined) for (const name of [`| ${pipe}`, `|${pipe}`, pipe]) interpreter.matcher.names.add(name);
    const global = globalNameOf(accessor.nodes[0], module, modules.ambient);
    // Nothing takes a global from elsewhere: it is called, and that is all.
    if (global !== undefined) {
      for (const name of [`${global}(`, global]) interpreter.matcher.names.add(name);
      carriers.release(global);
    }
    if (member) accessor.member = member;
    carriers.addAccessor(accessor);
    const [own] = accessor.nodes;
    if (own) lookAgain(handedLearner.learnReader(own));
    for (const node of accessor.nodes) pinned.add(node.getSourceFile().fileName);
    // What types the parameter lists the flags: a registry that nobody had to name.
    for (const registry of registriesOf(accessor, evaluator, registries)) {
      addRegistry({ ...registry, by: accessor });
    }
    return accessor;
  };
  const note: CollectContext['note'] = (module, node) => {
    if (
      ts.isCallExpression(node) ||
      ts.isNewExpression(node) ||
      ts.isJsxOpeningElement(node) ||
      ts.isJsxSelfClosingElement(node)
    )
      lookAgain(handedLearner.learn(module, node));
    lookAgain(evaluator.decorations.learn(module, node, isTest));
  };
  const context: CollectContext = {
    note,
    options,
    sdks: index,
    modules,
    evaluator,
    interpreter,
    registries,
    registryValues,
    knownKeys,
    guessedKeys,
    symbolNames,
    carriers,
    environment,
    keyMembers,
    isTest,
    learn,
  };
  const ownNames = (): number => symbolNames.own + interpreter.matcher.names.own + keyMembers.own;
  /** Collects a file, and once more where it has told names that nobody else can look for. */
  const learning = (module: Module): Collected => {
    const known = ownNames();
    const result = collect(module, context);
    for (const { holder, isOwn } of result.names) {
      if (holder === undefined) continue;
      if (isOwn) symbolNames.addOwn(holder);
      else symbolNames.add(holder);
    }
    return ownNames() > known ? learning(module) : result;
  };
  return {
    resolver,
    modules,
    evaluator,
    interpreter,
    registries,
    problems,
    knownKeys,
    guessedKeys,
    symbolNames,
    carriers,
    environment,
    keyMembers: keyMembers.all,
    pinned,
    takeAgain() {
      const files = [...again].sort();
      again.clear();
      return files;
    },
    hasAgain: () => again.size > 0,
    activate(packageName) {
      packages.add(packageName);
      for (const name of all.namesOf(packageName)) names.add(name);
      carriers.addPackage(packageName);
      for (const type of all.bagTypesOf(packageName)) bagTypes.add(type);
      anyName ||= all.hasPatterns(packageName);
    },
    collect: (module) =>
      guardDepth(module.file, () => {
        const own = learning(module);
        const templates = modules.inlineOf(module, templateTest(module, own));
        return templates.map(learning).reduce(joined, { ...own, templates });
      }),
  };
}

const joined = (a: Collected, b: Collected): Collected => ({
  found: [...a.found, ...b.found],
  unresolved: [...a.unresolved, ...b.unresolved],
  answered: [...a.answered, ...b.answered],
  names: [...a.names, ...b.names],
  callees: [...a.callees, ...b.callees],
  templates: [...a.templates, ...b.templates],
});
