/**
 * The part of ESTree, with its TypeScript and JSX additions, that is read here. It is written out because the trees come
 * from whichever parser the lint run uses (espree, typescript-eslint, Babel, oxlint), and no parser's types fit all.
 */
interface Base {
  range: [start: number, end: number];
  parent?: Node | null;
}

export interface Identifier extends Base {
  type: 'Identifier' | 'JSXIdentifier' | 'PrivateIdentifier';
  name: string;
  typeAnnotation?: Node;
}
export interface Literal extends Base {
  type: 'Literal';
  value: unknown;
}
export interface TemplateLiteral extends Base {
  type: 'TemplateLiteral';
  quasis: { value: { cooked?: string | null } }[];
}
export interface MemberExpression extends Base {
  type: 'MemberExpression';
  object: Node;
  property: Node;
  computed: boolean;
}
export interface Call extends Base {
  type: 'CallExpression' | 'NewExpression';
  callee: Node;
  arguments: Node[];
  typeArguments?: { params: Node[] };
  /** What older parsers call the type arguments. */
  typeParameters?: { params: Node[] };
}
/** Nodes that give the value of one inner expression, for what is asked here. */
export interface Wrapper extends Base {
  type:
    | 'AwaitExpression'
    | 'ChainExpression'
    | 'TSAsExpression'
    | 'TSSatisfiesExpression'
    | 'TSNonNullExpression'
    | 'TSTypeAssertion'
    | 'ParenthesizedExpression'
    | 'JSXExpressionContainer';
  expression: Node;
  argument: Node;
}
/** Nodes that give the value of one of two expressions. */
export interface Choice extends Base {
  type: 'ConditionalExpression' | 'LogicalExpression';
  operator: string;
  consequent: Node;
  alternate: Node;
  left: Node;
  right: Node;
}
export interface ObjectNode extends Base {
  type: 'ObjectExpression' | 'ObjectPattern';
  properties: Node[];
  typeAnnotation?: Node;
}
export interface Property extends Base {
  type: 'Property';
  key: Node;
  value: Node;
  computed: boolean;
  shorthand: boolean;
}
export interface AssignmentPattern extends Base {
  type: 'AssignmentPattern' | 'AssignmentExpression';
  operator?: string;
  left: Node;
  right: Node;
}
export interface VariableDeclarator extends Base {
  type: 'VariableDeclarator';
  id: Node;
  init: Node | null;
}
/** Nodes whose children are a plain list. */
export interface List extends Base {
  type:
    | 'Program'
    | 'ClassBody'
    | 'TSInterfaceBody'
    | 'ArrayExpression'
    | 'VariableDeclaration'
    | 'TSUnionType'
    | 'TSIntersectionType'
    | 'TSTypeLiteral';
  body: Node[];
  elements: (Node | null)[];
  declarations: Node[];
  types: Node[];
  members: Node[];
}
/** Nodes that stand around a declaration, a type or a parameter. */
export interface Holder extends Base {
  type:
    | 'ExportNamedDeclaration'
    | 'TSTypeAnnotation'
    | 'TSParameterProperty'
    | 'TSTypeAliasDeclaration'
    | 'TSInterfaceDeclaration'
    | 'TSPropertySignature';
  declaration: Node | null;
  typeAnnotation: Node;
  parameter: Node;
  body: Node;
  key: Node;
}
export interface Class extends Base {
  type: 'ClassDeclaration' | 'ClassExpression';
  superClass: Node | null;
  body: Node;
  decorators?: Node[];
}
export interface Decorator extends Base {
  type: 'Decorator';
  expression: Node;
}
export interface Rest extends Base {
  type: 'RestElement' | 'SpreadElement';
  argument: Node;
}
export interface ClassMember extends Base {
  type: 'PropertyDefinition' | 'AccessorProperty' | 'MethodDefinition';
  key: Node;
  value: Node | null;
  computed: boolean;
  static: boolean;
  kind?: string;
  typeAnnotation?: Node;
}
export interface FunctionNode extends Base {
  type: 'FunctionDeclaration' | 'FunctionExpression' | 'ArrowFunctionExpression' | 'TSEmptyBodyFunctionExpression';
  params: Node[];
  body: Node | null;
  returnType?: Node;
}
export interface Return extends Base {
  type: 'ReturnStatement';
  argument: Node | null;
}
export interface Import extends Base {
  type: 'ImportDeclaration' | 'ImportExpression' | 'TSImportType';
  source: Node | null;
  argument?: Node;
  qualifier?: Node | null;
}
export interface ImportBinding extends Base {
  type: 'ImportSpecifier' | 'ImportDefaultSpecifier' | 'ImportNamespaceSpecifier' | 'TSImportEqualsDeclaration';
  local: Identifier;
  imported: Node;
  moduleReference: Node;
}
export interface TypeName extends Base {
  type: 'TSTypeReference' | 'TSQualifiedName' | 'TSLiteralType' | 'TSExternalModuleReference';
  typeName: Node;
  typeArguments?: { params: Node[] };
  left: Node;
  right: Identifier;
  literal: Node;
  expression: Node;
}
export interface Enum extends Base {
  type: 'TSEnumDeclaration' | 'TSEnumMember';
  id: Node;
  body?: { members: Node[] };
  members?: Node[];
  initializer?: Node;
}
export interface Jsx extends Base {
  type: 'JSXOpeningElement' | 'JSXMemberExpression' | 'JSXAttribute';
  name: Node;
  attributes: Node[];
  value: Node | null;
  object: Node;
  property: Identifier;
}
export interface This extends Base {
  type: 'ThisExpression' | 'Super';
}

