import type { Evaluation } from '@flagsweep/references/syntax';
import { unwrap } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { isComposite, literalText } from './expression.js';
import { valueOf } from './names.js';
import { type Element, openingOf, showInstead } from './rendering.js';
import { type Sides, sidesOf } from './sides.js';
import type { Literal, Pass, Step } from './simplification.js';

/** What a component of an SDK shows, by its attributes. */
interface Component {
  /** Attributes that only say which flag is read, and how. */
  knows: string[];
  /** Attribute of the value that the flag is compared with. */
  match?: string;
  on: string;
  off?: string;
  /** Whether the children are a function that is given the value. */
  gives?: true;
}

/**
 * Components that render what they are given and nothing around it. PostHog's puts elements around it that report what is
 * seen and clicked: a person has to say what becomes of them.
 */
const components: Record<string, Component> = {
  FeatureFlag: { knows: ['flagKey', 'defaultValue'], match: 'matchValue', on: 'children', off: 'fallback' },
  RenderIfEnabled: { knows: ['variableKey', 'defaultValue'], match: 'variableValue', on: 'children' },
  ToggleFeature: { knows: ['flag'], on: 'children' },
  IfFeatureEnabled: { knows: ['feature'], on: 'children' },
  Feature: { knows: ['name'], on: 'children' },
  OptimizelyFeature: { knows: ['feature'], on: 'children', gives: true },
  OptimizelyExperiment: { knows: ['experiment'], on: 'children', gives: true },
};

/** Puts what a component shows with the kept value in its place, or tells why not. */
export function replaceComponent(evaluation: Evaluation, keep: Literal, pass: Pass): Step | string {
  const element = evaluation.node as Element;
  const { way, shape } = evaluation;
  if (shape) return ofSdk(element, components[shape.name], keep, pass);
  if (way?.kind === 'inferred') {
    const { reads, nodes, key } = way.accessor;
    const [component] = nodes;
    const known = component && ts.isFunctionLike(component) && 'body' in component;
    const isBoolean = reads.result === 'value' && reads.valueType === 'boolean' && typeof keep === 'boolean';
    const sides =
      known && isBoolean
        ? sidesOf(component as ts.FunctionLikeDeclaration, (each) => unwrap(each) === reads.node)
        : undefined;
    if (!sides || typeof key !== 'object' || !('prop' in key)) return 'a component decides what is rendered';
    return show(element, sides, reads.inverted ? !keep : Boolean(keep), [key.prop], pass);
  }
  // A component that the configuration names shows what it encloses.
  if (way?.kind !== 'accessor' || typeof keep !== 'boolean' || typeof way.option.key !== 'object')
    return 'a component decides what is rendered';
  const on = evaluation.inverted ? !keep : keep;
  return show(element, { on: { prop: 'children', calls: 'functions' } }, on, [way.option.key.prop], pass);
}

const show = (element: Element, sides: Sides, on: boolean, knows: readonly string[], pass: Pass): Step | string => {
  const props = [sides.on, sides.off].flatMap((each) => (each ? [each.prop] : []));
  return showInstead(element, on ? sides.on : sides.off, [...knows, ...props], pass);
};

function ofSdk(element: Element, component: Component | undefined, keep: Literal, pass: Pass): Step | string {
  if (!component) return 'a component decides what is rendered';
  const { knows, match, on, off, gives } = component;
  if (gives) return withValue(element, knows, keep, pass);
  const wanted = match === undefined ? undefined : attributeOf(element, match);
  const value = wanted && valueOf(wanted, pass);
  if (isComposite(keep) || (wanted && value === undefined)) return 'what it compares the flag with is not known';
  const isOn = wanted ? value === keep : Boolean(keep);
  // A flag that is more than on or off is no condition by itself.
  if (!wanted && typeof keep !== 'boolean') return `${literalText(keep, pass)} may be on or off`;
  const sides: Sides = {
    on: { prop: on, calls: 'functions' },
    ...(off !== undefined && { off: { prop: off, calls: 'functions' as const } }),
  };
  return show(element, sides, isOn, match === undefined ? knows : [...knows, match], pass);
}

function attributeOf(element: Element, name: string): ts.Expression | undefined {
  for (const each of openingOf(element).attributes.properties) {
    if (!ts.isJsxAttribute(each) || each.name.getText() !== name || !each.initializer) continue;
    return ts.isJsxExpression(each.initializer) ? each.initializer.expression : (each.initializer as ts.Expression);
  }
  return undefined;
}

/** `{(enabled) => (enabled ? <A /> : <B />)}`: the function with the value in it, called where it stands. */
function withValue(element: Element, knows: readonly string[], keep: Literal, pass: Pass): Step | string {
  const unknown = 'a function of more than the value makes what is shown';
  const [child, ...others] = ts.isJsxElement(element)
    ? element.children.filter((each) => !ts.isJsxText(each) || !each.containsOnlyTriviaWhiteSpaces)
    : [];
  const make = child && ts.isJsxExpression(child) && child.expression ? unwrap(child.expression) : undefined;
  if (others.length > 0 || !make || !ts.isArrowFunction(make) || ts.isBlock(make.body) || isComposite(keep))
    return unknown;
  const [parameter, ...rest] = make.parameters;
  if (rest.length > 0 || (parameter && (!ts.isIdentifier(parameter.name) || parameter.initializer))) return unknown;
  const plain = openingOf(element).attributes.properties.every(
    (each) => ts.isJsxAttribute(each) && knows.includes(each.name.getText()),
  );
  if (!plain) return unknown;
  return showInstead(element, { prop: 'children', calls: 'always', value: keep }, [...knows], pass);
}
