import { ts } from '../../../compiler/index.js';
import { stemOf } from '../../code.js';
import type { Module } from '../modules/modules.js';
import { hasModifier, staticName, unwrap, wrapped } from '../tree/parse.js';
import { type GivenBack, givenTo, isMadeOf, resultsOf, resultType } from '../values/given-back.js';
import { propertyParameters } from '../values/types/member-types.js';
import { isCast, isEither } from '../values/types/typed-values.js';

/** Functions of the repository's own that hand on a bag: `const useFeatureFlags = () => useFlags()`. */
export interface BagGivers {
  /** Whether calling a function gives a bag, or an object that holds one: `{ flags, ready }`. */
  isGiver(module: Module, owner: ts.FunctionLikeDeclaration): boolean;
  /** Notes the function that `node` is, or the property or constant, where it hands on a bag; the names by which other files may use it. */
  note(module: Module, node: ts.Node): string[];
}

interface BagGiversInput {
  given: GivenBack;
  isBag(module: Module, object: ts.Expression): boolean;
  /** Whether what is declared with a type is a bag, or holds some. */
  holdsBag(type: ts.TypeNode | undefined): boolean;
  /** Names by which givers are called in other files; grows. */
  names: Set<string>;
  /** Names of properties and constants that hold a bag, by what givers give back or by their type; grows. */
  held: Set<string>;
}

export function createBagGivers({ given, isBag, holdsBag, names, held }: BagGiversInput): BagGivers {
  /** The names under which the objects that an expression leads to hold bags. */
  const heldIn = (module: Module, expression: ts.Expression): string[] =>
    given.literals(module, expression, ({ module: home, node }) =>
      node.properties.flatMap((each) => {
        const [name, value] = [staticName(each.name), givenTo(each)];
        return name !== undefined && value && mayHandOn(value) && isBag(home, value) ? [name] : [];
      }),
    );

  const handsOn = (module: Module, result: ts.Expression): boolean => {
    const holders = heldIn(module, result);
    for (const name of holders) held.add(name);
    return holders.length > 0 || isBag(module, result);
  };

  const isGiver = (module: Module, owner: ts.FunctionLikeDeclaration): boolean =>
    holdsBag(resultType(owner)) || resultsOf(owner).some((result) => mayHandOn(result) && handsOn(module, result));

  const noteResult = (module: Module, owner: ts.Node | undefined, result: ts.Expression): string[] => {
    if (!owner || !isNamedFunction(owner) || owner.asteriskToken || !mayHandOn(result)) return nothing;
    const called = namesOf(module, owner);
    return called.length > 0 && handsOn(module, result) ? noted(called) : [];
  };

  /** Looked at where they stand, results need no walk through their function. */
  const noteReturn = (module: Module, { expression, parent }: ts.ReturnStatement): string[] =>
    expression && mayHandOn(expression)
      ? noteResult(module, ts.findAncestor(parent, ts.isFunctionLike), expression)
      : nothing;

  const noteFunction = (module: Module, owner: NamedFunction): string[] => {
    const results = ts.isArrowFunction(owner) && !ts.isBlock(owner.body) ? noteResult(module, owner, owner.body) : [];
    return holdsBag(resultType(owner)) ? noted(namesOf(module, owner)) : results;
  };

  const noted = (called: string[]): string[] => {
    for (const name of called) names.add(name);
    return called;
  };

  /** Members whose type is that of a bag; those of a type that has no name are known where it stands only. */
  const noteMember = (member: ts.TypeElement | ts.ClassElement | ts.ParameterDeclaration): string[] => {
    const name =
      member.name && !ts.isPrivateIdentifier(member.name) ? staticName(member.name as ts.BindingName) : undefined;
    const { type } = member as { type?: ts.TypeNode };
    if (name === undefined || !holdsBag(type)) return [];
    const isCalled = ts.isMethodSignature(member) || (type !== undefined && ts.isFunctionTypeNode(type));
    (isCalled ? names : held).add(name);
    const isNamed = ts.findAncestor(member, (each) => isNamedType(each)) !== undefined;
    return isNamed ? [name] : [];
  };

  /** A constant of the file, which others may import. */
  const noteConstant = (module: Module, { name, type, initializer, parent }: ts.VariableDeclaration): string[] => {
    const statement = parent.parent;
    if (!ts.isIdentifier(name) || !ts.isSourceFile(statement.parent)) return nothing;
    const declared = type ?? (initializer && isCast(initializer) ? initializer.type : undefined);
    const isExported = ts.isVariableStatement(statement) && hasModifier(statement, ts.SyntaxKind.ExportKeyword);
    const isHolder =
      holdsBag(declared) ||
      (isExported && initializer !== undefined && mayHandOn(initializer) && isBag(module, initializer));
    if (!isHolder) return nothing;
    held.add(name.text);
    return [name.text];
  };

  return {
    isGiver,
    note(module, node) {
      switch (node.kind) {
        case ts.SyntaxKind.ReturnStatement:
          return noteReturn(module, node as ts.ReturnStatement);
        case ts.SyntaxKind.ArrowFunction:
        case ts.SyntaxKind.FunctionExpression:
        case ts.SyntaxKind.FunctionDeclaration:
        case ts.SyntaxKind.MethodDeclaration:
          return noteFunction(module, node as NamedFunction);
        case ts.SyntaxKind.Constructor:
          return propertyParameters(node as ts.ConstructorDeclaration).flatMap(noteMember);
        case ts.SyntaxKind.VariableDeclaration:
          return noteConstant(module, node as ts.VariableDeclaration);
        case ts.SyntaxKind.PropertySignature:
        case ts.SyntaxKind.MethodSignature:
        case ts.SyntaxKind.PropertyDeclaration:
        case ts.SyntaxKind.GetAccessor:
          return noteMember(node as ts.PropertySignature);
        default:
          return nothing;
      }
    },
  };
}

