import { type Binding, declarationOf, isConstant, unwrap, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { removeListItem, removeNode } from '../layout.js';
import type { MarkedEdit, Pass, Simplification } from '../simplification.js';
import { isExported } from '../truthiness.js';

export default {
  on: 'exposed',
  rewrites: [
    "import { New, Old } from 'x'; const Page = ON ? New : Old; use(<Page />); -> import { New } from 'x'; use(<New />);",
  ],
  apply(node, _mark, pass) {
    const declaration = wrapped(node).parent;
    if (!ts.isExpression(node) || !ts.isVariableDeclaration(declaration)) return undefined;
    const target = unwrap(node);
    const list = declaration.parent;
    if (!ts.isIdentifier(target) || !ts.isIdentifier(declaration.name) || declaration.type) return undefined;
    if (!ts.isVariableDeclarationList(list) || !ts.isVariableStatement(list.parent) || isExported(declaration))
      return undefined;
    const { scopes } = pass.module;
    const [binding, meant] = [scopes.bindingOf(declaration.name), scopes.bindingOf(target)];
    if (!binding || binding.kind === 'var' || !isConstant(binding) || !meant || !isFixed(meant)) return undefined;
    // `const a = ON ? a : b` throws, before as after.
    if (binding === meant) return undefined;
    const edits = binding.references.map((each) => rename(each, target.text, meant, pass));
    if (edits.includes(undefined) || edits.length === 0) return undefined;
    const removed =
      list.declarations.length === 1
        ? [removeNode(list.parent, pass)]
        : removeListItem(list.declarations, declaration, pass);
    return { edits: [...(edits as MarkedEdit[]), ...removed], locks: list };
  },
} satisfies Simplification;

/** What is the same thing from its declaration on: imports, functions, classes and constants. */
const isFixed = (binding: Binding): boolean =>
  isConstant(binding) && /^(?:import|function|class|const)$/.test(binding.kind) && !isInLoop(binding);

/** A constant of a loop is another one in every round; a closure may keep the one of its round, as its alias would. */
const isInLoop = ({ declarations: [name] }: Binding): boolean => name !== undefined && isLoopHead(declarationOf(name));

const isLoopHead = (declaration: ts.Node): boolean =>
  ts.isVariableDeclaration(declaration) && ts.isIterationStatement(declaration.parent.parent, false);

/** The edit that writes the other name in place of a read, where that name means the same there. */
function rename(read: ts.Identifier, name: string, meant: Binding, { module }: Pass): MarkedEdit | undefined {
  if (module.scopes.lookup(name, read.parent) !== meant) return undefined;
  if (ts.isExportSpecifier(read.parent) || ts.isTypeQueryNode(read.parent)) return undefined;
  // `<page>` is an element of the page, and `<Page>` a component.
  const isTag = ts.isJsxOpeningLikeElement(read.parent) || ts.isJsxClosingElement(read.parent);
  if (isTag && /^[a-z]/.test(name)) return undefined;
  const [start, end] = [read.getStart(module.sourceFile), read.getEnd()];
  const newText = ts.isShorthandPropertyAssignment(read.parent) ? `${read.text}: ${name}` : name;
  return { start, end, newText };
}
