import { ts } from '../../../compiler/index.js';
import { templateOf } from '../../code.js';
import type { Module } from '../modules/modules.js';
import { patternPath } from '../tree/declarations.js';
import { hasModifier, staticName, unwrap } from '../tree/parse.js';
import { declarationOf } from '../tree/scope.js';

/** An attribute that a component takes, and what declares it. */
export interface ComponentInput {
  attribute: string;
  node: ts.Node;
}

/**
 * The attribute that an expression gives in a component of Vue, Svelte or Astro: `props.flag` of `defineProps`, `flag` of
 * `export let flag` and of `$props()`, `Astro.props.flag`, `this.flag` of Vue's options.
 */
export function inputOf(module: Module, expression: ts.Expression): ComponentInput | undefined {
  const language = templateOf(module.file);
  if (language !== 'vue' && language !== 'svelte' && language !== 'astro') return undefined;
  const given = pathOf(module, expression);
  // What `toRefs` gives holds its value.
  const path = given?.path.at(-1) === 'value' && given.path.length === 2 ? given.path.slice(0, 1) : given?.path;
  const [attribute, ...others] = path ?? [];
  return given && attribute !== undefined && others.length === 0 ? { attribute, node: given.node } : undefined;
}

interface Given {
  /** The names that lead from all of the attributes to what is given; none for all of them. */
  path: string[];
  node: ts.Node;
}

function pathOf(module: Module, expression: ts.Expression, depth = 0): Given | undefined {
  const node = unwrap(expression);
  if (depth > 10) return undefined;
  if (isWhole(node)) return { path: [], node };
  if (ts.isCallExpression(node)) {
    // `toRefs(props)`, `toRef(props, 'flag')`, `toRef(() => props.flag)`
    const { text: name } = ts.isIdentifier(node.expression) ? node.expression : { text: '' };
    const [first, second] = node.arguments;
    if (!first || !/^(?:toRefs?|computed)$/.test(name)) return undefined;
    const inner = ts.isArrowFunction(first) && !ts.isBlock(first.body) ? first.body : first;
    const given = pathOf(module, inner, depth + 1);
    return given && second && ts.isStringLiteralLike(second) ? { ...given, path: [...given.path, second.text] } : given;
  }
  if (ts.isPropertyAccessExpression(node)) {
    const { expression: object, name } = node;
    if (object.kind === ts.SyntaxKind.ThisKeyword) return ofOptions(module, name.text);
    const given = pathOf(module, object, depth + 1);
    return given && { ...given, path: [...given.path, name.text] };
  }
  return ts.isIdentifier(node) ? ofName(module, node, depth) : undefined;
}

/** `defineProps<…>()`, `withDefaults(defineProps<…>(), …)`, `$props()`, `Astro.props` */
function isWhole(node: ts.Node): boolean {
  if (ts.isPropertyAccessExpression(node)) return node.getText() === 'Astro.props';
  if (!ts.isCallExpression(node) || !ts.isIdentifier(node.expression)) return false;
  const { text } = node.expression;
  if (text === 'withDefaults') return node.arguments[0] !== undefined && isWhole(unwrap(node.arguments[0]));
  return text === 'defineProps' || text === '$props';
}

function ofName(module: Module, name: ts.Identifier, depth: number): Given | undefined {
  const binding = module.scopes.bindingOf(name);
  const [declared] = binding?.declarations ?? [];
  if (!binding || !declared) return ofOptions(module, name.text);
  const declaration = declarationOf(declared);
  if (binding.writes.length > 0) return undefined;
  if (ts.isParameter(declaration)) {
    // `setup(props)`
    const path = isSetup(declaration) ? patternPath(declared, declaration.name) : undefined;
    return path && { path, node: declaration };
  }
  if (!ts.isVariableDeclaration(declaration) || !declaration.initializer) return undefined;
  const path = patternPath(declared, declaration.name);
  const given = path && pathOf(module, declaration.initializer, depth + 1);
  return given && { ...given, path: [...given.path, ...path] };
}

const isSetup = (parameter: ts.ParameterDeclaration): boolean => {
  const setup = parameter.parent;
  const member = ts.isMethodDeclaration(setup) ? setup : setup.parent;
  const isMember = ts.isMethodDeclaration(member) || ts.isPropertyAssignment(member);
  return isMember && staticName(member.name) === 'setup' && setup.parameters[0] === parameter;
};

/** A name that only markup and `this` have: that of an attribute which the component declares. */
function ofOptions(module: Module, name: string): Given | undefined {
  const node = declaredIn(module).get(name);
  return node && { path: [name], node };
}

const known = new WeakMap<Module, Map<string, ts.Node>>();

/** The attributes that a component declares by name. */
function declaredIn(module: Module): Map<string, ts.Node> {
  let declared = known.get(module);
  if (!declared) known.set(module, (declared = new Map(declarationsIn(module))));
  return declared;
}

function declarationsIn({ file, sourceFile, scopes }: Module): [string, ts.Node][] {
  const isSvelte = templateOf(file) === 'svelte';
  const found: [string, ts.Node][] = [];
  const addMembers = (type: ts.Node | undefined): void => {
    if (!type) return;
    if (ts.isTypeLiteralNode(type) || ts.isInterfaceDeclaration(type)) {
      for (const member of type.members) {
        const name = member.name && staticName(member.name);
        if (name !== undefined) found.push([name, member]);
      }
    } else if (ts.isTypeReferenceNode(type) && ts.isIdentifier(type.typeName)) {
      const declaration = scopes.bindingOf(type.typeName)?.declarations[0]?.parent;
      addMembers(declaration && ts.isTypeAliasDeclaration(declaration) ? declaration.type : declaration);
    } else if (ts.isIntersectionTypeNode(type)) type.types.forEach(addMembers);
  };
  /** `['flag']` and `{ flag: String }` */
  const addNames = (names: ts.Expression): void => {
    const list = unwrap(names);
    if (ts.isArrayLiteralExpression(list)) {
      for (const each of list.elements) if (ts.isStringLiteralLike(each)) found.push([each.text, each]);
    } else if (ts.isObjectLiteralExpression(list)) {
      for (const each of list.properties) {
        const name = each.name && staticName(each.name);
        if (name !== undefined) found.push([name, each]);
      }
    }
  };
  for (const node of scopes.nodes) {
    if (ts.isCallExpression(node) && node.expression.getText(sourceFile) === 'defineProps') {
      addMembers(node.typeArguments?.[0]);
      if (node.arguments[0]) addNames(node.arguments[0]);
    } else if (ts.isPropertyAssignment(node) && staticName(node.name) === 'props' && isOptions(node.parent)) {
      addNames(node.initializer);
    } else if (isSvelte && ts.isVariableStatement(node) && isProp(node)) {
      for (const { name } of node.declarationList.declarations) {
        if (ts.isIdentifier(name)) found.push([name.text, name]);
      }
    }
  }
  return found;
}

/** `export let flag` */
const isProp = (node: ts.VariableStatement): boolean =>
  hasModifier(node, ts.SyntaxKind.ExportKeyword) && (node.declarationList.flags & ts.NodeFlags.Let) !== 0;

/** The options of a component: what its file exports by default, by itself or through `defineComponent`. */
function isOptions(object: ts.Node): boolean {
  const holder = ts.isCallExpression(object.parent) ? object.parent.parent : object.parent;
  return ts.isExportAssignment(holder);
}
