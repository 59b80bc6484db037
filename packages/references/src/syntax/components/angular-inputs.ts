import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { staticName, unwrap } from '../tree/parse.js';
import type { ComponentInput } from './component-inputs.js';

/** An input of a component or directive of Angular. */
export interface AngularInput extends ComponentInput {
  /** The elements and attributes that the class is written as. */
  selectors: Selectors;
}

export interface Selectors {
  elements: string[];
  attributes: string[];
}

/** The input that an expression gives: `this.flag`, `this.flag()` of a signal, what a setter is given, `flag` in the template. */
export function angularInputOf(module: Module, expression: ts.Expression): AngularInput | undefined {
  const node = unwrap(expression);
  const read = ts.isCallExpression(node) && node.arguments.length === 0 ? unwrap(node.expression) : node;
  const owner = module.template?.owner?.()?.node ?? ts.findAncestor(node, ts.isClassLike);
  const selectors = owner && selectorsOf(owner);
  if (!owner || !selectors) return undefined;
  const given = memberRead(module, read, owner) ?? setterAround(module, read, owner);
  const attribute = given && attributeOf(given);
  return attribute === undefined || !given ? undefined : { attribute, node: given, selectors };
}

/** The name by which templates call a method of a pipe: `flag` of `@Pipe({ name: 'flag' }) class { transform(key) { … } }`. */
export function pipeNameOf(method: ts.Node): string | undefined {
  if (!ts.isMethodDeclaration(method) || staticName(method.name) !== 'transform') return undefined;
  const options = ts.isClassLike(method.parent) ? optionsOf(method.parent, /^Pipe$/) : undefined;
  return options && textOf(options, 'name');
}

/** The member that is read where it is the class's own, or one that a setter of an input keeps its value in. */
function memberRead(module: Module, read: ts.Expression, owner: ts.ClassLikeDeclaration): Input | undefined {
  const isOwn = ts.isPropertyAccessExpression(read) && read.expression.kind === ts.SyntaxKind.ThisKeyword;
  const isInTemplate = ts.isIdentifier(read) && module.template !== undefined && !module.scopes.bindingOf(read);
  const name = isOwn ? read.name.text : isInTemplate && !module.template?.isLocal(read) ? read.text : undefined;
  if (name === undefined) return undefined;
  const inputs = owner.members.filter(isInput);
  return inputs.find((each) => staticName(each.name) === name) ?? inputs.find((each) => keepsIn(each, name));
}

type Input = ts.PropertyDeclaration | ts.SetAccessorDeclaration;

const isInput = (member: ts.ClassElement): member is Input =>
  ts.isPropertyDeclaration(member) || ts.isSetAccessor(member);

/** `@Input() set flag(key) { this.key = key; }` */
function keepsIn(member: Input, name: string): boolean {
  if (!ts.isSetAccessor(member)) return false;
  const parameter = member.parameters[0]?.name.getText();
  return (
    member.body?.statements.some((each) => {
      const made = ts.isExpressionStatement(each) ? each.expression : undefined;
      return (
        made !== undefined &&
        ts.isBinaryExpression(made) &&
        made.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
        made.left.getText() === `this.${name}` &&
        made.right.getText() === parameter
      );
    }) === true
  );
}

function setterAround(module: Module, read: ts.Expression, owner: ts.ClassLikeDeclaration): Input | undefined {
  const declared = ts.isIdentifier(read) ? module.scopes.bindingOf(read) : undefined;
  const parameter = declared?.writes.length === 0 ? declared.declarations[0]?.parent : undefined;
  const setter = parameter && ts.isParameter(parameter) ? parameter.parent : undefined;
  return setter && ts.isSetAccessor(setter) && setter.parent === owner ? setter : undefined;
}

/** What an input is called in templates; `undefined` for a member that is none. */
function attributeOf(member: Input): string | undefined {
  const own = staticName(member.name);
  for (const { expression } of ts.getDecorators(member) ?? []) {
    if (!ts.isCallExpression(expression) || expression.expression.getText() !== 'Input') continue;
    return aliasOf(expression.arguments[0]) ?? own;
  }
  const made = ts.isPropertyDeclaration(member) && member.initializer ? unwrap(member.initializer) : undefined;
  if (!made || !ts.isCallExpression(made)) return undefined;
  const maker = made.expression.getText();
  if (!/^(?:input(?:\.required)?|model(?:\.required)?)$/.test(maker)) return undefined;
  return aliasOf(made.arguments[maker.endsWith('required') ? 0 : 1]) ?? own;
}

/** `'name'`, `{ alias: 'name' }` */
function aliasOf(given: ts.Expression | undefined): string | undefined {
  if (!given) return undefined;
  if (ts.isStringLiteralLike(given)) return given.text;
  return ts.isObjectLiteralExpression(given) ? textOf(given, 'alias') : undefined;
}

/** `app-feature, [appFeature], ng-template[appFeature]` */
function selectorsOf(owner: ts.ClassLikeDeclaration): Selectors | undefined {
  const options = optionsOf(owner, /^(?:Component|Directive)$/);
  const selector = options && textOf(options, 'selector');
  if (selector === undefined) return undefined;
  const parts = selector.split(',').map((each) => each.trim());
  return {
    elements: parts.filter((each) => /^[a-z]\w*(?:-\w+)+$/i.test(each)),
    attributes: parts.flatMap((each) => /^[\w-]*\[([\w-]+)\]$/.exec(each)?.[1] ?? []),
  };
}

/** What a decorator of a class is given. */
export function optionsOf(owner: ts.ClassLikeDeclaration, decorator: RegExp): ts.ObjectLiteralExpression | undefined {
  for (const { expression } of (ts.canHaveDecorators(owner) && ts.getDecorators(owner)) || []) {
    if (!ts.isCallExpression(expression) || !decorator.test(expression.expression.getText())) continue;
    const [options] = expression.arguments;
    if (options && ts.isObjectLiteralExpression(options)) return options;
  }
  return undefined;
}

function textOf(object: ts.ObjectLiteralExpression, name: string): string | undefined {
  const property = object.properties.find((each) => each.name && staticName(each.name) === name);
  const value = property && ts.isPropertyAssignment(property) ? unwrap(property.initializer) : undefined;
  return value && ts.isStringLiteralLike(value) ? value.text : undefined;
}
