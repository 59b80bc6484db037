import { ts } from '../../../compiler/index.js';
import type { Module } from '../modules/modules.js';
import { returnsOf } from '../tree/declarations.js';
import { hasModifier, unwrap } from '../tree/parse.js';

interface Exported {
  name: string;
  node: ts.Node;
}

/** Fewer functions than this are helpers of something. */
const fewest = 3;

/** The exported functions of a module, where all that it exports are functions that say yes or no; else nothing. */
export function functionsOf(module: Module): Exported[] | undefined {
  const asks: Exported[] = [];
  let others = 0;
  let takesNothing = 0;
  for (const statement of module.sourceFile.statements) {
    if (!isExported(statement)) {
      if (ts.isExportDeclaration(statement) || ts.isExportAssignment(statement)) others++;
      continue;
    }
    if (ts.isFunctionDeclaration(statement) && statement.name) {
      if (saysYesOrNo(module, statement)) {
        asks.push({ name: statement.name.text, node: statement.name });
        if (statement.parameters.length === 0) takesNothing++;
      } else others++;
    } else if (ts.isVariableStatement(statement)) {
      for (const { name, initializer } of statement.declarationList.declarations) {
        const value = initializer && unwrap(initializer);
        if (ts.isIdentifier(name) && value && saysYesOrNo(module, value)) {
          asks.push({ name: name.text, node: name });
          if (!ts.isArrowFunction(value) || value.parameters.length === 0) takesNothing++;
        } else others++;
      }
    } else if (!ts.isInterfaceDeclaration(statement) && !ts.isTypeAliasDeclaration(statement)) others++;
  }
  return asks.length >= fewest && others === 0 && takesNothing * 2 >= asks.length ? asks : undefined;
}

const isExported = (node: ts.Statement): boolean => hasModifier(node, ts.SyntaxKind.ExportKeyword);

/** `(): boolean`, a body that ends in `true`, a comparison or another such function, or another name for one. */
function saysYesOrNo(module: Module, node: ts.Node, depth = 0): boolean {
  if (depth > 5) return false;
  if (ts.isIdentifier(node)) {
    const declaration = module.scopes.bindingOf(node)?.declarations[0]?.parent;
    if (declaration && ts.isVariableDeclaration(declaration)) {
      return declaration.initializer !== undefined && saysYesOrNo(module, unwrap(declaration.initializer), depth + 1);
    }
    return declaration !== undefined && saysYesOrNo(module, declaration, depth + 1);
  }
  if (!ts.isFunctionDeclaration(node) && !ts.isArrowFunction(node) && !ts.isFunctionExpression(node)) return false;
  if (node.type) return /^(?:Promise<\s*)?boolean\s*>?$/.test(node.type.getText(module.sourceFile));
  if (!node.body) return false;
  const results = ts.isBlock(node.body) ? returnsOf(node.body) : [node.body];
  return results.length > 0 && results.every((each) => isYesOrNo(module, unwrap(each), depth));
}

function isYesOrNo(module: Module, node: ts.Expression, depth: number): boolean {
  if (node.kind === ts.SyntaxKind.TrueKeyword || node.kind === ts.SyntaxKind.FalseKeyword) return true;
  if (ts.isPrefixUnaryExpression(node)) return node.operator === ts.SyntaxKind.ExclamationToken;
  if (ts.isIdentifier(node)) return /^__\w+__$/.test(node.text);
  if (ts.isCallExpression(node))
    return ts.isIdentifier(node.expression) && saysYesOrNo(module, node.expression, depth + 1);
  if (!ts.isBinaryExpression(node)) return false;
  const { kind } = node.operatorToken;
  if (kind === ts.SyntaxKind.AmpersandAmpersandToken || kind === ts.SyntaxKind.BarBarToken) {
    return isYesOrNo(module, unwrap(node.left), depth) && isYesOrNo(module, unwrap(node.right), depth);
  }
  return kind >= ts.SyntaxKind.LessThanToken && kind <= ts.SyntaxKind.ExclamationEqualsEqualsToken;
}
