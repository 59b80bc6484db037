import { type Module, staticName, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { removeElement } from '../declared.js';
import { passOf } from '../pass.js';
import { compare } from '../removal.js';
import type { Literal, Mark, MarkedEdit } from '../simplification.js';
import { isHarmless, markedNode } from '../sweep.js';
import { functionThatGives, inlineCalls } from './constants.js';
import type { Input } from './given.js';
import { withoutInput } from './inputs.js';
import type { Project } from './project.js';
import { type Declared, functionOf, sitesOf } from './sites.js';

/** Whether edits of a file change nothing that has to stay as it is. */
export type IsFree = (file: string, edits: readonly MarkedEdit[]) => boolean;

/** The edits of all files that take one input away which says nothing any more; none where there is none left. */
export function nextInput(
  project: Project,
  open: ReadonlyMap<string, readonly Mark[]>,
  pure: ReadonlySet<string>,
  isImported: (file: string, name: string) => boolean,
  isFree: IsFree,
  isTest: (file: string) => boolean,
): (readonly [Module, readonly MarkedEdit[]])[] {
  for (const file of [...open.keys()].sort(compare)) {
    const module = project.module(file);
    for (const mark of module ? (open.get(file) ?? []) : []) {
      const asked = module && askedAt(project, module, mark);
      const sites = asked && sitesOf(project, asked.declared);
      // A function that nobody calls is called by somebody else.
      if (!asked || !sites || sites.length === 0) continue;
      const { declared, input, value } = asked;
      const change = input
        ? withoutInput(declared, sites, input, value, {
            pure,
            isTest,
            isImported: (name) => isImported(declared.module.file, name),
          })
        : value !== undefined && inlineCalls(sites, value, pure);
      const edits = [...(change || [])].map(([each, list]) => [project.module(each) as Module, list] as const);
      if (edits.length > 0 && edits.every(([each, list]) => isFree(each.file, list) && isHarmless(each, [...list])))
        return edits;
    }
  }
  return [];
}

/**
 * The edits that take a name out of the pattern of a parameter, where nothing reads it any more; what gives it stays, for
 * who that is, or what else it is given to, is not certain.
 */
export function nextElement(
  project: Project,
  open: ReadonlyMap<string, readonly Mark[]>,
  pure: ReadonlySet<string>,
  isFree: IsFree,
): (readonly [Module, readonly MarkedEdit[]])[] {
  for (const file of [...open.keys()].sort(compare)) {
    const module = project.module(file);
    for (const mark of module ? (open.get(file) ?? []) : []) {
      const element = module && mark.kind === 'orphan' && markedNode(module, mark)?.parent;
      if (!element || !ts.isBindingElement(element) || !ts.isParameter(element.parent.parent)) continue;
      const binding = ts.isIdentifier(element.name) ? module.scopes.bindingOf(element.name) : undefined;
      if (!binding || binding.references.length + binding.writes.length > 0) continue;
      const step = removeElement(element, passOf(module, pure));
      if (step && isFree(file, step.edits) && isHarmless(module, [...step.edits])) return [[module, step.edits]];
    }
  }
  return [];
}

/** What a mark asks about: which input of which function, or what it gives back, and the value that it always has. */
interface Asked {
  declared: Declared;
  /** Absent for what the function gives back. */
  input?: Input;
  value?: Literal;
}

/** The input that a value was put in for, or that lost its last read; `undefined` where a mark is about no input. */
function askedAt(project: Project, module: Module, mark: Mark): Asked | undefined {
  const node = markedNode(module, mark);
  if (!node) return undefined;
  if (mark.kind === 'value') {
    const giver = functionThatGives(node);
    const own = giver && declaredAs(project, module, giver);
    if (own) return { declared: own, value: mark.value };
    const place = placeOf(wrapped(node));
    const declared = place && functionOf(project, module, place.callee);
    return declared && { declared, input: place.input, value: mark.value };
  }
  if (!ts.isIdentifier(node) || (module.scopes.bindingOf(node)?.references.length ?? 1) > 0) return undefined;
  const property = ts.isBindingElement(node.parent) ? node.parent : undefined;
  const parameter = property ? property.parent.parent : node.parent;
  if (!ts.isParameter(parameter) || property?.dotDotDotToken) return undefined;
  const owner = parameter.parent;
  const declared = declaredAs(project, module, owner);
  if (!declared) return undefined;
  const taken =
    property && staticName(property.propertyName ?? (ts.isIdentifier(property.name) ? property.name : undefined));
  if (property && taken === undefined) return undefined;
  return {
    declared,
    input: { index: owner.parameters.indexOf(parameter), ...(taken !== undefined && { property: taken }) },
  };
}

/** A function by the name that it is declared under. */
function declaredAs(project: Project, module: Module, node: ts.Node): Declared | undefined {
  const holder = ts.isFunctionDeclaration(node) ? node : wrapped(node).parent;
  const name = ts.isFunctionDeclaration(holder) || ts.isVariableDeclaration(holder) ? holder.name : undefined;
  const declared = name && ts.isIdentifier(name) ? functionOf(project, module, name) : undefined;
  return declared?.node === node ? declared : undefined;
}

/** `f(true)`, `<F on={true} />`, `f({ on: true })`: which input of what a literal is. */
function placeOf(literal: ts.Node): { callee: ts.Identifier; input: Input } | undefined {
  const { parent } = literal;
  const call = (argument: ts.Node, property?: string) => {
    const at = argument.parent;
    if (!ts.isCallExpression(at) || !ts.isIdentifier(at.expression)) return undefined;
    const index = at.arguments.indexOf(argument as ts.Expression);
    return index < 0
      ? undefined
      : { callee: at.expression, input: { index, ...(property !== undefined && { property }) } };
  };
  const attribute = ts.isJsxExpression(parent) ? parent.parent : parent;
  if (ts.isJsxAttribute(attribute)) {
    const { tagName } = attribute.parent.parent;
    return ts.isIdentifier(tagName)
      ? { callee: tagName, input: { index: 0, property: attribute.name.getText() } }
      : undefined;
  }
  if (!ts.isPropertyAssignment(parent)) return call(literal);
  const property = staticName(parent.name);
  return property === undefined ? undefined : call(wrapped(parent.parent), property);
}
