import { ts } from '../../../../compiler/index.js';
import { declaredType, fieldType } from '../../modules/comment-types.js';
import type { Module } from '../../modules/modules.js';
import { patternPath, valueName } from '../../tree/declarations.js';
import { extended, fieldOf } from '../../tree/fields.js';
import { unwrap } from '../../tree/parse.js';
import { declarationOf } from '../../tree/scope.js';
import type { Value } from '../value.js';
import type { Annotation, Annotations } from './annotations.js';
import type { Contexts } from './contexts.js';

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
  contexts: Contexts,
  evaluate: (module: Module, expression: ts.Expression) => Value,
): TypedNames {
  const classesAround = (module: Module, node: ts.Node): [Module, ts.ClassLikeDeclaration][] => {
    const classes: [Module, ts.ClassLikeDeclaration][] = [];
    const around = module.template?.owner?.();
    let home = around?.module ?? module;
    let owner = around?.node ?? ts.findAncestor(node, ts.isClassLike);
    while (owner && !classes.some(([, each]) => each === owner)) {
      classes.push([home, owner]);
      const base = extended(owner);
      const value: Value | undefined = base && evaluate(home, base.expression);
      owner = value?.kind === 'class' ? value.node : undefined;
      if (value?.kind === 'class') home = value.module;
    }
    return classes;
  };

  const annotationOfName = (module: Module, name: ts.Identifier): Annotation | undefined => {
    const declaration = declarationOf(name);
    if (!ts.isParameter(declaration) && !ts.isVariableDeclaration(declaration)) return undefined;
    const whole =
      declaredType(module, declaration) ??
      (ts.isParameter(declaration) ? contexts.typeOfParameter(module, declaration) : undefined);
    return patternPath(name, declaration.name)?.reduce<Annotation | undefined>(
      (at, part) => at && annotations.memberType(at.module, at.type, part),
      whole,
    );
  };

  const annotationOfField = (module: Module, node: ts.Node, name: string): Annotation | undefined => {
    for (const [home, owner] of classesAround(module, node)) {
      const field = fieldOf(owner, name);
      if (field) return fieldType(home, field);
      const props = name === 'props' ? contexts.typeOfProps(home, owner) : undefined;
      if (props) return props;
    }
    return undefined;
  };

  const annotationOf = (module: Module, expression: ts.Expression): Annotation | undefined => {
    const node = unwrap(expression);
    if (ts.isIdentifier(node)) {
      const binding = module.scopes.bindingOf(node);
      if (!binding && isMember(module, node)) return annotationOfField(module, node, node.text);
      const name = binding && binding.kind !== 'import' ? valueName(binding) : undefined;
      return name && annotationOfName(module, name);
    }
    if (ts.isElementAccessExpression(node)) {
      const object = annotationOf(module, node.expression);
      const name = node.argumentExpression && staticText(node.argumentExpression);
      return object && annotations.memberType(object.module, object.type, name);
    }
    if (!ts.isPropertyAccessExpression(node)) return undefined;
    if (node.expression.kind === ts.SyntaxKind.ThisKeyword) return annotationOfField(module, node, node.name.text);
    const object = annotationOf(module, node.expression);
    return object && annotations.memberType(object.module, object.type, node.name.text);
  };

  return { annotationOf, annotationOfName, classesAround };
}

/** `'globex'` of `tenants['globex']`, `0` of `tenants[0]`. */
const staticText = (node: ts.Expression): string | undefined =>
  ts.isStringLiteralLike(node) || ts.isNumericLiteral(node) ? node.text : undefined;

/** Whether a name without a declaration is a member of the class, or of the component, that the template belongs to. */
export const isMember = (module: Module, name: ts.Identifier): boolean =>
  module.template !== undefined &&
  (module.template.owner !== undefined || isExposed(module, name)) &&
  !module.template.isLocal(name);

/** Whether a node stands in the template of a component of Vue that is told by its options. */
export const isExposed = ({ template }: Module, node: ts.Node): boolean =>
  template?.names === 'exposed' && template.isMarkup(node.end);
