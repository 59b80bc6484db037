import { ts } from '../../../compiler/index.js';
import type { Because } from '../../explanation.js';
import { pathOfBag } from '../../options.js';
import { sdks } from '../../sdks/index.js';
import type { Way } from '../accessors/evaluation.js';
import type { InferredAccessor } from '../accessors/inference.js';
import { because, type ExplainContext, spotOf } from './context.js';

/** A chain of accessors that is longer leads back to itself. */
const maxLinks = 20;

/** How a place reads its flag: one reason, or one for each accessor of a chain. */
export function readBy(way: Way | undefined, context: ExplainContext): Because[] {
  const found: Because[] = [];
  let at = way;
  for (let links = 0; at?.kind === 'inferred' && links < maxLinks; links++) {
    const { accessor }: { accessor: InferredAccessor } = at;
    found.push(linkOf(accessor));
    at = accessor.reads.way;
  }
  return at && at.kind !== 'inferred' ? [...found, endOf(at, context)] : found;
}

/** `isOn` at its place hands its parameter on. */
function linkOf({ nodes: [node], names, key, before = '', after = '' }: InferredAccessor): Because {
  const args = { name: names[0] ?? '', key: positionText(key).replace(/^the /, ''), affix: affixText(before, after) };
  return because('inferred', args, node && spotOf(nameOf(node)));
}

/** The name of a function, or of the variable, property or field that it is. */
export function nameOf(node: ts.Node): ts.Node {
  const named = (node as { name?: ts.Node }).name;
  if (named) return named;
  const { parent } = node;
  const holds = ts.isVariableDeclaration(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent);
  return holds ? parent.name : node;
}

const affixText = (before: string, after: string): string =>
  before === '' && after === '' ? '' : `${before}…${after}`;

function endOf(way: Exclude<Way, { kind: 'inferred' }>, { options, session }: ExplainContext): Because {
  switch (way.kind) {
    case 'sdk': {
      const { title } = sdks[way.sdk as keyof typeof sdks];
      const { name, kind, receiver = '', key, deprecated = '' } = way.shape;
      const from = way.specifier ?? '';
      return because('sdk', { title, name, kind, receiver, key: positionText(key), package: from, deprecated });
    }
    case 'accessor': {
      const { name, receiver = '', key } = way.option;
      const index = options.accessors.indexOf(way.option);
      return because('accessor', { index, name, receiver, from: way.option.import ?? '', key: positionText(key) });
    }
    case 'bag':
      return because('bag', { index: options.bags.findIndex((bag) => pathOfBag(bag) === way.path), path: way.path });
    case 'environment':
      return because('environment', { name: way.name });
    case 'member': {
      const registry = session.registries.find(
        ({ holder, members }) => holder === way.node || members.some(({ reads }) => reads === way.node),
      );
      const index = registry ? options.registries.indexOf(registry.option) : -1;
      const name = registry?.option.name ?? registry?.option.file ?? '';
      const code = registry?.holder === way.node ? 'registry-property' : 'registry-function';
      return because(code, { index, name }, spotOf(nameOf(way.node)));
    }
  }
}

/** A key's position in words: `argument 1`, `flagKey of argument 1`, `attribute name`. */
export function positionText(key: InferredAccessor['key']): string {
  if (typeof key === 'number') return `argument ${key + 1}`;
  if (key === 'holder') return 'the name of the property that holds it';
  if (key === 'declared') return 'the one that it was made with';
  if ('length' in key) return `argument ${key.map((each) => each + 1).join(' or ')}`;
  if ('arg' in key) {
    if (key.prop === '...') return `every argument from ${key.arg + 1} on`;
    return `\`${key.prop}\` of argument ${key.arg + 1}`;
  }
  if ('prop' in key) return `the attribute \`${key.prop}\``;
  if ('member' in key) return 'value';
  if ('property' in key) return 'the name of a property of the result';
  return 'a part of its own name';
}
