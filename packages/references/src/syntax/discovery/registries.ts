import { ts } from '../../../compiler/index.js';
import type { RegistryForm } from '../../discovery/model.js';
import type { Module, Modules } from '../modules/modules.js';
import { isGroup } from '../registries/groups.js';
import { readRegistry } from '../registries/registries.js';
import { hasModifier, staticName, unwrap } from '../tree/parse.js';
import type { Evaluator } from '../values/evaluate.js';
import { elementWords, recordKey } from '../values/symbols.js';
import { functionsOf } from './functions.js';

/** A declaration that may be a registry of flags, read as the scanner would read it. */
export interface Candidate {
  option: { file: string; name?: string; keys?: 'name' };
  form: RegistryForm;
  /** What the declaration calls its flags. */
  keys: string[];
  /** The node whose members are the flags, and the places of these. */
  holder: ts.Node;
  nodes: ts.Node[];
  /** Whether its members are what flags have: texts, switches, records of these. */
  fits: boolean;
  /** Whether the scanner can read it as it is configured. */
  readable: boolean;
  /** Whether it only repeats the members of something else: `type Flag = keyof Flags`. */
  derived: boolean;
}

/** The candidates among the declarations of a file, by name; `wanted` says which names are worth a look. */
export function candidatesOf(
  module: Module,
  wanted: (name: string) => boolean,
  modules: Modules,
  evaluator: Evaluator,
): Candidate[] {
  const found: Candidate[] = [];
  for (const { name, kind, declarations } of module.scopes.declaredIn(module.sourceFile).values()) {
    if (kind === 'import' || kind === 'function' || !wanted(name)) continue;
    for (const { parent } of declarations) {
      const candidate = read(module, name, parent, modules, evaluator);
      if (candidate && candidate.keys.length > 0) {
        found.push(candidate);
        break;
      }
    }
  }
  return found;
}

/** Lists of flags inside an object: `const config = { featureFlags: [{ id: 'new-cart' }] }`. */
export function nestedCandidates(module: Module, wanted: (name: string) => boolean): Candidate[] {
  const found: Candidate[] = [];
  for (const { name, declarations } of module.scopes.declaredIn(module.sourceFile).values()) {
    const declaration = declarations[0]?.parent;
    const object =
      declaration &&
      ts.isVariableDeclaration(declaration) &&
      declaration.initializer &&
      unwrap(declaration.initializer);
    if (!object || !ts.isObjectLiteralExpression(object)) continue;
    for (const property of object.properties) {
      const inner = staticName(property.name);
      if (inner === undefined || !ts.isPropertyAssignment(property) || !wanted(inner)) continue;
      const holder = unwrap(property.initializer);
      if (!ts.isArrayLiteralExpression(holder)) continue;
      const nodes = [...holder.elements];
      const keys = nodes.flatMap((each) => elementKey(each) ?? []);
      const form = 'array' as const;
      if (keys.length !== nodes.length || !fits(holder, form)) continue;
      found.push({
        option: { file: module.file, name: `${name}.${inner}` },
        form,
        keys,
        holder,
        nodes,
        fits: true,
        readable: true,
        derived: false,
      });
    }
  }
  return found;
}

function elementKey(element: ts.Expression): string | undefined {
  const value = unwrap(element);
  const key = ts.isObjectLiteralExpression(value) ? recordKey(value, elementWords) : value;
  return key && ts.isStringLiteralLike(unwrap(key)) ? (unwrap(key) as ts.StringLiteral).text : undefined;
}

function read(
  module: Module,
  name: string,
  declaration: ts.Node,
  modules: Modules,
  evaluator: Evaluator,
): Candidate | undefined {
  const shape = shapeOf(declaration);
  if (!shape) return undefined;
  const { holder, form } = shape;
  const option = { file: module.file, name };
  const attempt = (keys: 'name' | 'value') => readRegistry({ ...option, keys }, modules, evaluator);
  if (form === 'class') {
    const nodes = (holder as ts.ClassLikeDeclaration).members.filter(isSwitch);
    const keys = nodes.flatMap((each) => staticName(each.name) ?? []);
    return {
      option,
      form,
      keys,
      holder,
      nodes,
      fits: nodes.length === keys.length,
      readable: !('reason' in attempt('value')),
      derived: false,
    };
  }
  const byValue = attempt('value');
  if ('reason' in byValue) return undefined;
  // An object of settings (`{ banner: { name: 'message-banner' } }`) is known by its names.
  const byName = form === 'object' && !isObjectOfTexts(holder as ts.ObjectLiteralExpression);
  const registry = byName ? attempt('name') : byValue;
  if ('reason' in registry) return undefined;
  const differ = byName && registry.members.some(({ flagKey }, i) => flagKey !== byValue.members[i]?.flagKey);
  return {
    option: { ...option, ...(differ && { keys: 'name' as const }) },
    form,
    keys: [...new Set(registry.members.map(({ flagKey }) => flagKey))],
    holder: registry.holder,
    nodes: registry.members.map(({ node }) => node),
    fits: fits(registry.holder, form),
    readable: true,
    derived: registry.members.some(({ node }) => node.pos < holder.pos || node.end > holder.end),
  };
}

