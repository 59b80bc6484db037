import { ts } from 'ts-morph';
import { removeListItem, removeNode, wholeLines } from '../layout.js';
import type { Pass, Simplification, Step } from '../simplification.js';

export default {
  on: 'member',
  rewrites: [
    "enum Key { Gone = 'gone', Kept = 'kept' } -> enum Key { Kept = 'kept' }",
    "type Key = 'gone' | 'kept'; -> type Key = 'kept';",
    '{ gone: true, kept: true } -> { kept: true }',
    'interface Flags { gone: boolean; kept: boolean } -> interface Flags { kept: boolean }',
  ],
  apply(node, _mark, pass) {
    const { parent } = node;
    if (ts.isEnumMember(node)) return { edits: removeListItem(node.parent.members, node, pass), locks: parent };
    if (ts.isObjectLiteralElementLike(node) && ts.isObjectLiteralExpression(parent)) {
      return { edits: removeListItem(parent.properties, node, pass), locks: parent };
    }
    if (ts.isTypeElement(node) && (ts.isInterfaceDeclaration(parent) || ts.isTypeLiteralNode(parent))) {
      return removeTypeMember(node, parent.members, pass);
    }
    if (ts.isArrayLiteralExpression(parent))
      return { edits: removeListItem(parent.elements, node, pass), locks: parent };
    if (ts.isTypeNode(node) && ts.isUnionTypeNode(parent)) return removeUnionMember(node, parent, pass);
    if (ts.isJsxAttribute(node)) return { edits: [{ start: node.getFullStart(), end: node.getEnd(), newText: '' }] };
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(parent)) {
      return { edits: removeListItem(parent.elements, node, pass), locks: parent };
    }
    if (ts.isPropertyDeclaration(node)) return { edits: [removeNode(node, pass)], locks: parent };
    return undefined;
  },
} satisfies Simplification;

function removeTypeMember(node: ts.TypeElement, members: ts.NodeArray<ts.TypeElement>, pass: Pass): Step {
  const edit = removeNode(node, pass);
  const { text } = pass;
  if (edit.start < node.getStart(pass.module.sourceFile) || edit.end > node.getEnd())
    return { edits: [edit], locks: node.parent };
  const next = members[members.indexOf(node) + 1];
  const end = next ? next.getStart(pass.module.sourceFile) : node.getEnd();
  const start = next ? node.getStart(pass.module.sourceFile) : node.getFullStart();
  return { edits: [{ start, end: Math.min(end, text.length), newText: '' }], locks: node.parent };
}

function removeUnionMember(node: ts.TypeNode, union: ts.UnionTypeNode, pass: Pass): Step | undefined {
  if (union.types.length < 2) return undefined;
  const { text, module } = pass;
  const { sourceFile } = module;
  const index = union.types.indexOf(node);
  const start = node.getStart(sourceFile);
  const bar = text.slice(0, start).search(/\|\s*(?:(?:\/\*[^]*?\*\/|\/\/[^\n]*\n)\s*)*$/);
  if (bar >= union.getStart(sourceFile)) {
    return { edits: [{ ...wholeLines(text, bar, node.getEnd()), newText: '' }], locks: union };
  }
  const next = union.types[index + 1];
  return next && { edits: [{ start, end: next.getStart(sourceFile), newText: '' }], locks: union };
}
