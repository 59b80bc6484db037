import { ts } from 'ts-morph';

/** One change of a source text that a test should notice. */
export interface Mutant {
  /** 1-based. */
  line: number;
  /** What was done, with the code that it was done to. */
  what: string;
  text: string;
}

const swapped = new Map<ts.SyntaxKind, string>([
  [ts.SyntaxKind.EqualsEqualsEqualsToken, '!=='],
  [ts.SyntaxKind.ExclamationEqualsEqualsToken, '==='],
  [ts.SyntaxKind.LessThanToken, '>='],
  [ts.SyntaxKind.GreaterThanToken, '<='],
]);

/**
 * The mutants of a simplification: guards that are gone or turned around, sides that are swapped, parts of conditions left
 * out. Its documentation (`rewrites`) and its types stay as they are.
 */
export function mutantsOf(source: string): Mutant[] {
  const sourceFile = ts.createSourceFile('unit.ts', source, ts.ScriptTarget.ESNext, true);
  const mutants: Mutant[] = [];
  const replace = (node: ts.Node, newText: string, what: string): void => {
    const start = node.getStart(sourceFile);
    const { line } = sourceFile.getLineAndCharacterOfPosition(start);
    const code = node.getText(sourceFile).replace(/\s+/g, ' ').slice(0, 80);
    mutants.push({
      line: line + 1,
      what: `${what}: ${code}`,
      text: source.slice(0, start) + newText + source.slice(node.end),
    });
  };
  const visit = (node: ts.Node): void => {
    if (ts.isImportDeclaration(node) || ts.isTypeNode(node) || ts.isInterfaceDeclaration(node)) return;
    if (ts.isPropertyAssignment(node) && node.name.getText(sourceFile) === 'rewrites') return;
    const textOf = (each: ts.Node): string => each.getText(sourceFile);
    if (ts.isIfStatement(node)) {
      replace(node.expression, 'false', 'never');
      replace(node.expression, `!(${textOf(node.expression)})`, 'turned around');
    } else if (ts.isConditionalExpression(node)) {
      replace(node, `(${textOf(node.condition)}) ? ${textOf(node.whenFalse)} : ${textOf(node.whenTrue)}`, 'swapped');
    } else if (ts.isBinaryExpression(node)) {
      const { kind } = node.operatorToken;
      const other = swapped.get(kind);
      if (other) replace(node.operatorToken, other, 'other comparison');
      if (kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken) {
        replace(node, `(${textOf(node.left)})`, 'without its right side');
        // What `on` says already is there for the types.
        if (!/^mark\.kind !== '\w+'$/.test(textOf(node.left)))
          replace(node, `(${textOf(node.right)})`, 'without its left side');
      }
    } else if (ts.isPrefixUnaryExpression(node) && node.operator === ts.SyntaxKind.ExclamationToken) {
      replace(node, textOf(node.operand), 'without its not');
    }
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  return mutants;
}
