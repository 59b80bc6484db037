import type { Host } from '../host.js';
import type { ScanOptions } from '../options.js';
import type { Problem } from '../reference.js';
import { indexSdks, sdks } from '../sdks/index.js';
import { type Collected, collect } from './collect.js';
import { createEvaluator, type Evaluator } from './evaluate.js';
import { createInterpreter, type Interpreter } from './interpret.js';
import { createModules, guardDepth, type Module, type Modules } from './modules.js';
import { type Registry, readRegistry } from './registries.js';
import { createResolver, type Resolver } from './resolve.js';
import { holderName, symbolKind } from './symbols.js';

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
  readonly symbolNames: Set<string>;
  collect(module: Module): Collected;
}

/**
 * Opens a session. `keys` are the spellings that the catalog knows; keys of registries are added to them.
 * The text of files is taken from `host` when it is first needed and not again.
 */
export function openSession(
  host: Host,
  options: ScanOptions,
  keys: Iterable<string>,
  isTest: (file: string) => boolean,
): Session {
  const resolver = createResolver(host);
  const modules = createModules(host, resolver);
  const evaluator = createEvaluator(modules);
  const index = indexSdks(sdks);
  const knownKeys = new Set(keys);
  const guessedKeys = new Set<string>();
  const symbolNames = new Set<string>();
  const interpreter = createInterpreter(options, index, modules, evaluator, () => knownKeys);
  const registries: Registry[] = [];
  const problems: Problem[] = [];
  for (const option of options.registries) {
    const registry = readRegistryFile(option, host, modules, evaluator);
    if ('reason' in registry) problems.push(registry);
    else {
      registries.push(registry);
      symbolNames.add(option.name);
      for (const { flagKey, module, node } of registry.members) {
        knownKeys.add(flagKey);
        // Known before the first file is looked at, they need not be found out and looked for after it.
        symbolNames.add(holderName({ module, kind: symbolKind(node), node }) ?? flagKey);
      }
    }
  }
  const context = {
    options,
    sdks: index,
    evaluator,
    interpreter,
    registries,
    knownKeys,
    guessedKeys,
    symbolNames,
    isTest,
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
    collect: (module) => guardDepth(module.file, () => collect(module, context)),
  };
}

function readRegistryFile(
  option: ScanOptions['registries'][number],
  host: Host,
  modules: Modules,
  evaluator: Evaluator,
): Registry | Problem {
  if (!host.files.includes(option.file)) {
    const message = `registry ${option.name}: there is no file ${option.file}; correct "registries" in the configuration`;
    return { file: option.file, reason: 'registry', message };
  }
  try {
    return readRegistry(option, modules, evaluator);
  } catch (error) {
    return { file: option.file, reason: 'registry', message: `registry ${option.name}: ${(error as Error).message}` };
  }
}
