import { ts } from '../../../compiler/index.js';
import { isScript, stemOf, type Told, templateOf } from '../../code.js';
import { type Host, readText, UnreadableFile } from '../../host.js';
import { parserOf } from '../../templates/parsers.js';
import { type Components, createComponents } from '../components/components.js';
import { readTemplate, type Template } from '../components/template.js';
import { commonJsAssignment, wholeOf } from '../tree/commonjs.js';
import { guardDepth, hasModifier, parse, staticName, unwrap } from '../tree/parse.js';
import { type Binding, bind, type Scopes } from '../tree/scope.js';
import { type Ambient, createAmbient } from './ambient.js';
import { declaredInComments } from './comment-types.js';
import { ModuleCache } from './module-cache.js';
import type { Resolver } from './resolve.js';
import { createTexts } from './texts.js';

/** A parsed file with its names resolved. */
export interface Module {
  file: string;
  text: string;
  /** The tree of the text, or of the code that a template stands for, which has the same offsets. */
  sourceFile: ts.SourceFile;
  scopes: Scopes;
  /** Where the file, or this part of it, is a template. */
  template?: Template;
  /** The file whose comments tell these types: what they do not declare, it does. */
  main?: Module;
}

/** What an exported or imported name leads to. */
export type Target =
  | { kind: 'binding'; module: Module; binding: Binding }
  /** `export default <expression>` */
  | { kind: 'expression'; module: Module; expression: ts.Expression }
  /** `import * as ns` of a file of the repository. */
  | { kind: 'module'; module: Module }
  /** A package from outside; `path` is the exported name, `*` for the whole package. */
  | { kind: 'external'; specifier: string; path: string };

export interface Modules {
  /** The parsed file, or `undefined` where it is not code, or of a language that is not loaded; throws what reading throws. */
  get(file: string): Module | undefined;
  /** Where it need not be parsed. */
  atHand(file: string): Module | undefined;
  readonly inlineOf: Components['inlineOf'];
  /** Follows an import binding to what it means. */
  targetOf(module: Module, binding: Binding): Target | undefined;
  /** What `name` means to those who import it from `module`. */
  exportOf(module: Module, name: string): Target | undefined;
  /** The module behind a specifier: a file of the repository or a package from outside. */
  moduleAt(fromFile: string, specifier: string): Target | undefined;
  /** What the file behind a specifier is called; it need not be parsed for that. */
  stemAt(fromFile: string, specifier: string): string;
  /** What `module.exports = …` or `export = …` makes of a module. */
  wholeOf(module: Module): ts.Expression | undefined;
  /** What is known of names that nobody imports. */
  readonly ambient: Ambient;
  /**
   * Lets go of the parsed files that were asked for longest ago, until the texts of those that stay have no more than
   * `length` characters, besides those that `keep` names. More stays of files that were let go too early before. A tree that somebody still holds lives on; asked for again, its file is parsed again.
   */
  trim(length: number, keep: ReadonlySet<string>): void;
  /** Has a file parsed again: what was said of its nodes is said anew. */
  forget(file: string): void;
  /** Files that an import leads to and that cannot be read: the importing file is looked at all the same. */
  readonly unreadable: ReadonlyMap<string, UnreadableFile>;
}

