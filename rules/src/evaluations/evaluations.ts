import { bagAt, indexSdks, type KeyPosition, sdks, shapesAt } from '@flagsweep/references/sdks';
import type { SourceCode } from 'eslint';
import type { Settings } from '../settings.js';
import { accessorAt, endsIn, isShadow } from './accessors.js';
import { createKeys } from './keys.js';
import type { Origin } from './origin.js';
import { createOrigins } from './origins.js';
import type { ReadRegistry } from './registries.js';
import { type Node, propertyName, unwrap, walk } from './tree.js';

/** One place of the file under lint that reads a flag whose key is static. */
export interface Evaluation {
  /** The key, or the property that stands for it. */
  key: string;
  /** `key`: the key itself; `raw`: a property named as the key; `camelCase`: as lodash camelCases it. */
  spelling: 'key' | 'raw' | 'camelCase';
  node: Node;
  /** How `node` spells it: only what is spelled out here can be written anew. */
  written: 'string' | 'property' | 'shorthand' | 'elsewhere';
}

const index = indexSdks(sdks);
const bagsOf = new Set(
  Object.values(sdks).flatMap(({ apis }) =>
    apis.flatMap((api) =>
      api.shapes.some(({ key }) => typeof key === 'object' && 'property' in key) ? api.packages : [],
    ),
  ),
);
/** Names that every object has: reading them says nothing about flags. */
const inherited = new Set([...Object.getOwnPropertyNames(Object.prototype), 'then', 'length']);

