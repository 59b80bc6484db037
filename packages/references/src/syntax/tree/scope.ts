import { ts } from '../../../compiler/index.js';
import { isMemberName, isWrite } from './identifiers.js';
import { staticName } from './parse.js';

/**
 * Names and what they refer to in one file, by JavaScript's scope rules and without types. Values and types that share a
 * name share a binding, so a binding is called unused only when nothing of that name is used.
 */
export interface Binding {
  name: string;
  kind:
    | 'import'
    | 'const'
    | 'let'
    | 'var'
    | 'function'
    | 'class'
    | 'parameter'
    | 'enum'
    | 'type'
    | 'namespace'
    | 'catch';
  /** The identifiers that declare it; more than one for overloads, merged and repeated declarations. */
  declarations: ts.Identifier[];
  /** Every other identifier that means it, in source order. */
  readonly references: readonly ts.Identifier[];
  /** Those of the references that assign to it. */
  readonly writes: readonly ts.Identifier[];
  /** The node that opened its scope. */
  scope: ts.Node;
}

export interface Scopes {
  /** What an identifier means, declarations included; `undefined` for globals and for names of members. */
  bindingOf(identifier: ts.Identifier): Binding | undefined;
  /** All bindings in source order. */
  bindings: readonly Binding[];
  /** The binding that a name means when written at `node`. */
  lookup(name: string, node: ts.Node): Binding | undefined;
  /** Whether some declaration of a name takes it from a property or an export of another name: `{ isOn: on }`. */
  isRenamed(name: string): boolean;
  /** Every node in source order, the file first: each before those that it holds. */
  nodes: readonly ts.Node[];
  /** Bindings that the scope opened by `node` holds itself. */
  declaredIn(node: ts.Node): ReadonlyMap<string, Binding>;
}

type Kind = Binding['kind'];

const opensScope = (node: ts.Node): boolean =>
  ts.isSourceFile(node) ||
  ts.isFunctionLike(node) ||
  ts.isClassLike(node) ||
  ts.isBlock(node) ||
  ts.isForStatement(node) ||
  ts.isForInStatement(node) ||
  ts.isForOfStatement(node) ||
  ts.isCatchClause(node) ||
  ts.isCaseBlock(node) ||
  ts.isModuleBlock(node) ||
  ts.isEnumDeclaration(node) ||
  ts.isInterfaceDeclaration(node) ||
  ts.isTypeAliasDeclaration(node) ||
  ts.isMappedTypeNode(node) ||
  ts.isConditionalTypeNode(node) ||
  ts.isClassStaticBlockDeclaration(node);

const holdsVar = (node: ts.Node): boolean =>
  ts.isSourceFile(node) || ts.isFunctionLike(node) || ts.isModuleBlock(node) || ts.isClassStaticBlockDeclaration(node);

/** The kinds of nodes that may declare a name. */
const declaring: ReadonlySet<ts.SyntaxKind> = new Set([
  ts.SyntaxKind.VariableDeclaration,
  ts.SyntaxKind.Parameter,
  ts.SyntaxKind.FunctionDeclaration,
  ts.SyntaxKind.FunctionExpression,
  ts.SyntaxKind.ClassDeclaration,
  ts.SyntaxKind.ClassExpression,
  ts.SyntaxKind.EnumDeclaration,
  ts.SyntaxKind.InterfaceDeclaration,
  ts.SyntaxKind.TypeAliasDeclaration,
  ts.SyntaxKind.ModuleDeclaration,
  ts.SyntaxKind.TypeParameter,
  ts.SyntaxKind.ImportClause,
  ts.SyntaxKind.NamespaceImport,
  ts.SyntaxKind.ImportSpecifier,
  ts.SyntaxKind.ImportEqualsDeclaration,
]);

/** A binding that looks for its users when somebody asks. A class, since a tree has thousands of them. */
class LazyBinding implements Binding {
  readonly declarations: ts.Identifier[] = [];
  readonly name: string;
  readonly kind: Kind;
  readonly scope: ts.Node;
  #uses: ((binding: Binding) => ts.Identifier[]) | ts.Identifier[];
  #writes: ts.Identifier[] | undefined;

  constructor(name: string, kind: Kind, scope: ts.Node, uses: (binding: Binding) => ts.Identifier[]) {
    this.name = name;
    this.kind = kind;
    this.scope = scope;
    this.#uses = uses;
  }

