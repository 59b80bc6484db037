import { ts } from 'ts-morph';
import { type Annotation, createAnnotations } from './annotations.js';
import { frozenBy, isFixed, isNumeric, patternPath, returnsOf, summands, valueName } from './declarations.js';
import { fieldOf, isStatic } from './fields.js';
import type { Module, Modules, Target } from './modules.js';
import { dynamicImportSpecifier, requireSpecifier } from './modules.js';
import { staticName, unwrap } from './parse.js';
import { type Binding, declarationOf } from './scope.js';
import { createTypedNames, isMember } from './typed-names.js';
import {
  called,
  circular,
  clientOnly,
  dynamic,
  either,
  join,
  type KeySymbol,
  type StringValue,
  textValue,
  type Value,
  withSymbol,
} from './value.js';

/** Deep enough for every chain of constants that people write, and shallow enough for the stack. */
const maxDepth = 200;

export interface Evaluator {
  evaluate(module: Module, expression: ts.Expression): Value;
  /** The keys that a type allows: a union of literals, an enum, `keyof typeof object`. */
  keysOfType(module: Module, type: ts.TypeNode): StringValue[] | undefined;
  /** The type that a parameter, variable, field or property of one of these is declared with. */
  annotationOf(module: Module, expression: ts.Expression): Annotation | undefined;
}

