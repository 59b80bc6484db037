import { ts } from '../../../compiler/index.js';
import { isPlainScript } from '../../code.js';
import type { Field } from '../tree/fields.js';
import { parse } from '../tree/parse.js';
import { bind } from '../tree/scope.js';
import type { Annotation } from '../values/types/annotations.js';
import { mayHaveTags, type Tag, tagsIn } from './comment-tags.js';
import type { Module } from './modules.js';

/**
 * Types that comments of plain JavaScript tell. The parser reads no comments: those of a file are made a text of types,
 * once and only where somebody asks for a type that the code itself does not have.
 */
interface CommentTypes {
  tags: ReadonlyMap<number, readonly Tag[]>;
  /** What the comments declare, and an alias for each type that they name. */
  module: Module;
  aliasOf: ReadonlyMap<Tag, string>;
}

const known = new WeakMap<Module, CommentTypes | undefined>();

function typesIn(module: Module): CommentTypes | undefined {
  if (module.template || module.main || !isPlainScript(module.file)) return undefined;
  if (!known.has(module)) known.set(module, mayHaveTags(module.text) ? read(module) : undefined);
  return known.get(module);
}

function read(main: Module): CommentTypes | undefined {
  const tags = tagsIn(main.text);
  const lines: string[] = [];
  const aliasOf = new Map<Tag, string>();
  for (const all of tags.values()) {
    lines.push(...declarationsIn(all));
    for (const tag of all) {
      const type = tag.tag === 'typedef' || tag.tag === 'property' ? '' : typeOf(tag, all);
      if (!mayTell(type)) continue;
      aliasOf.set(tag, `$${lines.length}`);
      lines.push(`type $${lines.length} = ${type};`);
    }
  }
  if (lines.length === 0) return undefined;
  const text = lines.join('\n');
  const sourceFile = parse(main.file, text, false, 'ts');
  return { tags, aliasOf, module: { file: main.file, text, sourceFile, scopes: bind(sourceFile), main } };
}