  get references(): readonly ts.Identifier[] {
    if (typeof this.#uses === 'function') this.#uses = this.#uses(this);
    return this.#uses;
  }

  get writes(): readonly ts.Identifier[] {
    return (this.#writes ??= this.references.filter(isWrite));
  }
}

/**
 * Resolves the names of a parsed file, and gives each node its parent. The declarations are found in one walk; what an
 * identifier means (but where it `hides` what it would mean by the rules of JavaScript), and who uses a binding, is looked up when somebody asks: a scan asks for few of them.
 */
export function bind(
  sourceFile: ts.SourceFile,
  hides: (identifier: ts.Identifier, binding: Binding) => boolean = () => false,
): Scopes {
  const tables = new Map<ts.Node, Map<string, Binding>>();
  const meaning = new Map<ts.Identifier, Binding | undefined>();
  const all: Binding[] = [];
  /** The bindings of a name, and the enums with a member of that name: nearly every name has one binding at most. */
  const named = new Map<string, Binding[]>();
  const enums = new Map<string, Set<ts.Node>>();

  const tableOf = (scope: ts.Node): Map<string, Binding> => {
    let table = tables.get(scope);
    if (!table) tables.set(scope, (table = new Map()));
    return table;
  };
  const enclosing = (node: ts.Node, test: (node: ts.Node) => boolean): ts.Node => {
    let scope = node;
    while (!test(scope) && scope.parent) scope = scope.parent;
    return scope;
  };
  const declare = (name: ts.Identifier, kind: Kind, scope: ts.Node): void => {
    const table = tableOf(scope);
    let binding = table.get(name.text);
    if (!binding) {
      table.set(name.text, (binding = new LazyBinding(name.text, kind, scope, usesOf)));
      all.push(binding);
      const same = named.get(name.text);
      if (same) same.push(binding);
      else named.set(name.text, [binding]);
    }
    binding.declarations.push(name);
    meaning.set(name, binding);
  };
  const declarePattern = (name: ts.BindingName, kind: Kind, scope: ts.Node): void => {
    if (ts.isIdentifier(name)) declare(name, kind, scope);
    else
      for (const element of name.elements) if (ts.isBindingElement(element)) declarePattern(element.name, kind, scope);
  };

  const declareNode = (node: ts.Node): void => {
    if (!declaring.has(node.kind)) return;
    const outer = (): ts.Node => enclosing(node.parent, opensScope);
    if (ts.isVariableDeclaration(node)) {
      if (ts.isCatchClause(node.parent)) declarePattern(node.name, 'catch', node.parent);
      else {
        const { flags } = node.parent;
        const kind = flags & ts.NodeFlags.Let ? 'let' : flags & ts.NodeFlags.BlockScoped ? 'const' : 'var';
        declarePattern(node.name, kind, kind === 'var' ? enclosing(node.parent, holdsVar) : outer());
      }
    } else if (ts.isParameter(node)) {
      // Parameters of types in comments (`function(string)`) have no name.
      const isNamed = !ts.isIndexSignatureDeclaration(node.parent) && (node.name as ts.Node | undefined) !== undefined;
      if (isNamed) declarePattern(node.name, 'parameter', node.parent);
    } else if (ts.isFunctionDeclaration(node)) {
      if (node.name) declare(node.name, 'function', outer());
    } else if (ts.isFunctionExpression(node)) {
      if (node.name) declare(node.name, 'function', node);
    } else if (ts.isClassDeclaration(node)) {
      if (node.name) declare(node.name, 'class', outer());
    } else if (ts.isClassExpression(node)) {
      if (node.name) declare(node.name, 'class', node);
    } else if (ts.isEnumDeclaration(node)) {
      declare(node.name, 'enum', outer());
      for (const name of node.members.flatMap((each) => staticName(each.name) ?? [])) {
        enums.set(name, (enums.get(name) ?? new Set()).add(node));
      }
    } else if (ts.isInterfaceDeclaration(node) || ts.isTypeAliasDeclaration(node)) {
      declare(node.name, 'type', outer());
    } else if (ts.isModuleDeclaration(node)) {
      // `namespace A.B` declares A only, and `declare global` nothing.
      const isNested = ts.isModuleDeclaration(node.parent) || (node.flags & ts.NodeFlags.GlobalAugmentation) !== 0;
      if (ts.isIdentifier(node.name) && !isNested) declare(node.name, 'namespace', outer());
    } else if (ts.isTypeParameterDeclaration(node)) {
      declare(node.name, 'type', ts.isInferTypeNode(node.parent) ? enclosing(node, ts.isConditionalTypeNode) : outer());
    } else if (ts.isImportClause(node)) {
      if (node.name) declare(node.name, 'import', sourceFile);
    } else if (ts.isNamespaceImport(node) || ts.isImportSpecifier(node) || ts.isImportEqualsDeclaration(node)) {
      declare(node.name, 'import', outer());
    }
  };

  const nodes: ts.Node[] = [sourceFile];
  let parent: ts.Node = sourceFile;
  const visit = (node: ts.Node): void => {
    (node as { parent: ts.Node }).parent = parent;
    nodes.push(node);
    declareNode(node);
    const outer = parent;
    parent = node;
    ts.forEachChild(node, visit);
    parent = outer;
  };
  ts.forEachChild(sourceFile, visit);

  const lookup = (name: string, node: ts.Node): Binding | undefined => {
    const bindings = named.get(name);
    if (!bindings) return undefined;
    const owners = enums.get(name);
    // Most names are imported: there is one of them, and nothing that could hide it.
    const [only] = bindings;
    if (bindings.length === 1 && !owners && only?.scope === sourceFile) return only;
    for (let scope: ts.Node | undefined = node; scope; scope = scope.parent) {
      // `enum Key { A = 'a', B = A }`: a member hides what is outside, and is no variable itself.
      if (owners?.has(scope)) return undefined;
      for (const binding of bindings) if (binding.scope === scope) return binding;
    }
    return undefined;
  };

  const bindingOf = (identifier: ts.Identifier): Binding | undefined => {
    if (meaning.has(identifier)) return meaning.get(identifier);
    // A parameter's default and a decorator on a class are evaluated outside the body, but a body may not redeclare
    // their names without shadowing, so one scope a function is enough.
    const found = isMemberName(identifier) ? undefined : lookup(identifier.text, identifier.parent);
    const binding = found && hides(identifier, found) ? undefined : found;
    meaning.set(identifier, binding);
    return binding;
  };

  let spelled: Map<string, ts.Identifier[]> | undefined;
  const identifiersOf = (name: string): readonly ts.Identifier[] => {
    if (!spelled) {
      spelled = new Map();
      for (const each of nodes) {
        if (!ts.isIdentifier(each)) continue;
        const same = spelled.get(each.text);
        if (same) same.push(each);
        else spelled.set(each.text, [each]);
      }
    }
    return spelled.get(name) ?? [];
  };

  function usesOf(binding: Binding): ts.Identifier[] {
    const isUse = (each: ts.Identifier): boolean => !binding.declarations.includes(each) && bindingOf(each) === binding;
    return identifiersOf(binding.name).filter(isUse);
  }

  let renamed: Set<string> | undefined;
  const isRenamed = (name: string): boolean => {
    renamed ??= new Set(all.filter(({ declarations }) => declarations.some(isAlias)).map((each) => each.name));
    return renamed.has(name);
  };

  const none: ReadonlyMap<string, Binding> = new Map();
  return {
    bindingOf,
    bindings: all,
    lookup,
    isRenamed,
    nodes,
    declaredIn: (node) => tables.get(node) ?? none,
  };
}

/** `on` of `import { isOn as on }` and `const { isOn: on } = …`. */
const isAlias = ({ parent }: ts.Identifier): boolean =>
  (ts.isImportSpecifier(parent) || ts.isBindingElement(parent)) && parent.propertyName !== undefined;

/** The declaration that a binding identifier belongs to: the variable declaration, import specifier, parameter, … */
export function declarationOf(name: ts.Identifier): ts.Node {
  let node: ts.Node = name.parent;
  while (ts.isBindingElement(node) || ts.isObjectBindingPattern(node) || ts.isArrayBindingPattern(node))
    node = node.parent;
  return node;
}

/** Whether a binding always holds what its one declaration gave it. */
export const isConstant = (binding: Binding): boolean =>
  binding.declarations.length === 1 &&
  binding.writes.length === 0 &&
  binding.kind !== 'parameter' &&
  binding.kind !== 'catch';
