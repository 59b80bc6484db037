import { ts } from 'ts-morph';
import { type Host, readText } from '../host.js';
import { isCode, parse } from './parse.js';
import type { Resolver } from './resolve.js';
import { type Binding, bind, type Scopes } from './scope.js';

/** A parsed file with its names resolved. */
export interface Module {
  file: string;
  text: string;
  sourceFile: ts.SourceFile;
  scopes: Scopes;
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
  /** The parsed file, or `undefined` where it is not code; throws what reading throws. */
  get(file: string): Module | undefined;
  /** Follows an import binding to what it means. */
  targetOf(module: Module, binding: Binding): Target | undefined;
  /** What `name` means to those who import it from `module`. */
  exportOf(module: Module, name: string): Target | undefined;
  /** The module behind a specifier: a file of the repository or a package from outside. */
  moduleAt(fromFile: string, specifier: string): Target | undefined;
}

const specifierOf = (node: { moduleSpecifier?: ts.Expression | undefined }): string | undefined =>
  node.moduleSpecifier && ts.isStringLiteralLike(node.moduleSpecifier) ? node.moduleSpecifier.text : undefined;

/** `require('x')` with a literal, or `undefined`. */
export function requireSpecifier(node: ts.Node | undefined): string | undefined {
  return node &&
    ts.isCallExpression(node) &&
    ts.isIdentifier(node.expression) &&
    node.expression.text === 'require' &&
    node.arguments.length === 1 &&
    ts.isStringLiteralLike(node.arguments[0] as ts.Expression)
    ? (node.arguments[0] as ts.StringLiteral).text
    : undefined;
}

/** `import('x')` with a literal, or `undefined`. */
export function dynamicImportSpecifier(node: ts.Node): string | undefined {
  return ts.isCallExpression(node) &&
    node.expression.kind === ts.SyntaxKind.ImportKeyword &&
    node.arguments[0] &&
    ts.isStringLiteralLike(node.arguments[0])
    ? node.arguments[0].text
    : undefined;
}

export function createModules(host: Host, resolver: Resolver): Modules {
  const cache = new Map<string, Module | undefined>();
  const get = (file: string): Module | undefined => {
    if (cache.has(file)) return cache.get(file);
    let module: Module | undefined;
    if (isCode(file)) {
      const text = readText(host, file);
      const sourceFile = parse(file, text);
      module = { file, text, sourceFile, scopes: bind(sourceFile) };
    }
    cache.set(file, module);
    return module;
  };

  const moduleAt = (fromFile: string, specifier: string): Target | undefined => {
    const file = resolver.resolve(fromFile, specifier);
    if (file === undefined) return { kind: 'external', specifier, path: '*' };
    const module = get(file);
    return module && { kind: 'module', module };
  };

  const memberOf = (target: Target | undefined, name: string, seen: Set<string>): Target | undefined => {
    if (target?.kind === 'external' && target.path === '*') return { ...target, path: name };
    return target?.kind === 'module' ? exportOf(target.module, name, seen) : undefined;
  };

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
        if (name !== 'default' && !statement.isExportEquals) continue;
        const { expression } = statement;
        if (statement.isExportEquals && name !== 'default') continue;
        return ts.isIdentifier(expression) ? local(expression.text) : { kind: 'expression', module, expression };
      } else if (
        ts.canHaveModifiers(statement) &&
        ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.ExportKeyword)
      ) {
        const isDefault = ts.getModifiers(statement)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword);
        if (ts.isVariableStatement(statement)) {
          const binding = module.scopes.declaredIn(module.sourceFile).get(name);
          if (binding?.declarations.some((id) => statement.pos <= id.pos && id.end <= statement.end))
            return local(name);
        } else if ('name' in statement) {
          const own = statement.name as ts.Identifier | undefined;
          if (isDefault ? name === 'default' : own?.text === name) return own && local(own.text);
        }
      }
    }
    const commonJs = commonJsExport(module, name);
    if (commonJs) return commonJs;
    if (name === 'default') return undefined;
    for (const specifier of stars) {
      const found = memberOf(moduleAt(module.file, specifier), name, seen);
      // A package from outside may export anything: only a file of the repository can say yes.
      if (found && found.kind !== 'external') return found;
    }
    return undefined;
  };

  /** `exports.name = …`, `module.exports.name = …` and `module.exports = { name }`. */
  const commonJsExport = (module: Module, name: string): Target | undefined => {
    if (!module.text.includes('exports')) return undefined;
    for (const statement of module.sourceFile.statements) {
      if (!ts.isExpressionStatement(statement) || !ts.isBinaryExpression(statement.expression)) continue;
      const { left, right, operatorToken } = statement.expression;
      if (operatorToken.kind !== ts.SyntaxKind.EqualsToken || !ts.isPropertyAccessExpression(left)) continue;
      const target = left.getText(module.sourceFile);
      if (target === `exports.${name}` || target === `module.exports.${name}`) {
        return { kind: 'expression', module, expression: right };
      }
      if (target !== 'module.exports') continue;
      if (name === 'default') return { kind: 'expression', module, expression: right };
      if (!ts.isObjectLiteralExpression(right)) continue;
      for (const property of right.properties) {
        if (!property.name || !ts.isIdentifier(property.name) || property.name.text !== name) continue;
        if (ts.isPropertyAssignment(property)) return { kind: 'expression', module, expression: property.initializer };
        if (ts.isShorthandPropertyAssignment(property))
          return { kind: 'expression', module, expression: property.name };
      }
    }
    return undefined;
  };

  return {
    get,
    moduleAt,
    targetOf: (module, binding) => targetOf(module, binding),
    exportOf: (module, name) => exportOf(module, name),
  };
}