function shapeOf(declaration: ts.Node): { holder: ts.Node; form: RegistryForm } | undefined {
  if (ts.isEnumDeclaration(declaration)) return { holder: declaration, form: 'enum' };
  if (ts.isInterfaceDeclaration(declaration)) return { holder: declaration, form: 'interface' };
  if (ts.isTypeAliasDeclaration(declaration)) {
    return { holder: declaration.type, form: ts.isTypeLiteralNode(declaration.type) ? 'interface' : 'union' };
  }
  if (ts.isClassDeclaration(declaration)) return { holder: declaration, form: 'class' };
  if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  const value = unwrap(declaration.initializer);
  const inner =
    ts.isCallExpression(value) && value.arguments[0] && /\bfreeze$/.test(value.expression.getText())
      ? unwrap(value.arguments[0])
      : value;
  if (ts.isObjectLiteralExpression(inner)) return { holder: inner, form: 'object' };
  return ts.isArrayLiteralExpression(inner) ? { holder: inner, form: 'array' } : undefined;
}

const isObjectOfTexts = (object: ts.ObjectLiteralExpression): boolean =>
  object.properties.every((each) => {
    if (!ts.isPropertyAssignment(each)) return false;
    const value = unwrap(each.initializer);
    return ts.isObjectLiteralExpression(value)
      ? recordKey(value, ['key', 'flag', 'flagKey']) !== undefined || isGroup(value, object)
      : ts.isStringLiteralLike(value);
  });

/** Whether most members are such as flags have: `enum Bits { A = 1 << 0 }` and `{ title: string }` are not. */
function fits(holder: ts.Node, form: RegistryForm): boolean {
  const most = (all: readonly ts.Node[], test: (node: ts.Node) => boolean): boolean =>
    all.length > 0 && all.filter(test).length / all.length >= 0.8;
  if (ts.isEnumDeclaration(holder)) {
    return most(holder.members, (each) => {
      const value = (each as ts.EnumMember).initializer;
      return value !== undefined && (ts.isStringLiteralLike(value) || ts.isTemplateExpression(value));
    });
  }
  if (ts.isInterfaceDeclaration(holder) || ts.isTypeLiteralNode(holder)) {
    return (
      holder.members.length > 1 &&
      most(holder.members, (each) => ts.isPropertySignature(each) && isSwitchType(each.type))
    );
  }
  if (ts.isObjectLiteralExpression(holder)) return most(holder.properties, isSwitchProperty);
  if (ts.isArrayLiteralExpression(holder)) {
    return (
      holder.elements.length > 1 &&
      holder.elements.every((each) => {
        const value = unwrap(each);
        if (!ts.isObjectLiteralExpression(value))
          return ts.isStringLiteralLike(value) || ts.isPropertyAccessExpression(value);
        return recordKey(value, elementWords) !== undefined;
      })
    );
  }
  return form === 'union';
}

/** `on: false`, `on: parse(environment.ON)`, `on: 'the-key'`, `on: { default: false }`; no component, list or number. */
function isSwitchProperty(node: ts.Node): boolean {
  if (!ts.isPropertyAssignment(node)) return ts.isSpreadAssignment(node);
  const value = unwrap(node.initializer);
  if (ts.isObjectLiteralExpression(value)) {
    return (
      recordKey(value, ['key', 'flag', 'flagKey']) !== undefined ||
      value.properties.some(
        (each) =>
          /^(?:enabled|default|defaultValue|initialValue|on|value|state)$/.test(staticName(each.name) ?? '') &&
          ts.isPropertyAssignment(each) &&
          isSwitchValue(unwrap(each.initializer)),
      )
    );
  }
  return ts.isStringLiteralLike(value) || isSwitchValue(value);
}

function isSwitchValue(value: ts.Expression): boolean {
  const { kind } = value;
  if (kind === ts.SyntaxKind.TrueKeyword || kind === ts.SyntaxKind.FalseKeyword) return true;
  if (ts.isPropertyAccessExpression(value)) return /^(?:process\.env|import\.meta\.env|env)\b/.test(value.getText());
  return ts.isCallExpression(value) || ts.isBinaryExpression(value) || ts.isPrefixUnaryExpression(value);
}

/** `boolean`, `boolean | Variant`, `Variant`; no text, number, list or function. */
function isSwitchType(type: ts.TypeNode | undefined): boolean {
  if (!type) return false;
  if (ts.isUnionTypeNode(type)) return type.types.some(isSwitchType);
  if (type.kind === ts.SyntaxKind.BooleanKeyword) return true;
  if (ts.isLiteralTypeNode(type)) {
    const { kind } = type.literal;
    return kind === ts.SyntaxKind.TrueKeyword || kind === ts.SyntaxKind.FalseKeyword;
  }
  return ts.isTypeReferenceNode(type) && /(?:Variant|Flag|Toggle)$/.test(type.typeName.getText());
}

const isSwitch = (member: ts.ClassElement): boolean =>
  hasModifier(member, ts.SyntaxKind.StaticKeyword) &&
  (ts.isPropertyDeclaration(member) || ts.isGetAccessor(member) || ts.isMethodDeclaration(member));

/** A module of which every exported function is a flag: `export function enableNewCheckout(): boolean`. */
export function moduleCandidate(module: Module, modules: Modules, evaluator: Evaluator): Candidate | undefined {
  const functions = functionsOf(module);
  if (!functions) return undefined;
  const option = { file: module.file };
  const registry = readRegistry({ ...option, keys: 'value' }, modules, evaluator);
  const readable = !('reason' in registry) && registry.members.length > 0;
  return {
    option,
    form: 'functions',
    keys: functions.map(({ name }) => name),
    holder: module.sourceFile,
    nodes: functions.map(({ node }) => node),
    fits: true,
    readable,
    derived: false,
  };
}
