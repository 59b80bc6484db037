import { declarationOf, isConstant, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { inlineReads, isComposite, literalText, refusesLiteral } from '../expression.js';
import type { Simplification } from '../simplification.js';
import { isExported } from '../truthiness.js';

export default {
  on: 'value',
  rewrites: ['const on = ON; use(on, { on }); -> use(true, { on: true });'],
  apply(node, mark, pass) {
    const outer = wrapped(node);
    const { parent: declaration } = outer;
    if (mark.kind !== 'value' || !ts.isVariableDeclaration(declaration) || declaration.initializer !== outer)
      return undefined;
    if (!ts.isIdentifier(declaration.name) || declarationOf(declaration.name) !== declaration) return undefined;
    const { value } = mark;
    const { scopes, sourceFile } = pass.module;
    const binding = scopes.bindingOf(declaration.name);
    // A `var` can be read before it is assigned.
    if (!binding || binding.kind === 'var' || !isConstant(binding)) return undefined;
    const place = { start: declaration.name.getStart(sourceFile), end: declaration.name.getEnd() };
    const reads = binding.references.filter(
      (each) => !ts.isTypeQueryNode(each.parent) && !ts.isExportSpecifier(each.parent),
    );
    if (isExported(declaration) || reads.length < binding.references.length) {
      pass.leave({
        ...place,
        reason: 'exported',
        detail: `${binding.name} is always ${literalText(mark.value, pass)} now`,
      });
    }
    if (reads.length === 0 || isComposite(value) || reads.some((read) => refusesLiteral(read, value))) return undefined;
    return { edits: inlineReads(reads, mark.value, pass) };
  },
} satisfies Simplification;
