import { pathOfBag } from '@flagsweep/references';
import {
  generatedPart,
  indexSdks,
  type KeyPosition,
  type SdkIndex,
  type Shape,
  sdks,
} from '@flagsweep/references/sdks';
import type { SourceCode } from 'eslint';
import type { Settings } from '../settings.js';
import { accessorAt, isShadow } from './accessors.js';
import { createBags } from './bags.js';
import { createDeclared } from './declared.js';
import type { Evaluation } from './evaluation.js';
import { createKeys, type StaticKey } from './keys.js';
import { createOrigins } from './origins.js';
import { createPositions, type Positions, stepsOf } from './positions.js';
import type { ReadRegistry } from './registries.js';
import { createRows, type Kinds, lastName, type Rows } from './rows.js';
import { type Call, type Jsx, type Node, propertyName, unwrap, walk } from './tree.js';

const index = indexSdks(sdks);

const called: Kinds = new Set(['function', 'hook', 'method', 'hoc', 'declaration'] as const);
const decorating: Kinds = new Set([...called, 'decorator'] as const);
const constructed: Kinds = new Set(['class', 'declaration'] as const);
const rendered: Kinds = new Set(['component'] as const);

/** Import specifiers of a file; for `require` and `import()` a guess from the text that is only ever too wide. */
function specifiersOf({ ast, text }: SourceCode): string[] {
  const found = ast.body.flatMap((node) => (node.type === 'ImportDeclaration' ? [String(node.source.value)] : []));
  if (/\b(?:require|import)\s*\(/.test(text)) {
    for (const match of text.matchAll(/\b(?:require|import)\s*\(\s*['"`]([^'"`\s]+)/g)) found.push(match[1] as string);
  }
  return found;
}

/**
 * Finds the evaluations of a file: calls, hooks and components of the SDK tables and of the repository's own accessors, and
 * what is read from bags of flags; with them, what declares a flag. A file that imports no SDK and names no accessor or bag
 * is not looked at.
 */
export function findEvaluations(
  sourceCode: SourceCode,
  file: string,
  { accessors: allAccessors, bags: allBags, registries }: Pick<Settings, 'accessors' | 'bags' | 'registries'>,
  readRegistry: ReadRegistry,
  tables: SdkIndex = index,
): Evaluation[] {
  const { text } = sourceCode;
  const rows = createRows(tables);
  const specifiers = specifiersOf(sourceCode).filter(rows.isSdk);
  const accessors = allAccessors.filter(({ name }) => text.includes(name));
  const bagPaths = allBags.map(pathOfBag).filter((bag) => text.includes(lastName(bag)));
  if (specifiers.length === 0 && accessors.length === 0 && bagPaths.length === 0) return [];

  const program = sourceCode.ast as unknown as Node;
  const visitorKeys = sourceCode.visitorKeys as Record<string, readonly string[]>;
  const origins = createOrigins(sourceCode);
  const declared = createDeclared(program, visitorKeys, origins, rows, (): Positions => positions);
  const keys = createKeys(origins, registries, readRegistry, declared.of);
  const positions = createPositions(keys, origins);
  const found = new Map<string, Evaluation>();
  const add = (evaluation: Evaluation): void => {
    // Two forms of one name may find the same key.
    const { key, node } = evaluation;
    const id = `${node.range[0]}:${node.range[1]}:${key}`;
    if (!found.has(id)) found.set(id, evaluation);
  };
  const addKeys = (list: readonly StaticKey[], kind: Evaluation['kind'] = 'evaluation'): void => {
    for (const each of list) add({ spelling: 'key', ...each, kind });
  };
  const bags = createBags(origins, rows, keys, declared, bagPaths, add);
  const anyBag = bagPaths.length > 0 || specifiers.some(rows.hasBags);

  /** `newCheckout` of `useNewCheckout` for `use*`: every row that the name fits is a way to read it. */
  const addGenerated = ({ shapes, name }: NonNullable<ReturnType<Rows['of']>>, node: Node): void => {
    const parts = shapes.flatMap((shape) => {
      if (typeof shape.key !== 'object' || !('name' in shape.key)) return [];
      const part = generatedPart(shape.name, name);
      return part === undefined ? [] : [{ shape, part: lowerFirst(part), spelling: shape.key.name }];
    });
    const [first, ...others] = parts;
    if (!first) return;
    add({
      key: first.part,
      kind: kindOf(first.shape),
      spelling: first.spelling,
      node,
      written: 'elsewhere',
      ...(others.length > 0 ? { others: others.map(({ part }) => part) } : {}),
    });
  };

  const visitCall = (call: Call): void => {
    const callee = unwrap(call.callee);
    const places = origins.of(callee);
    const isNew = call.type === 'NewExpression';
    const decorator = call.parent?.type === 'Decorator' ? call.parent : undefined;
    const found = rows.of(places, isNew ? constructed : decorator ? decorating : called);
    if (found) {
      addGenerated(found, callee.type === 'MemberExpression' ? callee.property : callee);
      for (const shape of found.shapes) {
        if (shape.kind === 'declaration') addKeys(declared.at(call) ?? [], 'declaration');
        else if (shape.key === 'holder') addKeys(declared.holderOf(decorator ?? call), kindOf(shape));
        else if (shape.key === 'declared') {
          const receiver = shape.kind === 'method' && callee.type === 'MemberExpression' ? callee.object : callee;
          addKeys(declared.of(receiver), kindOf(shape));
        } else addKeys(positions.inCall(call, shape.key), kindOf(shape));
      }
      return;
    }
    const accessor = isNew ? undefined : accessorAt(accessors, places, file);
    if (!accessor || (!accessor.import && !accessor.receiver && isShadow(origins, callee))) return;
    addKeys(positions.inCall(call, accessor.key));
  };

  const addAttribute = (element: Jsx, position: KeyPosition, kind?: Evaluation['kind']): void => {
    if (typeof position !== 'object' || 'arg' in position || !('prop' in position)) return;
    const [name, ...path] = stepsOf(position.prop);
    for (const attribute of element.attributes) {
      if (attribute.type !== 'JSXAttribute' || propertyName(attribute.name, false) !== name) continue;
      if (attribute.value) addKeys(positions.inValue(attribute.value, path), kind);
    }
  };

  const visitElement = (element: Jsx): void => {
    const places = origins.of(element.name);
    const found = rows.of(places, rendered);
    if (found) {
      addGenerated(found, element.name);
      for (const shape of found.shapes) addAttribute(element, shape.key, kindOf(shape));
      return;
    }
    const accessor = accessorAt(accessors, places, file);
    if (!accessor || (!accessor.import && isShadow(origins, element.name))) return;
    addAttribute(element, accessor.key);
  };

  walk(program, visitorKeys, (node) => {
    switch (node.type) {
      case 'CallExpression':
      case 'NewExpression':
        return visitCall(node);
      case 'JSXOpeningElement':
        return visitElement(node);
      case 'MemberExpression':
        return anyBag ? bags.member(node) : undefined;
      case 'VariableDeclarator':
        if (anyBag && node.id.type === 'ObjectPattern' && node.init) {
          bags.pattern(node.id, origins.of(node.init), node.init);
        }
        return undefined;
      case 'AssignmentExpression':
        if (anyBag && node.left.type === 'ObjectPattern') bags.pattern(node.left, origins.of(node.right), node.right);
        return undefined;
      case 'FunctionDeclaration':
      case 'FunctionExpression':
      case 'ArrowFunctionExpression':
        for (const parameter of anyBag ? node.params : []) {
          bags.pattern(parameter, origins.parameter(node, parameter));
        }
        return undefined;
      default:
        return undefined;
    }
  });
  return [...found.values()].sort((a, b) => a.node.range[0] - b.node.range[0]);
}

/** `NewCart` and `newCart` are spellings of the same keys. */
const lowerFirst = (name: string): string => `${name[0]?.toLowerCase()}${name.slice(1)}`;

const kindOf = ({ kind, result }: Shape): Evaluation['kind'] =>
  kind === 'declaration' ? 'declaration' : result === 'guard' ? 'gate' : 'evaluation';
