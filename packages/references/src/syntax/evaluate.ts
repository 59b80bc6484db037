import { ts } from 'ts-morph';
import type { UnresolvedReference } from '../reference.js';
import type { Module, Modules, Target } from './modules.js';
import { dynamicImportSpecifier, requireSpecifier } from './modules.js';
import { staticName, unwrap } from './parse.js';
import { type Binding, declarationOf, isConstant } from './scope.js';

/** A declared name that stands for a key: an enum member, a property of a constant object, a constant. */
export interface KeySymbol {
  module: Module;
  kind: 'enum-member' | 'property' | 'constant' | 'element';
  /** The enum member, property, array element or variable declaration. */
  node: ts.Node;
}

/** One text that an expression can be, with the names that led to it, nearest first. */
export interface StringValue {
  text: string;
  via: KeySymbol[];
}

/** What can be said of an expression without running anything. */
export type Value =
  | { kind: 'string'; values: StringValue[] }
  | { kind: 'prefix'; prefix: string }
  | { kind: 'object'; module: Module; node: ts.ObjectLiteralExpression }
  | { kind: 'array'; module: Module; node: ts.ArrayLiteralExpression }
  | { kind: 'enum'; module: Module; node: ts.EnumDeclaration }
  | { kind: 'class'; module: Module; node: ts.ClassLikeDeclaration }
  | { kind: 'function'; module: Module; node: ts.FunctionLikeDeclaration }
  | { kind: 'namespace'; module: Module }
  /** Something of a package from outside, written from its exports: `OpenFeature.getClient()`; an instance is `<Client>`. */
  | { kind: 'external'; specifier: string; path: string }
  | { kind: 'unknown'; reason: UnresolvedReference['reason']; candidates?: string[] };

const dynamic: Value = { kind: 'unknown', reason: 'dynamic' };

/** Deep enough for every chain of constants that people write; a cycle ends here at the latest. */
const maxDepth = 40;

export interface Evaluator {
  evaluate(module: Module, expression: ts.Expression): Value;
  /** The keys that a type allows: a union of literals, an enum, `keyof typeof object`. */
  keysOfType(module: Module, type: ts.TypeNode): StringValue[] | undefined;
}

