import { type Module, staticName, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { removeListItem } from '../layout.js';
import { passOf } from '../pass.js';
import { isPure } from '../purity.js';
import { compare } from '../removal.js';
import type { MarkedEdit } from '../simplification.js';
import { isHarmless } from '../sweep.js';
import { isExported } from '../truthiness.js';
import type { IsFree } from './asked.js';
import type { Project } from './project.js';
import { type Declared, exported, functionOf, type Site, sitesOf } from './sites.js';
import type { Use } from './uses.js';

/** Stands for every member of what a call gives back, where it cannot be told which are read. */
const any = '*';

/** Members of what functions give back, as they lose their readers. */
export interface Outputs {
  /** Tells what a file was and is; it may be gone. */
  changed(before: Module, after: Module | undefined): void;
  /** The edits that take members out of what one function gives back; none where there is nothing left to go. */
  next(isFree: IsFree): (readonly [Module, readonly MarkedEdit[]])[];
}

export function createOutputs(project: Project, pure: ReadonlySet<string>): Outputs {
  /** Members that some code no longer reads, by the file and name of the function. */
  const lost = new Map<string, Set<string>>();
  return {
    changed(before, after) {
      const now = after ? outputsIn(after) : new Map<string, Set<string>>();
      const imports = new Map<string, Use>();
      for (const [callee, names] of outputsIn(before)) {
        const members = [...names].filter((name) => !now.get(callee)?.has(name));
        if (members.length === 0) continue;
        if (imports.size === 0)
          for (const use of project.usesIn(before.file, before.text)) {
            const name = localName(use);
            if (name !== undefined) imports.set(name, use);
          }
        const { target, name } = imports.get(callee) ?? { target: before.file, name: callee };
        const id = `${target}\0${name}`;
        lost.set(id, new Set([...(lost.get(id) ?? []), ...members]));
      }
    },
    next(isFree) {
      for (const [id, members] of [...lost].sort(([a], [b]) => compare(a, b))) {
        const [target = '', name = ''] = id.split('\0');
        const declared = exported(project, { target, name }) ?? declaredIn(project, target, name);
        const sites = declared && sitesOf(project, declared);
        const edits = sites && sites.length > 0 ? withoutOutputs(declared, sites, members, pure) : [];
        if (declared && edits.length > 0 && isFree(declared.module.file, edits) && isHarmless(declared.module, edits))
          return [[declared.module, edits]];
        lost.delete(id);
      }
      return [];
    },
  };
}

/** A function that a file declares at its top, exported or not. */
function declaredIn(project: Project, file: string, name: string): Declared | undefined {
  const module = project.module(file);
  const own = module?.scopes.declaredIn(module.sourceFile).get(name)?.declarations[0];
  return module && own && ts.isIdentifier(own) ? functionOf(project, module, own) : undefined;
}

/** The name that an import gives to what it takes. */
function localName({ node }: Use): string | undefined {
  const name = node && ts.isImportSpecifier(node) ? node.name : node;
  return name && ts.isIdentifier(name) ? name.text : undefined;
}

/** The members that a file reads of what calls give back, by the name of the function: `a` of `const { a } = useCart()`. */
function outputsIn({ sourceFile, scopes }: Module): Map<string, Set<string>> {
  const taken = new Map<string, Set<string>>();
  const visit = (node: ts.Node): void => {
    if (ts.isCallExpression(node) && ts.isIdentifier(node.expression)) {
      const { text } = node.expression;
      taken.set(text, new Set([...(taken.get(text) ?? []), ...takenOf(node, scopes)]));
    }
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  return taken;
}

/** The members that are read of what one call gives back. */
function takenOf(call: ts.Expression, scopes: Module['scopes']): string[] {
  const outer = wrapped(call);
  const { parent } = outer;
  if (ts.isExpressionStatement(parent)) return [];
  if (ts.isAwaitExpression(parent)) return takenOf(parent, scopes);
  if (ts.isPropertyAccessExpression(parent) && parent.expression === outer) return memberOf(parent);
  if (!ts.isVariableDeclaration(parent) || parent.initializer !== outer || parent.type) return [any];
  // What a file exports, others may read anything of.
  if (isExported(parent)) return [any];
  if (ts.isObjectBindingPattern(parent.name)) return namesOf(parent.name);
  const binding = ts.isIdentifier(parent.name) ? scopes.bindingOf(parent.name) : undefined;
  if (!binding || binding.writes.length > 0) return [any];
  return binding.references.flatMap((each) => {
    const read = wrapped(each);
    const { parent: user } = read;
    if (ts.isPropertyAccessExpression(user) && user.expression === read) return memberOf(user);
    const isTaken = ts.isVariableDeclaration(user) && user.initializer === read && ts.isObjectBindingPattern(user.name);
    return isTaken ? namesOf(user.name as ts.ObjectBindingPattern) : [any];
  });
}

/** What `.then` is given may read any member of what is promised. */
const memberOf = ({ name }: ts.PropertyAccessExpression): string[] =>
  /^(?:then|catch|finally)$/.test(name.text) ? [any] : [name.text];

const namesOf = ({ elements }: ts.ObjectBindingPattern): string[] =>
  elements.map(({ propertyName, name, dotDotDotToken }) => {
    const taken = propertyName ?? (ts.isIdentifier(name) ? name : undefined);
    return (!dotDotDotToken && taken && staticName(taken as ts.PropertyName)) || any;
  });

/**
 * The edits that take members out of the object that a function gives back, those of `lost` that no call reads any more;
 * none where somebody may read more than is seen, or a type says what is given back.
 */
function withoutOutputs(
  { node, binding, module }: Declared,
  sites: readonly Site[],
  lost: ReadonlySet<string>,
  pure: ReadonlySet<string>,
): MarkedEdit[] {
  const holder = binding.declarations[0]?.parent;
  if (node.type || (holder && ts.isVariableDeclaration(holder) && holder.type) || node.asteriskToken) return [];
  const read = new Set(
    sites.flatMap((site) => (ts.isCallExpression(site.node) ? takenOf(site.node, site.module.scopes) : [any])),
  );
  const objects = objectsOf(node);
  if (read.has(any) || !objects) return [];
  const pass = passOf(module, pure);
  return objects.flatMap((object) => {
    const gone = object.properties.filter((each) => {
      const name = each.name && staticName(each.name);
      const isQuiet = ts.isPropertyAssignment(each)
        ? isPure(each.initializer, pass)
        : ts.isShorthandPropertyAssignment(each) || ts.isMethodDeclaration(each);
      return name !== undefined && lost.has(name) && !read.has(name) && isQuiet;
    });
    // One at a time: the commas between two that go are each other's.
    const [first] = gone;
    return first ? removeListItem(object.properties, first, pass) : [];
  });
}

/** The objects that a function gives back, where it gives back nothing else. */
function objectsOf({ body }: Declared['node']): ts.ObjectLiteralExpression[] | undefined {
  if (!body) return undefined;
  const results: (ts.Expression | undefined)[] = [];
  const visit = (child: ts.Node): void => {
    if (ts.isFunctionLike(child) || ts.isClassLike(child)) return;
    if (ts.isReturnStatement(child)) results.push(child.expression);
    ts.forEachChild(child, visit);
  };
  if (ts.isBlock(body)) ts.forEachChild(body, visit);
  else results.push(body);
  const objects = results.map((each) => {
    const inner = each && ts.isParenthesizedExpression(each) ? each.expression : each;
    return inner && ts.isObjectLiteralExpression(inner) ? inner : undefined;
  });
  const isWhole = objects.length > 0 && objects.every((each) => each !== undefined && !usesThis(each));
  return isWhole ? (objects as ts.ObjectLiteralExpression[]) : undefined;
}

/** Whether a method of an object may read another member of it. */
const usesThis = (node: ts.Node): boolean =>
  node.kind === ts.SyntaxKind.ThisKeyword || (ts.forEachChild(node, usesThis) ?? false);
