import { ts } from '../../../compiler/index.js';
import { UnreadableFile } from '../../host.js';
import { readFlow, saysFlow } from './flow.js';

const scriptKinds: Record<string, ts.ScriptKind> = {
  ts: ts.ScriptKind.TS,
  mts: ts.ScriptKind.TS,
  cts: ts.ScriptKind.TS,
  tsx: ts.ScriptKind.TSX,
  // Plain JavaScript may hold JSX, whatever its extension says.
  js: ts.ScriptKind.JSX,
  mjs: ts.ScriptKind.JSX,
  cjs: ts.ScriptKind.JSX,
  jsx: ts.ScriptKind.JSX,
};

/** A syntax error: 0-based offset and the parser's words. */
export interface SyntaxError {
  start: number;
  message: string;
}

/**
 * Parses one file, without types. The tree is whole even where the text has errors; see {@link syntaxErrors}.
 * Nodes do not know their parents before {@link import('./scope.js').bind} where `parents` is false. `template` says what
 * the code of a template is: a module, whatever the file is called.
 */
export function parse(file: string, text: string, parents = true, template?: 'ts' | 'tsx'): ts.SourceFile {
  const kind = scriptKinds[template ?? file.slice(file.lastIndexOf('.') + 1)] ?? ts.ScriptKind.TS;
  const parseAs = (code: string, scriptKind: ts.ScriptKind, withParents: boolean): ts.SourceFile =>
    ts.createSourceFile(
      file,
      code,
      {
        languageVersion: ts.ScriptTarget.ESNext,
        jsDocParsingMode: ts.JSDocParsingMode.ParseNone,
        ...(template && { setExternalModuleIndicator: markModule }),
      },
      withParents,
      scriptKind,
    );
  if (kind !== ts.ScriptKind.JSX) return parseAs(text, kind, parents);
  const asFlow = () => readFlow(text, (code) => parseAs(code, ts.ScriptKind.TSX, parents));
  if (saysFlow(text)) return asFlow() ?? parseAs(text, kind, parents);
  const plain = parseAs(text, kind, parents);
  // Not every file of Flow says so; nothing but what cannot be read as JavaScript is tried.
  return syntaxErrors(plain).length > 0 ? (asFlow() ?? plain) : plain;
}

/** Runs what walks a tree. The stack is finite, and code that is nested without end is no code that somebody wrote. */
export function guardDepth<T>(file: string, walk: () => T): T {
  try {
    return walk();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new UnreadableFile(file, 'unreadable', 'nested too deeply to be read; exclude it, or split it');
  }
}

/** Without an import or export a file is no module, and `await` at its top no keyword. */
const markModule = (file: ts.SourceFile): void => {
  (file as { externalModuleIndicator?: ts.Node | true }).externalModuleIndicator = true;
};

/** The parser's own errors, but for one. TypeScript keeps them on the tree but does not declare the property. */
export function syntaxErrors(sourceFile: ts.SourceFile, but?: number): SyntaxError[] {
  const { parseDiagnostics } = sourceFile as unknown as { parseDiagnostics: ts.Diagnostic[] };
  return parseDiagnostics
    .filter(({ code }) => code !== but)
    .map(({ start, messageText }) => ({
      start: start ?? 0,
      message: ts.flattenDiagnosticMessageText(messageText, ' '),
    }));
}

/** The expression behind parentheses and what only types see: `(x)`, `x as T`, `x satisfies T`, `x!`, `<T>x`. */
export function unwrap(node: ts.Expression): ts.Expression {
  let inner = node;
  while (
    ts.isParenthesizedExpression(inner) ||
    ts.isAsExpression(inner) ||
    ts.isSatisfiesExpression(inner) ||
    ts.isNonNullExpression(inner) ||
    ts.isTypeAssertionExpression(inner)
  ) {
    inner = inner.expression;
  }
  return inner;
}

/** The outermost node that means the same expression: the reverse of {@link unwrap}. */
export function wrapped(node: ts.Node): ts.Node {
  let outer = node;
  while (
    ts.isParenthesizedExpression(outer.parent) ||
    ts.isAsExpression(outer.parent) ||
    ts.isSatisfiesExpression(outer.parent) ||
    ts.isNonNullExpression(outer.parent) ||
    ts.isTypeAssertionExpression(outer.parent)
  ) {
    outer = outer.parent;
  }
  return outer;
}

/** A member's name where it is static: `x` of `{ x: 1 }`, `{ 'x': 1 }`, `{ ['x']: 1 }`. */
export function staticName(
  name: ts.PropertyName | ts.BindingName | ts.ModuleExportName | undefined,
): string | undefined {
  if (!name) return undefined;
  if (ts.isIdentifier(name) || ts.isStringLiteralLike(name) || ts.isNumericLiteral(name)) return name.text;
  if (ts.isComputedPropertyName(name)) {
    const inner = unwrap(name.expression);
    return ts.isStringLiteralLike(inner) ? inner.text : undefined;
  }
  return undefined;
}

/** Whether a declaration has a modifier: `export`, `private`. */
export const hasModifier = (node: ts.Node, wanted: ts.SyntaxKind): boolean =>
  ts.canHaveModifiers(node) && ts.getModifiers(node)?.some(({ kind }) => kind === wanted) === true;

/** Whether a text is the name of a property, signature or enum member. */
export const isPropertyName = (node: ts.Node): boolean =>
  (ts.isPropertyAssignment(node.parent) || ts.isPropertySignature(node.parent) || ts.isEnumMember(node.parent)) &&
  node.parent.name === node;

/** Whether a text says where an import or export comes from. */
export const isModuleSpecifier = (node: ts.Node): boolean =>
  ts.isImportDeclaration(node.parent) ||
  ts.isExportDeclaration(node.parent) ||
  ts.isExternalModuleReference(node.parent);

/** Whether an access is assigned to or deleted: `flags.x = true`, `flags.x ??= true`, `delete flags.x`. */
export function isAssigned(node: ts.Node): boolean {
  const outer = wrapped(node);
  const { parent } = outer;
  if (ts.isDeleteExpression(parent)) return true;
  if (!ts.isBinaryExpression(parent) || parent.left !== outer) return false;
  const { kind } = parent.operatorToken;
  return kind >= ts.SyntaxKind.FirstAssignment && kind <= ts.SyntaxKind.LastAssignment;
}