const specifierOf = (node: { moduleSpecifier?: ts.Expression | undefined }): string | undefined =>
  node.moduleSpecifier && ts.isStringLiteralLike(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;

/**
 * `isPackage` tells specifiers that count as packages, though the repository may have them: of SDKs and of what their tools
 * generate. `parsed` has trees that may be of the same texts.
 */
export function createModules(
  host: Host,
  resolver: Resolver,
  isPackage: (specifier: string) => boolean = () => false,
  parsed?: Modules,
  { making, pages }: Told = { making: new Set(), pages: new Set() },
): Modules {
  const cache = new ModuleCache();
  const get = (file: string): Module | undefined => {
    if (cache.has(file)) return cache.get(file);
    const module = load(file);
    cache.set(file, module);
    return module;
  };

  const load = (file: string): Module | undefined => {
    const isPage = pages.has(file);
    // A page is what the component beside it says.
    if (isPage && !components.ownerOf(file)) return undefined;
    const language = isPage ? 'angular' : templateOf(file);
    if (language !== undefined) {
      const module = guardDepth(file, () => readTemplate(file, readText(host, file), parserOf(language)));
      if (module.template?.names === 'class') module.template.owner = () => components.ownerOf(file);
      return module;
    }
    if (!isScript(file)) return undefined;
    const text = readText(host, file);
    const known = parsed?.atHand(file);
    return known?.text === text ? known : guardDepth(file, () => read(file, text));
  };

  const read = (file: string, text: string): Module => {
    const sourceFile = parse(file, text, false);
    return { file, text, sourceFile, scopes: bind(sourceFile) };
  };

  const textOf = createTexts(host);
  const components = createComponents(host, (file) => imported(file), textOf);

  const unreadable = new Map<string, UnreadableFile>();
  const imported = (file: string): Module | undefined => {
    if (unreadable.has(file)) return undefined;
    try {
      return get(file);
    } catch (error) {
      if (!(error instanceof UnreadableFile)) throw error;
      unreadable.set(file, error);
      return undefined;
    }
  };

  const fileAt = (fromFile: string, specifier: string): string | undefined =>
    isPackage(specifier) ? undefined : resolver.resolve(fromFile, specifier);

  const stemAt = (fromFile: string, specifier: string): string => {
    const last = specifier.replace(/^.*\//, '');
    // Most paths end as the file does.
    const isOther = specifier.startsWith('.') ? /^(?:\.{0,2}|index)$/.test(last) : resolver.isAlias(last);
    return stemOf((isOther ? fileAt(fromFile, specifier) : undefined) ?? specifier);
  };

  const moduleAt = (fromFile: string, specifier: string): Target | undefined => {
    const file = fileAt(fromFile, specifier);
    if (file === undefined) return { kind: 'external', specifier, path: '*' };
    const module = imported(file);
    return module && { kind: 'module', module };
  };

  /**
   * Whether the file behind a specifier may export a name, by its text. A barrel may lead to hundreds of files, of which
   * one is meant: the others need not be parsed.
   */
  const mayExport = (fromFile: string, specifier: string, name: string): boolean => {
    const file = resolver.resolve(fromFile, specifier);
    if (file === undefined || cache.has(file) || !isScript(file)) return true;
    const text = textOf(file);
    return text === undefined || text.includes(name) || /\bexport\s*[*/]/.test(text);
  };

  const memberOf = (target: Target | undefined, name: string, seen: Set<string>): Target | undefined =>
    target?.kind === 'external' && target.path === '*'
      ? { ...target, path: name }
      : target?.kind === 'module'
        ? exportOf(target.module, name, seen)
        : undefined;

  const targetOf = (module: Module, binding: Binding, seen = new Set<string>()): Target | undefined => {
    const [name] = binding.declarations;
    if (binding.kind !== 'import' || !name) return { kind: 'binding', module, binding };
    const node = name.parent;
    if (ts.isImportEqualsDeclaration(node)) {
      const reference = node.moduleReference;
      return ts.isExternalModuleReference(reference) && ts.isStringLiteralLike(reference.expression)
        ? moduleAt(module.file, reference.expression.text)
        : undefined;
    }
    let declaration: ts.Node = node;
    while (!ts.isImportDeclaration(declaration)) declaration = declaration.parent;
    const specifier = specifierOf(declaration);
    if (specifier === undefined) return undefined;
    const target = moduleAt(module.file, specifier);
    if (ts.isNamespaceImport(node)) return target;
    const imported = ts.isImportSpecifier(node) ? (node.propertyName ?? node.name).text : 'default';
    return memberOf(target, imported, seen);
  };

  const exportOf = (module: Module, name: string, seen = new Set<string>()): Target | undefined => {
    const visit = `${module.file}\0${name}`;
    if (seen.has(visit)) return undefined;
    seen.add(visit);
    const local = (text: string): Target | undefined => {
      const binding = module.scopes.declaredIn(module.sourceFile).get(text);
      return binding && targetOf(module, binding, seen);
    };
    const stars: string[] = [];
    for (const statement of module.sourceFile.statements) {
      if (ts.isExportDeclaration(statement)) {
        const specifier = specifierOf(statement);
        const clause = statement.exportClause;
        if (!clause) {
          if (specifier !== undefined) stars.push(specifier);
        } else if (ts.isNamespaceExport(clause)) {
          if (clause.name.text === name && specifier !== undefined) return moduleAt(module.file, specifier);
        } else {
          for (const element of clause.elements) {
            if (element.name.text !== name) continue;
            const source = (element.propertyName ?? element.name).text;
            return specifier === undefined ? local(source) : memberOf(moduleAt(module.file, specifier), source, seen);
          }
        }
      } else if (ts.isExportAssignment(statement)) {
        if (name === 'default') return expressionTarget(module, statement.expression, seen);
      } else if (hasModifier(statement, ts.SyntaxKind.ExportKeyword)) {
        const isDefault = hasModifier(statement, ts.SyntaxKind.DefaultKeyword);
        if (ts.isVariableStatement(statement)) {
          const binding = module.scopes.declaredIn(module.sourceFile).get(name);
          if (binding?.declarations.some((id) => statement.pos <= id.pos && id.end <= statement.end))
            return local(name);
        } else if ('name' in statement) {
          const own = statement.name as ts.Identifier | undefined;
          if (isDefault ? name === 'default' : own?.text === name) {
            // `export default function () {}` has no name to look up, and is an expression in all but grammar.
            return own
              ? local(own.text)
              : { kind: 'expression', module, expression: statement as unknown as ts.Expression };
          }
        }
      }
    }
    const commonJs = commonJsExport(module, name, seen);
    if (commonJs) return commonJs;
    const told = declaredInComments(module);
    const type = told?.scopes.declaredIn(told.sourceFile).get(name);
    if (told && type) return targetOf(told, type, seen);
    // A component of Vue, Svelte or Astro exports itself without a word.
    if (name === 'default') return module.template ? { kind: 'module', module } : undefined;
    const outside: Target[] = [];
    for (const specifier of stars) {
      if (!mayExport(module.file, specifier, name)) continue;
      const found = memberOf(moduleAt(module.file, specifier), name, seen);
      if (found && found.kind !== 'external') return found;
      if (found) outside.push(found);
    }
    // A package from outside may export anything: it is the answer only where nothing else can be.
    return outside.length === 1 ? outside[0] : undefined;
  };

  /** A name leads on to what it means; anything else is what it says. */
  const expressionTarget = (module: Module, expression: ts.Expression, seen: Set<string>): Target | undefined => {
    const node = unwrap(expression);
    if (!ts.isIdentifier(node)) return { kind: 'expression', module, expression: node };
    const binding = module.scopes.bindingOf(node);
    return binding && targetOf(module, binding, seen);
  };

  /** `exports.name = …`, `module.exports.name = …` and `module.exports = { name }`. */
  const commonJsExport = (module: Module, name: string, seen: Set<string>): Target | undefined => {
    const own = commonJsAssignment(module, [`exports.${name}`, `module.exports.${name}`]);
    if (own) return expressionTarget(module, own, seen);
    const whole = wholeOf(module);
    if (!whole) return undefined;
    if (name === 'default') return expressionTarget(module, whole, seen);
    let object = unwrap(whole);
    if (ts.isIdentifier(object)) {
      const declaration = module.scopes.bindingOf(object)?.declarations[0]?.parent;
      if (declaration && ts.isVariableDeclaration(declaration) && declaration.initializer) {
        object = unwrap(declaration.initializer);
      }
    }
    if (!ts.isObjectLiteralExpression(object)) return undefined;
    for (const property of object.properties) {
      if (staticName(property.name) !== name) continue;
      if (ts.isPropertyAssignment(property)) return expressionTarget(module, property.initializer, seen);
      if (ts.isShorthandPropertyAssignment(property)) return expressionTarget(module, property.name, seen);
    }
    return undefined;
  };

  return {
    get,
    atHand: (file) => cache.peek(file),
    inlineOf: components.inlineOf,
    trim: (length, keep) => cache.trim(length, keep),
    forget: (file) => cache.forget(file),
    stemAt,
    moduleAt,
    targetOf: (module, binding) => targetOf(module, binding),
    exportOf: (module, name) => exportOf(module, name),
    wholeOf,
    ambient: createAmbient({
      files: host.files,
      textOf,
      read: imported,
      making,
      isNear: (file, other) => resolver.packageFolderOf(file) === resolver.packageFolderOf(other),
    }),
    unreadable,
  };
}
