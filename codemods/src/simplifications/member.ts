import { staticName } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { removeTypeMember } from '../declared.js';
import { removeListItem, removeNode, wholeLines } from '../layout.js';
import { isPure } from '../purity.js';
import type { Pass, Simplification, Step } from '../simplification.js';

export default {
  on: 'member',
  rewrites: [
    "enum Key { Gone = 'gone', Kept = 'kept' } -> enum Key { Kept = 'kept' }",
    "type Key = 'gone' | 'kept'; -> type Key = 'kept';",
    "const Key = { Gone: 'gone', Kept: 'kept' }; -> const Key = { Kept: 'kept' };",
    'interface Key { gone: boolean; kept: boolean } -> interface Key { kept: boolean }',
  ],
  apply(node, _mark, pass) {
    const { parent } = node;
    if (ts.isEnumMember(node)) return removeEnumMember(node, pass);
    if (ts.isObjectLiteralElementLike(node) && ts.isObjectLiteralExpression(parent)) {
      return { edits: removeListItem(parent.properties, node, pass), locks: parent };
    }
    if (ts.isTypeElement(node) && (ts.isInterfaceDeclaration(parent) || ts.isTypeLiteralNode(parent))) {
      return removeTypeMember(node, pass);
    }
    if (ts.isArrayLiteralExpression(parent)) {
      // Holes are counted by the commas around them.
      if (parent.elements.some(ts.isOmittedExpression)) return undefined;
      return { edits: removeListItem(parent.elements, node, pass), locks: parent };
    }
    if (ts.isTypeNode(node) && ts.isUnionTypeNode(parent)) return removeUnionMember(node, parent, pass);
    if (ts.isJsxAttribute(node)) return { edits: [{ start: node.getFullStart(), end: node.getEnd(), newText: '' }] };
    if (ts.isBindingElement(node) && ts.isObjectBindingPattern(parent)) {
      return { edits: removeListItem(parent.elements, node, pass), locks: parent };
    }
    if (ts.isPropertyDeclaration(node) && !isPure(node.initializer, pass)) return undefined;
    if (ts.isClassElement(node)) return { edits: [removeNode(node, pass)], locks: parent };
    if (ts.isFunctionDeclaration(node)) return { edits: [removeNode(node, pass)] };
    return ts.isVariableStatement(node) ? removeConstant(node, pass) : undefined;
  },
} satisfies Simplification;

function removeConstant(node: ts.VariableStatement, pass: Pass): Step | undefined {
  const [{ initializer } = {}] = node.declarationList.declarations;
  if (isPure(initializer, pass)) return { edits: [removeNode(node, pass)] };
  const { sourceFile } = pass.module;
  const detail = initializer?.getText(sourceFile).split('\n')[0] ?? '';
  pass.leave({ start: node.getStart(sourceFile), end: node.getEnd(), reason: 'unused-with-effect', detail });
  return undefined;
}

function removeEnumMember(node: ts.EnumMember, pass: Pass): Step | undefined {
  const { members } = node.parent;
  const after = members[members.indexOf(node) + 1];
  const { sourceFile } = pass.module;
  const range = { start: node.getStart(sourceFile), end: node.getEnd() };
  // A member without a value is one more than the member before it.
  if (after && !after.initializer) {
    pass.leave({ ...range, reason: 'unsupported-use', detail: 'the members after it would get other numbers' });
    return undefined;
  }
  const name = staticName(node.name);
  const names = (child: ts.Node): boolean =>
    (ts.isIdentifier(child) && child.text === name) || ts.forEachChild(child, names) === true;
  if (members.some((member) => member !== node && member.initializer && names(member.initializer))) {
    pass.leave({ ...range, reason: 'still-referenced', detail: 'another member is made of it' });
    return undefined;
  }
  return { edits: removeListItem(members, node, pass), locks: node.parent };
}

function removeUnionMember(node: ts.TypeNode, union: ts.UnionTypeNode, pass: Pass): Step | undefined {
  if (union.types.length < 2) return undefined;
  const { text, module } = pass;
  const index = union.types.indexOf(node);
  const previous = union.types[index - 1];
  const next = union.types[index + 1];
  const between = text.slice(previous?.getEnd() ?? union.pos, node.getStart(module.sourceFile));
  const bar = /\|(?:\s|\/\*(?:(?!\*\/)[^])*\*\/|\/\/[^\n]*\n)*$/.exec(between);
  if (bar) {
    const start = node.getStart(module.sourceFile) - bar[0].length;
    const range = wholeLines(text, start, node.getEnd());
    const space = /[ \t]*$/.exec(text.slice(0, start))?.[0].length ?? 0;
    const isInline = range.start === start && previous !== undefined;
    return { edits: [{ ...range, start: isInline ? start - space : range.start, newText: '' }], locks: union };
  }
  if (!next) return undefined;
  return {
    edits: [{ start: node.getStart(module.sourceFile), end: next.getStart(module.sourceFile), newText: '' }],
    locks: union,
  };
}