const nothing: string[] = [];

/** Whether an expression is of a kind that can be a bag: most functions give back elements, texts and comparisons. */
function mayHandOn(result: ts.Expression): boolean {
  const node = unwrap(result);
  if (ts.isAwaitExpression(node)) return mayHandOn(node.expression);
  if (ts.isConditionalExpression(node)) return mayHandOn(node.whenTrue) || mayHandOn(node.whenFalse);
  if (ts.isBinaryExpression(node)) return isEither(node) && mayHandOn(node.left);
  return (
    ts.isIdentifier(node) ||
    ts.isPropertyAccessExpression(node) ||
    ts.isElementAccessExpression(node) ||
    ts.isCallExpression(node) ||
    ts.isObjectLiteralExpression(node)
  );
}

/** Where members have names that other files may use. */
const isNamedType = (node: ts.Node): boolean =>
  ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node) || ts.isClassLike(node);

type NamedFunction = ts.ArrowFunction | ts.FunctionExpression | ts.FunctionDeclaration | ts.MethodDeclaration;
const isNamedFunction = (node: ts.Node): node is NamedFunction =>
  ts.isArrowFunction(node) ||
  ts.isFunctionExpression(node) ||
  ts.isFunctionDeclaration(node) ||
  ts.isMethodDeclaration(node);

/** By what other files may call a function: none for one that only the function around it, or a call, knows. */
function namesOf(module: Module, owner: ts.FunctionLikeDeclaration): string[] {
  let holder: ts.Node = owner;
  if (!owner.name || ts.isFunctionExpression(owner)) {
    holder = wrapped(owner).parent;
    let made: ts.Node = owner;
    while (ts.isCallExpression(holder) && isMadeOf(holder, made)) {
      made = holder;
      holder = wrapped(holder).parent;
    }
  }
  if (ts.isExportAssignment(holder)) return [stemOf(module.file)];
  if (ts.isBinaryExpression(holder) && ts.isPropertyAccessExpression(holder.left)) {
    const { text } = holder.left.name;
    return [text === 'exports' ? stemOf(module.file) : text];
  }
  if (ts.isPropertyAssignment(holder) || ts.isPropertyDeclaration(holder) || ts.isMethodDeclaration(holder)) {
    const name = ts.isPrivateIdentifier(holder.name) ? undefined : staticName(holder.name);
    return name === undefined || isArgument(holder.parent) ? [] : [name];
  }
  if (ts.isVariableDeclaration(holder)) {
    const isOfFile = ts.isSourceFile(holder.parent.parent.parent);
    return isOfFile && ts.isIdentifier(holder.name) ? [holder.name.text] : [];
  }
  if (!ts.isFunctionDeclaration(holder) || !ts.isSourceFile(holder.parent)) return [];
  const isDefault = hasModifier(holder, ts.SyntaxKind.DefaultKeyword);
  return [...(holder.name ? [holder.name.text] : []), ...(isDefault ? [stemOf(module.file)] : [])];
}

/** Whether an object is handed to a call: what that makes of its functions cannot be told. */
function isArgument(object: ts.Node): boolean {
  let at = wrapped(object);
  while (ts.isObjectLiteralElementLike(at.parent)) at = wrapped(at.parent.parent);
  return ts.isCallExpression(at.parent) || ts.isNewExpression(at.parent);
}