export function createEvaluator(modules: Modules): Evaluator {
  const cache = new Map<ts.Node, Value>();

  const evaluate = (module: Module, expression: ts.Expression, depth = 0): Value => {
    if (depth > maxDepth) return dynamic;
    const node = unwrap(expression);
    const known = cache.get(node);
    if (known) return known;
    cache.set(node, dynamic);
    const value = compute(module, node, depth + 1);
    cache.set(node, value);
    return value;
  };

  const compute = (module: Module, node: ts.Expression, depth: number): Value => {
    if (ts.isStringLiteralLike(node)) return { kind: 'string', values: [{ text: node.text, via: [] }] };
    if (ts.isTemplateExpression(node)) {
      return join(
        node.templateSpans.reduce<Value[]>(
          (parts, span) => [...parts, evaluate(module, span.expression, depth), text(span.literal.text)],
          [text(node.head.text)],
        ),
      );
    }
    if (ts.isBinaryExpression(node)) {
      if (node.operatorToken.kind === ts.SyntaxKind.PlusToken) {
        return join([evaluate(module, node.left, depth), evaluate(module, node.right, depth)]);
      }
      return dynamic;
    }
    if (ts.isConditionalExpression(node)) {
      return either(evaluate(module, node.whenTrue, depth), evaluate(module, node.whenFalse, depth));
    }
    if (ts.isAwaitExpression(node)) return evaluate(module, node.expression, depth);
    if (ts.isIdentifier(node)) return evaluateName(module, node, depth);
    if (ts.isPropertyAccessExpression(node)) {
      return node.expression.kind === ts.SyntaxKind.ThisKeyword
        ? evaluateField(module, node, depth)
        : memberOf(evaluate(module, node.expression, depth), node.name.text, depth);
    }
    if (ts.isElementAccessExpression(node)) {
      const name = evaluate(module, node.argumentExpression, depth);
      if (name.kind !== 'string') return dynamic;
      const object = evaluate(module, node.expression, depth);
      return name.values.map(({ text: name }) => memberOf(object, name, depth)).reduce(either);
    }
    if (ts.isCallExpression(node)) {
      const specifier = requireSpecifier(node) ?? dynamicImportSpecifier(node);
      if (specifier !== undefined) return fromTarget(modules.moduleAt(module.file, specifier), depth);
      if (node.expression.getText(module.sourceFile) === 'Object.freeze' && node.arguments[0]) {
        return evaluate(module, node.arguments[0], depth);
      }
      const callee = evaluate(module, node.expression, depth);
      if (callee.kind === 'external') return { ...callee, path: `${callee.path}()` };
      return callee.kind === 'function' ? returned(callee, depth) : dynamic;
    }
    if (ts.isNewExpression(node)) {
      const callee = evaluate(module, node.expression, depth);
      return callee.kind === 'external' ? { ...callee, path: `new ${callee.path}()` } : dynamic;
    }
    if (ts.isObjectLiteralExpression(node)) return { kind: 'object', module, node };
    if (ts.isArrayLiteralExpression(node)) return { kind: 'array', module, node };
    if (ts.isArrowFunction(node) || ts.isFunctionExpression(node)) return { kind: 'function', module, node };
    if (ts.isClassExpression(node)) return { kind: 'class', module, node };
    return dynamic;
  };

  const text = (value: string): Value => ({ kind: 'string', values: [{ text: value, via: [] }] });

  const join = (parts: Value[]): Value => {
    let values: StringValue[] = [{ text: '', via: [] }];
    for (const part of parts) {
      if (part.kind !== 'string') {
        const heads = new Set(values.map((value) => value.text));
        const [prefix] = heads;
        return heads.size === 1 && prefix ? { kind: 'prefix', prefix } : dynamic;
      }
      values = values.flatMap((head) =>
        part.values.map((tail) => ({ text: head.text + tail.text, via: [...head.via, ...tail.via] })),
      );
      if (values.length > 100) return dynamic;
    }
    return { kind: 'string', values };
  };

  const either = (left: Value, right: Value): Value => {
    if (left.kind === 'string' && right.kind === 'string')
      return { kind: 'string', values: [...left.values, ...right.values] };
    if (left.kind === 'external') return left;
    return right.kind === 'external' ? right : dynamic;
  };

  const withSymbol = (value: Value, symbol: KeySymbol): Value =>
    value.kind === 'string'
      ? { kind: 'string', values: value.values.map((each) => ({ text: each.text, via: [symbol, ...each.via] })) }
      : value;

  /** What a function gives back, where it is one expression. */
  const returned = ({ module, node }: Extract<Value, { kind: 'function' }>, depth: number): Value => {
    const { body } = node;
    if (!body) return dynamic;
    if (!ts.isBlock(body)) return evaluate(module, body as ts.Expression, depth);
    const [statement] = body.statements;
    return body.statements.length === 1 && statement && ts.isReturnStatement(statement) && statement.expression
      ? evaluate(module, statement.expression, depth)
      : dynamic;
  };

  const evaluateName = (module: Module, node: ts.Identifier, depth: number): Value => {
    const binding = module.scopes.bindingOf(node);
    if (!binding) return { kind: 'unknown', reason: 'dynamic' };
    return fromBinding(module, binding, depth);
  };

  const fromBinding = (module: Module, binding: Binding, depth: number): Value => {
    if (binding.kind === 'import') return fromTarget(modules.targetOf(module, binding), depth);
    const [name] = binding.declarations;
    if (!name) return dynamic;
    const declaration = declarationOf(name);
    if (ts.isEnumDeclaration(declaration)) return { kind: 'enum', module, node: declaration };
    if (ts.isFunctionDeclaration(declaration)) return { kind: 'function', module, node: declaration };
    if (ts.isClassDeclaration(declaration)) return { kind: 'class', module, node: declaration };
    if (ts.isParameter(declaration)) return fromParameter(module, declaration, name);
    if (!ts.isVariableDeclaration(declaration)) return dynamic;
    const typed =
      declaration.type && ts.isIdentifier(declaration.name) ? instanceOf(module, declaration.type) : undefined;
    if (typed) return typed;
    if (!isConstant(binding)) return assignedOnce(module, binding, depth) ?? dynamic;
    if (!declaration.initializer) return dynamic;
    if (ts.isIdentifier(declaration.name)) {
      const value = evaluate(module, declaration.initializer, depth);
      return withSymbol(value, { module, kind: 'constant', node: declaration });
    }
    const path = patternPath(name, declaration.name);
    if (!path) return dynamic;
    return path.reduce((value, part) => memberOf(value, part, depth), evaluate(module, declaration.initializer, depth));
  };

  /** `let client; … client = init()`: one assignment is as good as an initializer for telling what made a client. */
  const assignedOnce = (module: Module, binding: Binding, depth: number): Value | undefined => {
    const [write] = binding.writes;
    if (binding.writes.length !== 1 || !write || !ts.isBinaryExpression(write.parent)) return undefined;
    const value = evaluate(module, write.parent.right, depth);
    return value.kind === 'external' ? value : undefined;
  };

  const fromParameter = (module: Module, parameter: ts.ParameterDeclaration, name: ts.Identifier): Value => {
    if (parameter.name !== name || !parameter.type) return { kind: 'unknown', reason: 'parameter' };
    const instance = instanceOf(module, parameter.type);
    if (instance) return instance;
    const keys = keysOfType(module, parameter.type);
    return keys
      ? { kind: 'unknown', reason: 'parameter', candidates: keys.map(({ text }) => text) }
      : { kind: 'unknown', reason: 'parameter' };
  };

  /** Property names from the pattern's root to the name, or `undefined` for arrays and rest. */
  const patternPath = (name: ts.Identifier, pattern: ts.BindingName): string[] | undefined => {
    const path: string[] = [];
    let element: ts.Node = name.parent;
    while (ts.isBindingElement(element)) {
      if (element.dotDotDotToken || !ts.isObjectBindingPattern(element.parent)) return undefined;
      const part = staticName(element.propertyName ?? (ts.isIdentifier(element.name) ? element.name : undefined));
      if (part === undefined) return undefined;
      path.unshift(part);
      if (element.parent === pattern) return path;
      element = element.parent.parent;
    }
    return undefined;
  };

  const fromTarget = (target: Target | undefined, depth: number): Value => {
    if (!target) return { kind: 'unknown', reason: 'unknown-import' };
    if (target.kind === 'external') {
      return { kind: 'external', specifier: target.specifier, path: target.path === 'default' ? '*' : target.path };
    }
    if (target.kind === 'module') return { kind: 'namespace', module: target.module };
    return target.kind === 'expression'
      ? evaluate(target.module, target.expression, depth)
      : fromBinding(target.module, target.binding, depth);
  };

  const memberOf = (object: Value, name: string, depth: number): Value => {
    if (object.kind === 'external') {
      return { ...object, path: object.path === '*' ? name : `${object.path}.${name}` };
    }
    if (object.kind === 'namespace') return fromTarget(modules.exportOf(object.module, name), depth);
    if (object.kind === 'enum') {
      const member = object.node.members.find((each) => staticName(each.name) === name);
      if (!member) return dynamic;
      const value = member.initializer ? evaluate(object.module, member.initializer, depth) : dynamic;
      // A numeric member has no text of its own: its name is what people know it by.
      const spelled = value.kind === 'string' ? value : text(name);
      return withSymbol(spelled, { module: object.module, kind: 'enum-member', node: member });
    }
    if (object.kind === 'object') {
      for (const property of object.node.properties) {
        if (ts.isSpreadAssignment(property)) {
          const found = memberOf(evaluate(object.module, property.expression, depth), name, depth);
          if (found.kind !== 'unknown') return found;
        } else if (staticName(property.name) === name) {
          const symbol: KeySymbol = { module: object.module, kind: 'property', node: property };
          if (ts.isPropertyAssignment(property)) {
            return withSymbol(evaluate(object.module, property.initializer, depth), symbol);
          }
          if (ts.isShorthandPropertyAssignment(property)) {
            return withSymbol(evaluateName(object.module, property.name, depth), symbol);
          }
          return ts.isMethodDeclaration(property)
            ? { kind: 'function', module: object.module, node: property }
            : dynamic;
        }
      }
      return dynamic;
    }
    if (object.kind === 'class') {
      const member = object.node.members.find(
        (each) =>
          ts.canHaveModifiers(each) &&
          ts.getModifiers(each)?.some(({ kind }) => kind === ts.SyntaxKind.StaticKeyword) &&
          staticName(each.name) === name,
      );
      if (member && ts.isPropertyDeclaration(member) && member.initializer) {
        return withSymbol(evaluate(object.module, member.initializer, depth), {
          module: object.module,
          kind: 'property',
          node: member,
        });
      }
    }
    return dynamic;
  };

  /** `this.client`: a typed or initialised field, a parameter property, or the only assignment in the class. */
  const evaluateField = (module: Module, node: ts.PropertyAccessExpression, depth: number): Value => {
    let owner: ts.Node = node;
    while (owner && !ts.isClassLike(owner)) owner = owner.parent;
    if (!owner) return dynamic;
    const name = node.name.text;
    for (const member of owner.members) {
      if (ts.isPropertyDeclaration(member) && member.name.getText(module.sourceFile) === name) {
        const typed = member.type && instanceOf(module, member.type);
        if (typed) return typed;
        if (member.initializer) return evaluate(module, member.initializer, depth);
      }
      if (ts.isConstructorDeclaration(member)) {
        const parameter = member.parameters.find(
          (each) => ts.isParameterPropertyDeclaration(each, member) && each.name.getText(module.sourceFile) === name,
        );
        if (parameter?.type) return instanceOf(module, parameter.type) ?? dynamic;
      }
    }
    const assigned: ts.Expression[] = [];
    const visit = (child: ts.Node): void => {
      if (
        ts.isBinaryExpression(child) &&
        child.operatorToken.kind === ts.SyntaxKind.EqualsToken &&
        ts.isPropertyAccessExpression(child.left) &&
        child.left.expression.kind === ts.SyntaxKind.ThisKeyword &&
        child.left.name.text === name
      ) {
        assigned.push(child.right);
      }
      ts.forEachChild(child, visit);
    };
    visit(owner);
    return assigned.length === 1 && assigned[0] ? evaluate(module, assigned[0], depth) : dynamic;
  };

  /** An annotation that names a type of a package from outside: `client: Client`. */
  const instanceOf = (module: Module, type: ts.TypeNode): Value | undefined => {
    if (ts.isUnionTypeNode(type)) {
      const found = type.types.flatMap((each) => instanceOf(module, each) ?? []);
      return found.length === 1 ? found[0] : undefined;
    }
    if (ts.isParenthesizedTypeNode(type)) return instanceOf(module, type.type);
    if (ts.isImportTypeNode(type)) {
      const { argument, qualifier } = type;
      if (!ts.isLiteralTypeNode(argument) || !ts.isStringLiteral(argument.literal) || !qualifier) return undefined;
      const target = modules.moduleAt(module.file, argument.literal.text);
      return target?.kind === 'external'
        ? { kind: 'external', specifier: target.specifier, path: `<${qualifier.getText(module.sourceFile)}>` }
        : undefined;
    }
    if (!ts.isTypeReferenceNode(type)) return undefined;
    const { typeName } = type;
    const root = ts.isIdentifier(typeName) ? typeName : typeName.left;
    if (ts.isIdentifier(root) && root.text === 'Promise' && type.typeArguments?.[0]) {
      return instanceOf(module, type.typeArguments[0]);
    }
    const binding = ts.isIdentifier(root) ? module.scopes.bindingOf(root) : undefined;
    if (!binding) return undefined;
    const target = modules.targetOf(module, binding);
    if (target?.kind === 'external') {
      const name = ts.isIdentifier(typeName) ? target.path : typeName.right.text;
      return { kind: 'external', specifier: target.specifier, path: `<${name}>` };
    }
    if (target?.kind !== 'binding') return undefined;
    const alias = target.binding.declarations[0]?.parent;
    return alias && ts.isTypeAliasDeclaration(alias) ? instanceOf(target.module, alias.type) : undefined;
  };

  const keysOfType = (module: Module, type: ts.TypeNode, depth = 0): StringValue[] | undefined => {
    if (depth > maxDepth) return undefined;
    if (ts.isParenthesizedTypeNode(type)) return keysOfType(module, type.type, depth + 1);
    if (ts.isLiteralTypeNode(type)) {
      return ts.isStringLiteralLike(type.literal)
        ? [{ text: type.literal.text, via: [{ module, kind: 'element', node: type }] }]
        : undefined;
    }
    if (ts.isUnionTypeNode(type)) {
      const keys = type.types.flatMap((each) => keysOfType(module, each, depth + 1) ?? []);
      return keys.length > 0 ? keys : undefined;
    }
    if (ts.isTypeOperatorNode(type) && type.operator === ts.SyntaxKind.KeyOfKeyword) {
      if (ts.isTypeQueryNode(type.type) && ts.isIdentifier(type.type.exprName)) {
        const object = evaluateName(module, type.type.exprName, depth + 1);
        return object.kind === 'object' || object.kind === 'enum' ? membersOf(object) : undefined;
      }
      return undefined;
    }
    if (!ts.isTypeReferenceNode(type) || !ts.isIdentifier(type.typeName)) return undefined;
    const binding = module.scopes.bindingOf(type.typeName);
    const target = binding && modules.targetOf(module, binding);
    if (target?.kind !== 'binding') return undefined;
    const declaration = target.binding.declarations[0]?.parent;
    if (!declaration) return undefined;
    if (ts.isTypeAliasDeclaration(declaration)) return keysOfType(target.module, declaration.type, depth + 1);
    if (!ts.isEnumDeclaration(declaration)) return undefined;
    return declaration.members.flatMap((member) => {
      const name = staticName(member.name);
      const value =
        name === undefined ? dynamic : memberOf({ kind: 'enum', module: target.module, node: declaration }, name, 0);
      return value.kind === 'string' ? value.values : [];
    });
  };

  const membersOf = (object: Extract<Value, { kind: 'object' | 'enum' }>): StringValue[] => {
    const members: readonly (ts.EnumMember | ts.ObjectLiteralElementLike)[] =
      object.kind === 'enum' ? object.node.members : object.node.properties;
    return members.flatMap((node) => {
      const name = staticName(node.name);
      return name === undefined
        ? []
        : [{ text: name, via: [{ module: object.module, kind: 'property' as const, node }] }];
    });
  };

  return {
    evaluate: (module, expression) => evaluate(module, expression),
    keysOfType: (module, type) => keysOfType(module, type),
  };
}