/** Follows names, never code: what it says holds whatever the program does before. */
export function createEvaluator(modules: Modules): Evaluator {
  const cache = new Map<ts.Node, Value>();

  const evaluate = (module: Module, expression: ts.Expression, depth = 0): Value => {
    if (depth > maxDepth) return dynamic;
    const node = unwrap(expression);
    const known = cache.get(node);
    if (known) return known;
    // Whoever asks again before the answer is there asks for what depends on itself.
    cache.set(node, circular);
    const value = compute(module, node, depth + 1);
    cache.set(node, value);
    return value;
  };

  const compute = (module: Module, node: ts.Expression, depth: number): Value => {
    if (ts.isStringLiteralLike(node)) return textValue(node.text);
    if (ts.isTemplateExpression(node)) {
      return join([
        textValue(node.head.text),
        ...node.templateSpans.flatMap((span) => [
          evaluate(module, span.expression, depth),
          textValue(span.literal.text),
        ]),
      ]);
    }
    if (ts.isBinaryExpression(node)) return evaluateBinary(module, node, depth);
    if (ts.isConditionalExpression(node)) {
      return either(evaluate(module, node.whenTrue, depth), evaluate(module, node.whenFalse, depth));
    }
    if (ts.isAwaitExpression(node)) return evaluate(module, node.expression, depth);
    if (ts.isIdentifier(node)) return evaluateName(module, node, depth);
    if (ts.isPropertyAccessExpression(node)) {
      const value =
        node.expression.kind === ts.SyntaxKind.ThisKeyword
          ? evaluateField(module, node, node.name.text, depth)
          : memberOf(evaluate(module, node.expression, depth), node.name.text, depth);
      return value.kind === 'unknown' ? annotated(value, annotationOf(module, node)) : value;
    }
    if (ts.isElementAccessExpression(node)) {
      const name = evaluate(module, node.argumentExpression, depth);
      if (name.kind !== 'string') return name === circular ? circular : dynamic;
      const object = evaluate(module, node.expression, depth);
      return name.values.map(({ text }) => memberOf(object, text, depth)).reduce(either);
    }
    if (ts.isCallExpression(node)) return evaluateCall(module, node, depth);
    if (ts.isNewExpression(node)) {
      const callee = evaluate(module, node.expression, depth);
      return callee.kind === 'external' ? { ...callee, path: `new ${callee.path}()` } : dynamic;
    }
    if (ts.isObjectLiteralExpression(node)) return { kind: 'object', module, node };
    if (ts.isArrayLiteralExpression(node)) return { kind: 'array', module, node };
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node) || ts.isFunctionDeclaration(node)) {
      return { kind: 'function', module, node };
    }
    if (ts.isClassLike(node)) return { kind: 'class', module, node };
    return dynamic;
  };

  const evaluateBinary = (module: Module, node: ts.BinaryExpression, depth: number): Value => {
    const { kind } = node.operatorToken;
    if (kind === ts.SyntaxKind.PlusToken) return join(summands(node).map((each) => evaluate(module, each, depth)));
    // `client ??= init()`, `cached ?? init()`
    if (kind === ts.SyntaxKind.QuestionQuestionEqualsToken || kind === ts.SyntaxKind.BarBarEqualsToken)
      return clientOnly(evaluate(module, node.right, depth));
    if (kind === ts.SyntaxKind.QuestionQuestionToken || kind === ts.SyntaxKind.BarBarToken)
      return clientOnly(either(evaluate(module, node.left, depth), evaluate(module, node.right, depth)));
    return kind === ts.SyntaxKind.EqualsToken ? evaluate(module, node.right, depth) : dynamic;
  };

  const evaluateCall = (module: Module, node: ts.CallExpression, depth: number): Value => {
    const specifier = requireSpecifier(node) ?? dynamicImportSpecifier(node);
    if (specifier !== undefined) return fromTarget(modules.moduleAt(module.file, specifier), depth);
    const frozen = frozenBy(node);
    if (frozen) return evaluate(module, frozen, depth);
    const callee = evaluate(module, node.expression, depth);
    if (callee.kind === 'external') return called(callee, node, (each) => evaluate(module, each, depth));
    return callee.kind === 'function' ? returned(callee, depth) : callee === circular ? circular : dynamic;
  };

  /** What a function gives back: its one expression, else what its declaration promises. */
  const returned = ({ module, node }: Extract<Value, { kind: 'function' }>, depth: number): Value => {
    const { body, type } = node;
    let value: Value = dynamic;
    if (body && !ts.isBlock(body)) value = evaluate(module, body as ts.Expression, depth);
    else if (body) {
      const results = returnsOf(body).map((result) => evaluate(module, result, depth));
      const [only = dynamic] = results;
      if (results.length === 1 && body.statements.length === 1) value = only;
      else if (results.length > 0) value = clientOnly(results.reduce(either));
    }
    return annotated(value, type && { module, type });
  };

  /** The value, or what its annotation says of it: that of a client says more than what made it (`pool.get()`). */
  const annotated = (value: Value, annotation: Annotation | undefined): Value => {
    if ((value.kind !== 'unknown' && value.kind !== 'external') || value === circular || !annotation) return value;
    const { module, type } = annotation;
    const instance = annotations.instanceOf(module, type);
    if (instance) return instance;
    if (value.kind === 'external' || value.candidates) return value;
    const keys = annotations.keysOfType(module, type);
    return keys ? { ...value, candidates: keys.map(({ text }) => text) } : value;
  };

  const evaluateName = (module: Module, node: ts.Identifier, depth: number): Value => {
    const binding = module.scopes.bindingOf(node);
    if (binding) return fromBinding(module, binding, depth);
    if (isMember(module, node)) return evaluateField(module, node, node.text, depth);
    const around = ts.findAncestor(node, ts.isEnumDeclaration);
    return around ? memberOf({ kind: 'enum', module, node: around }, node.text, depth) : dynamic;
  };

  const fromBinding = (module: Module, binding: Binding, depth: number): Value => {
    if (binding.kind === 'import') return fromTarget(modules.targetOf(module, binding), depth);
    const name = valueName(binding);
    if (!name) return dynamic;
    const declaration = declarationOf(name);
    if (ts.isEnumDeclaration(declaration)) return { kind: 'enum', module, node: declaration };
    if (ts.isFunctionDeclaration(declaration)) return { kind: 'function', module, node: declaration };
    if (ts.isClassDeclaration(declaration)) return { kind: 'class', module, node: declaration };
    if (ts.isParameter(declaration)) {
      return annotated({ kind: 'unknown', reason: 'parameter' }, annotationOfName(module, name));
    }
    if (!ts.isVariableDeclaration(declaration)) return dynamic;
    const value = fromVariable(module, binding, name, declaration, depth);
    return annotated(value, annotationOfName(module, name));
  };

  const fromVariable = (
    module: Module,
    binding: Binding,
    name: ts.Identifier,
    declaration: ts.VariableDeclaration,
    depth: number,
  ): Value => {
    if (!isFixed(binding)) return assignedOnce(module, binding, depth);
    if (!declaration.initializer) {
      const keys = declaration.type && annotations.keysOfType(module, declaration.type);
      return keys?.length === 1 && keys[0] ? textValue(keys[0].text) : dynamic;
    }
    const value = evaluate(module, declaration.initializer, depth);
    if (ts.isIdentifier(declaration.name)) {
      return withSymbol(value, { module, kind: 'constant', node: declaration });
    }
    return (
      patternPath(name, declaration.name)?.reduce((object, part) => memberOf(object, part, depth), value) ?? dynamic
    );
  };

  /** `let client; … client = init()`: one assignment is as good as an initializer for telling what made a client. */
  const assignedOnce = (module: Module, binding: Binding, depth: number): Value => {
    const [write] = binding.writes;
    if (binding.writes.length !== 1 || !write || !ts.isBinaryExpression(write.parent)) return dynamic;
    return clientOnly(evaluate(module, write.parent.right, depth));
  };

  const fromTarget = (target: Target | undefined, depth: number): Value => {
    if (!target) return { kind: 'unknown', reason: 'unknown-import' };
    if (target.kind === 'external') {
      return { kind: 'external', specifier: target.specifier, path: target.path === 'default' ? '*' : target.path };
    }
    if (target.kind === 'module') {
      const whole = wholeOf(target.module, depth);
      const stands = whole && whole.kind !== 'unknown' && whole.kind !== 'object';
      return stands ? whole : { kind: 'namespace', module: target.module };
    }
    return target.kind === 'expression'
      ? evaluate(target.module, target.expression, depth)
      : fromBinding(target.module, target.binding, depth);
  };

  /** What `module.exports = …` or `export = …` makes of a module. */
  const wholeOf = (module: Module, depth: number): Value | undefined => {
    const whole = modules.wholeOf(module);
    return whole && evaluate(module, whole, depth);
  };

  const memberOf = (object: Value, name: string, depth: number): Value => {
    if (object === circular) return circular;
    if (object.kind === 'external') {
      return { ...object, path: object.path === '*' ? name : `${object.path}.${name}` };
    }
    if (object.kind === 'namespace') {
      const target = modules.exportOf(object.module, name);
      const whole = target ? undefined : wholeOf(object.module, depth);
      return whole ? memberOf(whole, name, depth) : fromTarget(target, depth);
    }
    if (object.kind === 'enum') return enumMember(object, name, depth);
    if (object.kind === 'object') return property(object, name, depth);
    if (object.kind === 'class') {
      const field = fieldOf(object.node, name, true);
      if (field?.member && ts.isPropertyDeclaration(field.member) && field.given[0]) {
        const symbol: KeySymbol = { module: object.module, kind: 'property', node: field.member };
        return withSymbol(evaluate(object.module, field.given[0], depth), symbol);
      }
      const method = object.node.members.find(
        (each): each is ts.MethodDeclaration =>
          ts.isMethodDeclaration(each) && isStatic(each) && staticName(each.name) === name,
      );
      if (method) return { kind: 'function', module: object.module, node: method };
    }
    return dynamic;
  };

  const enumMember = (object: Extract<Value, { kind: 'enum' }>, name: string, depth: number): Value => {
    const { module } = object;
    const parts = module.scopes.bindingOf(object.node.name)?.declarations.map(({ parent }) => parent) ?? [object.node];
    const member = parts
      .flatMap((part) => (ts.isEnumDeclaration(part) ? [...part.members] : []))
      .find((each) => staticName(each.name) === name);
    if (!member) return dynamic;
    const value = member.initializer && evaluate(module, member.initializer, depth);
    if (value && value.kind !== 'string' && !isNumeric(member.initializer as ts.Expression)) return value;
    // A numeric member has no text of its own: its name is what people know it by.
    const spelled = value?.kind === 'string' ? value : textValue(name);
    return withSymbol(spelled, { module, kind: 'enum-member', node: member });
  };

  /** The last of several properties of one name holds, and a spread counts where it stands. */
  const property = (object: Extract<Value, { kind: 'object' }>, name: string, depth: number): Value => {
    const { module } = object;
    for (const each of [...object.node.properties].reverse()) {
      if (ts.isSpreadAssignment(each)) {
        const found = memberOf(evaluate(module, each.expression, depth), name, depth);
        if (found.kind !== 'unknown' || found === circular) return found;
      } else if (staticName(each.name) === name) {
        const symbol: KeySymbol = { module, kind: 'property', node: each };
        if (ts.isPropertyAssignment(each)) return withSymbol(evaluate(module, each.initializer, depth), symbol);
        if (ts.isShorthandPropertyAssignment(each)) return withSymbol(evaluateName(module, each.name, depth), symbol);
        return ts.isMethodDeclaration(each) ? { kind: 'function', module, node: each } : dynamic;
      }
    }
    return dynamic;
  };

  /** `this.client`: a typed or initialised field, a parameter property, a getter, or the only assignment in the class. */
  const evaluateField = (module: Module, node: ts.Node, name: string, depth: number): Value => {
    for (const [home, owner] of classesAround(module, node)) {
      const field = fieldOf(owner, name);
      if (!field) continue;
      if (field.member && ts.isGetAccessor(field.member)) {
        return returned({ kind: 'function', module: home, node: field.member }, depth);
      }
      const given = field.given.map((each) => evaluate(home, each, depth));
      const value = given.length > 1 ? clientOnly(given.reduce(either)) : (given[0] ?? dynamic);
      return annotated(value, field.type && { module: home, type: field.type });
    }
    return dynamic;
  };

  const annotations = createAnnotations(
    modules,
    (module, name) => evaluateName(module, name, 0),
    (object, name) => memberOf(object, name, 0),
  );
  const { annotationOf, annotationOfName, classesAround } = createTypedNames(annotations, (module, expression) =>
    evaluate(module, expression),
  );
  return {
    evaluate: (module, expression) => evaluate(module, expression),
    keysOfType: annotations.keysOfType,
    annotationOf,
  };
}