export type Node =
  | Identifier
  | Literal
  | TemplateLiteral
  | MemberExpression
  | Call
  | Wrapper
  | Choice
  | ObjectNode
  | Property
  | AssignmentPattern
  | VariableDeclarator
  | List
  | Holder
  | Class
  | ClassMember
  | Decorator
  | Rest
  | FunctionNode
  | Return
  | Import
  | ImportBinding
  | TypeName
  | Enum
  | Jsx
  | This;

function unwrapOnce(node: Node): Node {
  switch (node.type) {
    case 'AwaitExpression':
      return node.argument;
    case 'ChainExpression':
    case 'TSAsExpression':
    case 'TSSatisfiesExpression':
    case 'TSNonNullExpression':
    case 'TSTypeAssertion':
    case 'ParenthesizedExpression':
    case 'JSXExpressionContainer':
      return node.expression;
    default:
      return node;
  }
}

/** The expression inside `(x)`, `x!`, `x as T`, `x satisfies T`, `{x}` of JSX, `await x` and an optional chain. */
export function unwrap(node: Node): Node {
  for (let outer = node; ; ) {
    const inner = unwrapOnce(outer);
    if (inner === outer) return inner;
    outer = inner;
  }
}

/** The string that a literal or a template without expressions is. */
export function stringOf(node: Node | null | undefined): string | undefined {
  if (node?.type === 'Literal') return typeof node.value === 'string' ? node.value : undefined;
  if (node?.type === 'TemplateLiteral' && node.quasis.length === 1) return node.quasis[0]?.value.cooked ?? undefined;
  return undefined;
}

/** Name of a property, where it is written out: `.name`, `['name']`, `#name`, `name:`. */
export function propertyName(key: Node, computed: boolean): string | undefined {
  if (key.type === 'PrivateIdentifier') return `#${key.name}`;
  if (!computed && (key.type === 'Identifier' || key.type === 'JSXIdentifier')) return key.name;
  return stringOf(key);
}

/** The outermost of the expressions that give the value of this one: `(x)`, `x!`, `await x`. */
export function wrapped(node: Node): Node {
  let outer = node;
  while (outer.parent && outer.parent.type !== 'JSXExpressionContainer' && unwrapOnce(outer.parent) === outer) {
    outer = outer.parent;
  }
  return outer;
}

/** Visits a node and everything below it; `visit` answers `false` to leave out what is below. */
export function walk(root: Node, keys: Record<string, readonly string[]>, visit: (node: Node) => unknown): void {
  const pending: Node[] = [root];
  for (let node = pending.pop(); node; node = pending.pop()) {
    if (visit(node) === false) continue;
    const names = keys[node.type] ?? [];
    // Pushed last to first, so that nodes are visited in source order.
    for (let i = names.length - 1; i >= 0; i--) {
      const child = (node as unknown as Record<string, unknown>)[names[i] as string];
      if (Array.isArray(child)) {
        for (let j = child.length - 1; j >= 0; j--) if (child[j]) pending.push(child[j]);
      } else if (child) pending.push(child as Node);
    }
  }
}