/** Types of the language alone tell of nothing that reads flags. */
const mayTell = (type: string): boolean => /[A-Z]|import\(|\{/.test(type);

/** `@typedef`, `@callback` and `@import` of a comment as the declarations that they stand for. */
function declarationsIn(tags: readonly Tag[]): string[] {
  return tags.flatMap((tag) => {
    if (tag.tag === 'import') return tag.name === '' ? [] : [`import type ${tag.name};`];
    if (!/^[\w$]+$/.test(tag.name)) return [];
    if (tag.tag === 'typedef') return [`export type ${tag.name} = ${typeOf(tag, tags) || 'any'};`];
    if (tag.tag !== 'callback') return [];
    const parameters = topLevel(tags).map((each, index) => `$${index}: ${typeOf(each, tags) || 'any'}`);
    const result = tags.find((each) => each.tag === 'returns')?.type;
    return [`export type ${tag.name} = (${parameters.join(', ')}) => ${result || 'any'};`];
  });
}

const topLevel = (tags: readonly Tag[]): Tag[] =>
  tags.filter(({ tag, name }) => tag === 'param' && !name.includes('.'));

/** The type of a tag, with the parts that others of the comment tell of it: `@param {Unleash} deps.unleash`. */
function typeOf({ tag, type, name }: Tag, tags: readonly Tag[]): string {
  if (type !== '' && !/^[Oo]bject$/.test(type)) return type;
  const prefix = tag === 'param' ? `${name}.` : '';
  const isPart = (each: Tag): boolean => each.tag === (tag === 'param' ? 'param' : 'property');
  const parts = tags.flatMap((each) => {
    const part = isPart(each) && each.name.startsWith(prefix) ? each.name.slice(prefix.length) : '';
    return /^[\w$]+$/.test(part) && each.type !== '' ? [`${part}: ${each.type}`] : [];
  });
  return parts.length > 0 && (tag === 'param' || tag === 'typedef') ? `{ ${parts.join('; ')} }` : type;
}

/** The types that the comments of a file declare, as a file of their own. */
export const declaredInComments = (module: Module): Module | undefined => typesIn(module)?.module;

/** The type that a parameter, variable, field, or what a function gives back has by the comment before it. */
export function commentType(module: Module, node: ts.Node): Annotation | undefined {
  const types = typesIn(module);
  if (!types) return undefined;
  const tag = tagOf(types, module, node);
  const alias = tag && types.aliasOf.get(tag);
  const binding = alias === undefined ? undefined : types.module.scopes.declaredIn(types.module.sourceFile).get(alias);
  const declaration = binding?.declarations[0]?.parent;
  return declaration && ts.isTypeAliasDeclaration(declaration)
    ? { module: types.module, type: declaration.type }
    : undefined;
}

function tagOf({ tags }: CommentTypes, { text }: Module, node: ts.Node): Tag | undefined {
  const before = (at: ts.Node): readonly Tag[] => {
    const isInline =
      ts.isParameter(at) ||
      ts.isParenthesizedExpression(at) ||
      ts.isVariableDeclaration(at) ||
      ts.isPropertyDeclaration(at);
    const beside = isInline ? ts.getTrailingCommentRanges(text, at.pos) : undefined;
    const ranges = [...(beside ?? []), ...(ts.getLeadingCommentRanges(text, at.pos) ?? [])];
    const comment = ranges.findLast(({ pos }) => tags.has(pos));
    return (comment && tags.get(comment.pos)) ?? [];
  };
  const around = (at: ts.Node): readonly Tag[] => {
    const own = before(at);
    return own.length > 0 || !isSaidOf(at) ? own : around(at.parent);
  };
  const named = (all: readonly Tag[], wanted: Tag['tag']): Tag | undefined => all.find(({ tag }) => tag === wanted);
  if (!ts.isParameter(node)) {
    const all = around(node);
    return ts.isFunctionLike(node) ? named(all, 'returns') : named(all, 'type');
  }
  // `client => …` has the comment of the function before it.
  const own = node.pos === node.parent.pos ? undefined : named(before(node), 'type');
  if (own) return own;
  const parameters = topLevel(around(node.parent));
  const { name } = node;
  return ts.isIdentifier(name)
    ? parameters.find((each) => each.name === name.text)
    : parameters[node.parent.parameters.indexOf(node)];
}

/** Whether the comment before its parent speaks of a node as well: a function, by the statement that names it. */
function isSaidOf(node: ts.Node): boolean {
  const { parent } = node;
  if (ts.isBinaryExpression(parent)) {
    return parent.operatorToken.kind === ts.SyntaxKind.EqualsToken && parent.right === node;
  }
  return (
    ts.isVariableDeclaration(parent) ||
    ts.isVariableDeclarationList(parent) ||
    ts.isVariableStatement(parent) ||
    ts.isPropertyAssignment(parent) ||
    ts.isPropertyDeclaration(parent) ||
    ts.isExpressionStatement(parent) ||
    ts.isExportAssignment(parent) ||
    ts.isParenthesizedExpression(parent)
  );
}

/** The type that a parameter, variable or function is declared with, in code or in a comment. */
export function declaredType(
  module: Module,
  node: ts.ParameterDeclaration | ts.VariableDeclaration | ts.FunctionLikeDeclaration,
): Annotation | undefined {
  return node.type ? { module, type: node.type } : commentType(module, node);
}

/** The type that a class says a field has: `/** @type {Unleash} *\/ this.client = …` as well. */
export function fieldType(module: Module, { member, type, given }: Field): Annotation | undefined {
  if (type) return { module, type };
  const own = member && commentType(module, member);
  if (own || member) return own;
  for (const each of given) {
    const found = ts.isBinaryExpression(each.parent) ? commentType(module, each.parent) : undefined;
    if (found) return found;
  }
  return undefined;
}
