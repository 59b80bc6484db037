import { type Binding, type Module, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { isPlainScript } from '../statements.js';
import { exportsOf } from './exports.js';
import type { Project } from './project.js';
import { type Use, whole } from './uses.js';

/** A function, and the file that declares it. */
export interface Declared {
  module: Module;
  binding: Binding;
  node: ts.FunctionDeclaration | ts.FunctionExpression | ts.ArrowFunction;
}

/** A place that calls a function, or renders a component. */
export interface Site {
  module: Module;
  node: ts.CallExpression | ts.JsxOpeningLikeElement;
}

/** The function that a name means, in whatever file it is declared; `undefined` for all that is not certain. */
export function functionOf(project: Project, module: Module, name: ts.Identifier): Declared | undefined {
  const binding = module.scopes.bindingOf(name);
  return binding && declared(project, module, binding, 0);
}

const maxHops = 10;

function declared(project: Project, module: Module, binding: Binding, hops: number): Declared | undefined {
  if (hops > maxHops || binding.declarations.length !== 1 || binding.writes.length > 0) return undefined;
  const { parent } = binding.declarations[0] as ts.Identifier;
  if (binding.kind === 'import') {
    const node = ts.isImportClause(parent) ? binding.declarations[0] : parent;
    const uses = project.usesOf(module.file).filter((use) => use.node === node);
    return uses.length === 1 ? exported(project, uses[0] as Use, hops + 1) : undefined;
  }
  if (ts.isFunctionDeclaration(parent)) return parent.body ? { module, binding, node: parent } : undefined;
  if (!ts.isVariableDeclaration(parent) || binding.kind !== 'const' || !parent.initializer) return undefined;
  const { initializer: node } = parent;
  return ts.isArrowFunction(node) || ts.isFunctionExpression(node) ? { module, binding, node } : undefined;
}

/** The function that an export means. */
export function exported(
  project: Project,
  { target, name }: Pick<Use, 'target' | 'name'>,
  hops = 0,
): Declared | undefined {
  const module = project.module(target);
  if (!module || hops > maxHops) return undefined;
  const { named, stars, open } = exportsOf(module);
  const found = named.find((each) => each.name === name);
  if (found?.binding) return declared(project, module, found.binding, hops);
  const uses = project.usesOf(target);
  if (found) {
    const from = uses.filter(({ node }) => node === found.node);
    return from.length === 1 ? exported(project, from[0] as Use, hops + 1) : undefined;
  }
  if (open || name === 'default') return undefined;
  const behind = uses.filter(({ node }) => stars.some((star) => star === node));
  const results = behind.flatMap((use) => exported(project, { ...use, name }, hops + 1) ?? []);
  return results.length === 1 ? results[0] : undefined;
}

/** Every place that calls a function or renders a component; `undefined` where it may be used in any other way. */
export function sitesOf(project: Project, { module, binding }: Declared): Site[] | undefined {
  const { file } = module;
  const names = exportsOf(module).named.filter((each) => each.binding === binding);
  if (exportsOf(module).open) return undefined;
  // The scripts of a page share what they declare at their top.
  const isShared = ts.isSourceFile(binding.scope) && isPlainScript(module);
  if (isShared && project.isNamedElsewhere(file, binding.name)) return undefined;
  if (names.length > 0 && (project.entries.isPublic(file) || project.holderOf(file) !== undefined)) return undefined;
  const own = binding.references.filter(
    ({ parent }) => !(ts.isExportSpecifier(parent) || ts.isExportAssignment(parent)),
  );
  const sites = own.map((reference) => siteAt(module, reference));
  for (const { name } of names) {
    const imports = importsOf(project, file, name, new Set());
    if (!imports) return undefined;
    for (const each of imports) {
      const uses = each.module.scopes.bindingOf(each.name)?.references;
      if (!uses) return undefined;
      sites.push(...uses.map((reference) => siteAt(each.module, reference)));
    }
  }
  const known = sites.filter((site) => site !== undefined);
  return known.length === sites.length ? known.filter((site) => site !== 'closing') : undefined;
}

/** The names that an export is imported under, through whatever hands it on. */
function importsOf(
  project: Project,
  file: string,
  name: string,
  seen: Set<string>,
): { module: Module; name: ts.Identifier }[] | undefined {
  const id = `${file}\0${name}`;
  if (seen.has(id)) return [];
  seen.add(id);
  const found: { module: Module; name: ts.Identifier }[] = [];
  for (const by of project.importersOf(file)) {
    for (const use of project.usesOf(by)) {
      if (use.target !== file || (use.name !== name && use.name !== whole)) continue;
      const module = project.module(by);
      if (!module || !use.node) return undefined;
      if (use.as !== undefined) {
        if (use.as === whole && name === 'default') continue;
        // `export * as ns`: what is taken of it would have to be followed.
        if ((use.name === whole && use.as !== whole) || project.entries.isPublic(by)) return undefined;
        const further = importsOf(project, by, use.as === whole ? name : use.as, seen);
        if (!further) return undefined;
        found.push(...further);
      } else if (ts.isImportSpecifier(use.node)) found.push({ module, name: use.node.name });
      else if (ts.isIdentifier(use.node) && ts.isImportClause(use.node.parent)) found.push({ module, name: use.node });
      else return undefined;
    }
  }
  return found;
}

/** The call or element that a name stands for, nothing for a closing tag, `undefined` for any other use. */
function siteAt(module: Module, name: ts.Identifier): Site | 'closing' | undefined {
  const { parent } = name;
  if (ts.isJsxClosingElement(parent)) return 'closing';
  if (ts.isJsxOpeningElement(parent) || ts.isJsxSelfClosingElement(parent)) return { module, node: parent };
  if (!ts.isCallExpression(parent) || parent.expression !== name || wrapped(name) !== name) return undefined;
  return parent.questionDotToken ? undefined : { module, node: parent };
}
