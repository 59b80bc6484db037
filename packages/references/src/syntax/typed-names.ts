import { ts } from '../../compiler/index.js';
import type { Annotation, Annotations } from './annotations.js';
import { patternPath, valueName } from './declarations.js';
import { fieldOf } from './fields.js';
import type { Module } from './modules.js';
import { unwrap } from './parse.js';
import { declarationOf } from './scope.js';
import type { Value } from './value.js';

/** The types that names are declared with: of variables and parameters, of fields, and of properties of these. */
export interface TypedNames {
  annotationOf(module: Module, expression: ts.Expression): Annotation | undefined;
  /** The same for a name where it is declared, in a pattern or alone. */
  annotationOfName(module: Module, name: ts.Identifier): Annotation | undefined;
  /** The class that a node stands in, then those that it extends. */
  classesAround(module: Module, node: ts.Node): [Module, ts.ClassLikeDeclaration][];
}

export function createTypedNames(
  annotations: Annotations,
  evaluate: (module: Module, expression: ts.Expression) => Value,
): TypedNames {
  const classesAround = (module: Module, node: ts.Node): [Module, ts.ClassLikeDeclaration][] => {
    const classes: [Module, ts.ClassLikeDeclaration][] = [];
    let home = module;
    let owner = ts.findAncestor(node, ts.isClassLike);
    while (owner && !classes.some(([, each]) => each === owner)) {
      classes.push([home, owner]);
      const base = owner.heritageClauses?.find(({ token }) => token === ts.SyntaxKind.ExtendsKeyword)?.types[0];
      const value: Value | undefined = base && evaluate(home, base.expression);
      owner = value?.kind === 'class' ? value.node : undefined;
      if (value?.kind === 'class') home = value.module;
    }
    return classes;
  };

  const annotationOfName = (module: Module, name: ts.Identifier): Annotation | undefined => {
    const declaration = declarationOf(name);
    if ((!ts.isParameter(declaration) && !ts.isVariableDeclaration(declaration)) || !declaration.type) return undefined;
    return patternPath(name, declaration.name)?.reduce<Annotation | undefined>(
      (at, part) => at && annotations.memberType(at.module, at.type, part),
      { module, type: declaration.type },
    );
  };

  const annotationOf = (module: Module, expression: ts.Expression): Annotation | undefined => {
    const node = unwrap(expression);
    if (ts.isIdentifier(node)) {
      const binding = module.scopes.bindingOf(node);
      const name = binding && binding.kind !== 'import' ? valueName(binding) : undefined;
      return name && annotationOfName(module, name);
    }
    if (!ts.isPropertyAccessExpression(node)) return undefined;
    if (node.expression.kind === ts.SyntaxKind.ThisKeyword) {
      for (const [home, owner] of classesAround(module, node)) {
        const field = fieldOf(owner, node.name.text);
        if (field) return field.type && { module: home, type: field.type };
      }
      return undefined;
    }
    const object = annotationOf(module, node.expression);
    return object && annotations.memberType(object.module, object.type, node.name.text);
  };

  return { annotationOf, annotationOfName, classesAround };
}
