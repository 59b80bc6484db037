import { type Module, staticName, wrapped } from '@flagsweep/references/syntax';
import { isDistinctive } from '@flagsweep/references/text';
import { ts } from 'ts-morph';
import { calledName } from './blocks.js';

/** Names of what holds several flags: an object of them, or a text that lists them. */
const many = /(?:flags|features|toggles|experiments)$/i;

/** Of an object, `features` may be those of a hotel: its members need not be flags. */
const surely = /(?:flags|toggles|experiments|(?:experimental|enabled?|disabled?|active|beta)_?features)$/i;

const off = /disabl|deactivat|exclud|without|(?:^|[a-z])Off(?![a-z])|^off(?![a-z])|inactive/i;

/** Whether what a name lists is off. */
export const turnsOff = (name: string): boolean => off.test(name);

/** The name of what takes a value: of a variable, property, attribute or call. */
function takerName(value: ts.Node): string | undefined {
  const { parent } = wrapped(value);
  if (ts.isCallExpression(parent)) return calledName(parent);
  if (ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent) || ts.isPropertyDeclaration(parent))
    return staticName(parent.name as ts.PropertyName);
  return ts.isJsxExpression(parent) && ts.isJsxAttribute(parent.parent) ? parent.parent.name.getText() : undefined;
}

/** `featureFlags: 'a,b'`: the name of what holds the flags that a text lists. */
export function holderOfText(text: ts.Node): string | undefined {
  const { parent } = text;
  const isHeld = ts.isPropertyAssignment(parent) || ts.isVariableDeclaration(parent);
  const name = isHeld && ts.isStringLiteral(text) ? takerName(text) : undefined;
  return name !== undefined && many.test(name) ? name : undefined;
}

const entriesOf = (text: ts.StringLiteral): string[] => text.getText().slice(1, -1).split(',');

/** How many flags a text lists. */
export const countOf = (text: ts.StringLiteral): number => entriesOf(text).length;

/** A text without one of the flags that it lists, as it is written between its quotes. */
export const withoutEntry = (text: ts.StringLiteral, flagKey: string): string =>
  entriesOf(text)
    .filter((each) => each.trim() !== flagKey)
    .join(',')
    .trimStart();

/**
 * What spells the flag in a file of tests where nothing but a name says that flags are set: a property of an object, or a
 * text that lists them.
 */
export function spelledIn({ scopes }: Module, flagKey: string): ts.Node[] {
  if (!isDistinctive(flagKey)) return [];
  return scopes.nodes.flatMap((node): ts.Node[] => {
    if (ts.isStringLiteral(node))
      return holderOfText(node) !== undefined && entriesOf(node).some((each) => each.trim() === flagKey) ? [node] : [];
    if (!ts.isPropertyAssignment(node) && !ts.isShorthandPropertyAssignment(node)) return [];
    return staticName(node.name) === flagKey && surely.test(takerName(node.parent) ?? '') ? [node.name] : [];
  });
}