/** Import specifiers of a file; for `require` and `import()` a guess from the text that is only ever too wide. */
function specifiersOf({ ast, text }: SourceCode): string[] {
  const found = ast.body.flatMap((node) => (node.type === 'ImportDeclaration' ? [String(node.source.value)] : []));
  if (/\b(?:require|import)\s*\(/.test(text)) {
    for (const match of text.matchAll(/\b(?:require|import)\s*\(\s*['"`]([^'"`\s]+)/g)) found.push(match[1] as string);
  }
  return found;
}

const lastName = (path: string): string => /([\w$]+)(?:\(\))?$/.exec(path)?.[1] ?? path;

/**
 * Finds the evaluations of a file: calls, hooks and components of the SDK tables and of the repository's own accessors, and
 * what is read from bags of flags. A file that imports no SDK and names no accessor or bag is not looked at.
 */
export function findEvaluations(
  sourceCode: SourceCode,
  file: string,
  { accessors: allAccessors, bags: allBags, registries }: Pick<Settings, 'accessors' | 'bags' | 'registries'>,
  readRegistry: ReadRegistry,
): Evaluation[] {
  const { text } = sourceCode;
  const apis = new Set(specifiersOf(sourceCode).filter((specifier) => index.apiOf(specifier)));
  const accessors = allAccessors.filter(({ name }) => text.includes(name));
  const bags = allBags.filter((bag) => text.includes(lastName(bag)));
  if (apis.size === 0 && accessors.length === 0 && bags.length === 0) return [];

  const origins = createOrigins(sourceCode);
  const keys = createKeys(origins, registries, readRegistry);
  const anyBag =
    bags.length > 0 || [...apis].some((specifier) => bagsOf.has(index.apiOf(specifier)?.api.packages[0] ?? ''));
  const found: Evaluation[] = [];

  const shapeOf = (places: readonly Origin[]) => {
    for (const { source, path } of places) {
      const api = source === undefined ? undefined : index.apiOf(source)?.api;
      const shape = api && shapesAt(api, path)[0];
      if (shape) return shape;
    }
    return undefined;
  };

  const argument = (call: Node & { arguments: Node[] }, position: number): Node | undefined =>
    call.arguments.slice(0, position + 1).some((each) => (each.type as string) === 'SpreadElement')
      ? undefined
      : call.arguments[position];

  const addKeys = (expression: Node | null | undefined): void => {
    for (const { key, node, literal } of expression ? keys.of(expression) : []) {
      found.push({ key, spelling: 'key', node, written: literal ? 'string' : 'elsewhere' });
    }
  };

  const addCall = (call: Node & { arguments: Node[] }, position: KeyPosition): void => {
    if (typeof position === 'number') return addKeys(argument(call, position));
    if (typeof position === 'string' || !('arg' in position)) return;
    const object = argument(call, position.arg);
    const bare = object && unwrap(object);
    if (bare?.type !== 'ObjectExpression') return;
    for (const part of bare.properties) {
      if (part.type === 'Property' && propertyName(part.key, part.computed) === position.prop) addKeys(part.value);
    }
  };

  /** How the properties of an expression spell keys, where it is a bag of flags. */
  const bagSpelling = (places: readonly Origin[]): 'raw' | 'camelCase' | undefined => {
    for (const { source, path } of places) {
      const api = source === undefined ? undefined : index.apiOf(source)?.api;
      const made = api && bagAt(api, path);
      if (made && typeof made.key === 'object' && 'property' in made.key) return made.key.property;
    }
    return places.some(({ path }) => bags.some((bag) => endsIn(path, bag))) ? 'raw' : undefined;
  };

  const addProperty = (
    key: string | undefined,
    spelling: 'raw' | 'camelCase',
    node: Node,
    written: Evaluation['written'],
  ) => {
    if (key !== undefined && !inherited.has(key)) found.push({ key, spelling, node, written });
  };

  const addPattern = (pattern: Node, places: readonly Origin[]): void => {
    const target = pattern.type === 'AssignmentPattern' ? pattern.left : pattern;
    if (target.type !== 'ObjectPattern') return;
    const spelling = bagSpelling(places);
    for (const part of target.properties) {
      if (part.type !== 'Property') continue;
      const name = propertyName(part.key, part.computed);
      const plain = part.key.type === 'Identifier' ? (part.shorthand ? 'shorthand' : 'property') : 'string';
      if (spelling) addProperty(name, spelling, part.key, plain);
      else if (name !== undefined) addPattern(part.value, origins.property(places, name));
    }
  };

  /** Whether a property is called or written: then it is no flag that is read. */
  const isOther = (node: Node): boolean => {
    const parent = node.parent as { type: string; callee?: Node; left?: Node } | null | undefined;
    return (
      (parent?.type === 'CallExpression' && parent.callee === node) ||
      (parent?.left === node && parent.type === 'AssignmentExpression')
    );
  };

  walk(sourceCode.ast as unknown as Node, sourceCode.visitorKeys as Record<string, readonly string[]>, (node) => {
    if (node.type === 'CallExpression') {
      const callee = unwrap(node.callee);
      const places = origins.of(callee);
      const shape = shapeOf(places);
      if (shape) {
        if (shape.kind !== 'component') addCall(node, shape.key);
        return;
      }
      const accessor = accessorAt(accessors, places, file);
      if (accessor && (accessor.import || accessor.receiver || !isShadow(origins, callee))) addCall(node, accessor.key);
    } else if (node.type === 'JSXOpeningElement') {
      const places = origins.of(node.name);
      const shape = shapeOf(places);
      const accessor = shape ? undefined : accessorAt(accessors, places, file);
      const shadow = accessor && !accessor.import && isShadow(origins, node.name);
      const position = shape?.kind === 'component' ? shape.key : shadow ? undefined : accessor?.key;
      if (typeof position !== 'object' || 'arg' in position || !('prop' in position)) return;
      for (const attribute of node.attributes) {
        if (attribute.type !== 'JSXAttribute' || propertyName(attribute.name, false) !== position.prop) continue;
        addKeys(attribute.value);
      }
    } else if (anyBag && node.type === 'MemberExpression') {
      if (isOther(node)) return;
      const spelling = bagSpelling(origins.of(node.object));
      if (!spelling) return;
      if (!node.computed) addProperty(propertyName(node.property, false), spelling, node.property, 'property');
      else {
        // A computed property is any key expression; a dynamic one gives nothing.
        for (const { key, node: where, literal } of keys.of(node.property)) {
          addProperty(key, spelling, where, literal ? 'string' : 'elsewhere');
        }
      }
    } else if (anyBag && node.type === 'VariableDeclarator' && node.id.type === 'ObjectPattern' && node.init) {
      addPattern(node.id, origins.of(node.init));
    }
  });
  return found;
}
