import { ts } from '../../../compiler/index.js';
import { pascalName } from '../../templates/names.js';
import { angularInputOf, pipeNameOf, type Selectors } from '../components/angular-inputs.js';
import { inputOf } from '../components/component-inputs.js';
import { directiveOf } from '../components/vue-directives.js';
import type { Module, Modules } from '../modules/modules.js';
import { loadedAs } from '../tree/lazy.js';
import { affixOf, type Evaluation } from './evaluation.js';
import type { InferredAccessor } from './inference.js';

/** A component or directive of the repository's own that hands an attribute on as a key. */
export interface MarkupAccessor extends InferredAccessor {
  key: { prop: string };
  /** What it is written as in markup, where that is not for its importer to choose. */
  selectors: Selectors;
}

/** What hands an attribute of its component, or the value of its directive, on as the key of an evaluation. */
export function inferMarkup(module: Module, evaluation: Evaluation): MarkupAccessor | undefined {
  const { keyNode, valueType, sdk, rest, way } = evaluation;
  const taken = ts.isExpression(keyNode) && rest === undefined ? takenBy(module, keyNode) : undefined;
  if (!taken || taken.names.length === 0) return undefined;
  const { attribute, node, names, selectors } = taken;
  return {
    key: { prop: attribute },
    result: 'other',
    valueType,
    inverted: false,
    ...(sdk !== undefined && { sdk }),
    ...(way?.kind === 'inferred' && affixOf(way.accessor)),
    nodes: [node],
    module,
    names: [...new Set(names)],
    selectors,
    reads: evaluation,
  };
}

interface Taken extends Pick<MarkupAccessor, 'names' | 'selectors'> {
  attribute: string;
  node: ts.Node;
}

function takenBy(module: Module, key: ts.Expression): Taken | undefined {
  const own = inputOf(module, key);
  if (own) {
    const name = componentName(module.file);
    return { ...own, names: [name, fileName(module.file)], selectors: { elements: [name], attributes: [] } };
  }
  const directive = directiveOf(module, key);
  if (directive) {
    const { name, node } = directive;
    return { attribute: name, node, names: [name], selectors: { elements: [], attributes: [name] } };
  }
  const given = angularInputOf(module, key);
  if (!given) return undefined;
  const { attribute, node } = given;
  const { elements } = given.selectors;
  const attributes = given.selectors.attributes.filter((each) => each === attribute);
  const names = [
    ...elements.flatMap((each) => [each, pascalName(each)]),
    // In a text of a script a name is nothing that code takes from elsewhere, but for how it is written there.
    ...attributes.flatMap((each) => [each, `*${each}`, `[${each}]`]),
  ];
  return { attribute, node, names, selectors: { elements: elements.map(pascalName), attributes } };
}

/** What a file is called, or its folder where it is an index. */
const fileName = (file: string): string => file.replace(/(?:\/index)?\.\w+$/, '').replace(/^.*\//, '');
const componentName = (file: string): string => pascalName(fileName(file));

export type MarkupAccessors = ReturnType<typeof createMarkupAccessors>;

/** The components, directives and pipes of the repository's own that were found by themselves, as markup names them. */
export function createMarkupAccessors(modules: Modules) {
  const byFile = new Map<string, MarkupAccessor[]>();
  const byElement = new Map<string, MarkupAccessor[]>();
  const byAttribute = new Map<string, MarkupAccessor[]>();
  const pipes = new Map<string, InferredAccessor[]>();
  const addTo = <T>(map: Map<string, T[]>, name: string, accessor: T): void => {
    const known = map.get(name);
    if (!known) map.set(name, [accessor]);
    else if (!known.includes(accessor)) known.push(accessor);
  };
  /** Two of one name: nobody knows which one is meant. */
  const only = <T extends InferredAccessor>(all: readonly T[] = []): readonly T[] =>
    all.every((each) => each.module.file === all[0]?.module.file) ? all : [];

  return {
    add(accessor: MarkupAccessor): void {
      addTo(byFile, accessor.module.file, accessor);
      for (const element of accessor.selectors.elements) addTo(byElement, element, accessor);
      for (const attribute of accessor.selectors.attributes) addTo(byAttribute, attribute, accessor);
    },
    /** The name of the pipe that an accessor is the work of. */
    addPipe(accessor: InferredAccessor): string | undefined {
      const [method] = accessor.nodes;
      const name = method && accessor.key === 0 ? pipeNameOf(method) : undefined;
      if (name !== undefined) addTo(pipes, name, accessor);
      return name;
    },
    /** The accessors that a component of markup is, one for each attribute that names a flag. */
    component(module: Module, name: ts.Expression): readonly MarkupAccessor[] {
      if (byFile.size === 0 || !ts.isIdentifier(name)) return [];
      const binding = module.scopes.bindingOf(name);
      // Nobody imports what the application, or a framework, has made known to all templates.
      if (!binding) return only(byElement.get(name.text));
      const loaded = loadedAs(binding);
      const target = loaded ? modules.moduleAt(module.file, loaded.specifier) : modules.targetOf(module, binding);
      const file = target && target.kind !== 'external' ? target.module.file : undefined;
      return (file === undefined ? undefined : byFile.get(file)) ?? [];
    },
    /** The name that an export gives a component: `export { default as Gate } from './FlagGate.vue'`. */
    exportedAs(module: Module, { name, propertyName, parent }: ts.ExportSpecifier): string | undefined {
      if (byFile.size === 0 || propertyName?.text !== 'default' || !parent.parent.moduleSpecifier) return undefined;
      const target = modules.exportOf(module, name.text);
      return target && target.kind !== 'external' && byFile.has(target.module.file) ? name.text : undefined;
    },
    directive: (name: string): MarkupAccessor | undefined => only(byAttribute.get(name))[0],
    pipe: (name: string): InferredAccessor | undefined => only(pipes.get(name))[0],
  };
}
