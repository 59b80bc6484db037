import { declarationOf } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { removeDeclaration } from '../declared.js';
import { isNeededByJsx, removeImport } from '../imports.js';
import type { Simplification } from '../simplification.js';
import { isShared } from '../statements.js';
import { isExported } from '../truthiness.js';

export default {
  on: 'orphan',
  rewrites: [
    "import { unused, used } from 'x'; use(OFF && unused, used); -> import { used } from 'x'; use(false, used);",
    'const unused = 1; use(OFF && unused); -> use(false);',
    'const { unused, used } = o; use(OFF && unused, used); -> const { used } = o; use(false, used);',
  ],
  apply(node, _mark, pass) {
    if (!ts.isIdentifier(node)) return undefined;
    const binding = pass.module.scopes.bindingOf(node);
    if (!binding || binding.declarations.length !== 1 || binding.declarations[0] !== node) return undefined;
    const declaration = declarationOf(node);
    const used = binding.references.some((each) => each.pos < declaration.pos || each.end > declaration.end);
    if (used || isExported(declaration) || isNeededByJsx(node, pass) || isShared(binding, pass)) return undefined;
    if (binding.kind === 'import') return removeImport(node, pass);
    return removeDeclaration(node, pass);
  },
} satisfies Simplification;
