import { ts } from '../../../compiler/index.js';
import type { Because } from '../../explanation.js';
import type { Way } from '../accessors/evaluation.js';
import type { Found } from '../collecting/collected.js';
import type { Module } from '../modules/modules.js';
import { unwrap } from '../tree/parse.js';
import { nameNode } from '../values/symbols.js';
import type { KeySymbol } from '../values/value.js';
import { because, type ExplainContext, short, spotOf } from './context.js';
import { originsOf } from './origins.js';

/** How the key of a reference is known. */
export function keyOf(module: Module, found: Found, context: ExplainContext): Because[] {
  const { node, via, evaluation, flagKey } = found;
  const spelling = context.canonical(flagKey) === flagKey ? [] : [because('key-spelling', { spelling: flagKey })];
  const affix = affixOf(evaluation?.way);
  const affixed = affix === undefined ? [] : [because('key-affixed', { affix })];
  const all = textsOf(found);
  const others = all.length > 1 ? [because('key-one-of', { text: short(node), keys: all.join(', ') })] : [];
  return [...others, ...own(), ...affixed, ...spelling];

  function own(): Because[] {
    if (via.length > 0) return via.map(throughOf);
    const inner = ts.isExpression(node) ? unwrap(node) : node;
    if (ts.isIdentifier(inner) && isWholeName(inner)) {
      const guessed = evaluation?.guessed ? [because('key-guessed')] : [];
      return [because('key-name', { name: inner.text, key: flagKey }), ...guessed];
    }
    if (ts.isStringLiteralLike(inner)) return [because('key-written')];
    if (!ts.isExpression(inner)) return [];
    return [because('key-worked-out', { text: short(inner) }), ...originsOf(module, inner, context)];
  }
}

/** Whether a name is itself the key, or a spelling of it: of a property, of a binding, or of what is called. */
const isWholeName = (name: ts.Identifier): boolean => {
  const { parent } = name;
  if (ts.isPropertyAccessExpression(parent)) return parent.name === name;
  if (ts.isCallExpression(parent)) return parent.expression === name;
  return ts.isBindingElement(parent) || ts.isPropertyAssignment(parent) || ts.isPropertyDeclaration(parent);
};

const affixOf = (way: Way | undefined): string | undefined => {
  const { before = '', after = '' } = way?.kind === 'inferred' ? way.accessor : {};
  return before === '' && after === '' ? undefined : `${before}…${after}`;
};

/** The keys that an evaluation can have. */
const textsOf = ({ evaluation }: Found): string[] => {
  const { key } = evaluation ?? {};
  return key?.kind === 'string' ? [...new Set(key.values.map(({ text }) => text))] : [];
};

/** `FlagKey.NewCart`, `NEW`: a declared name that led to the key. */
function throughOf(symbol: KeySymbol): Because {
  const name = nameNode(symbol);
  return because('key-through', { name: nameText(symbol, name), what: symbol.kind }, spotOf(name));
}

function nameText({ kind, node }: KeySymbol, name: ts.Node): string {
  const owner = kind === 'enum-member' && ts.isEnumDeclaration(node.parent) ? `${node.parent.name.text}.` : '';
  return `${owner}${short(name)}`;
}
