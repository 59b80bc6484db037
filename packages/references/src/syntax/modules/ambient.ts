import { ts } from '../../../compiler/index.js';
import { globalAssignment } from '../../text/globals.js';
import { createAutoImports, exportedName } from '../components/nuxt-imports.js';
import { isPlugin, mayProvide, providedBy, providedName } from '../components/nuxt-plugins.js';
import { isProvision, mayGive, provisionsIn } from '../components/provisions.js';
import { staticName, unwrap, wrapped } from '../tree/parse.js';
import type { Binding, Scopes } from '../tree/scope.js';
import type { Annotation } from '../values/types/annotations.js';
import type { Module } from './modules.js';

/** What is known of names that nobody imports. */
export interface Ambient {
  /** A global: declared by a file that is no module, or in `declare global`. */
  global(name: string): { module: Module; binding: Binding } | undefined;
  /** What Nuxt imports by itself. */
  autoImported(name: string): { module: Module; binding: Binding } | undefined;
  /** A member that `declare module 'fastify' { interface FastifyRequest { … } }` adds to a type of a package. */
  member(specifier: string, type: string, name: string): Annotation | undefined;
  /** What the type of `window` promises: `declare global { interface Window { flags: Flags } }`. */
  windowMember(name: string): Annotation | undefined;
  /** What scripts of a file's package give a global, `window.flags = …`, or provide under a {@link provisionName}. */
  assigned(fromFile: string, name: string): { module: Module; expression: ts.Expression }[];
}

interface AmbientInput {
  files: readonly string[];
  textOf(file: string): string | undefined;
  read(file: string): Module | undefined;
  /** Scripts that make globals; may grow until somebody asks. */
  making: ReadonlySet<string>;
  /** Whether two files are of one package: what a program of another one makes is not there. */
  isNear(file: string, other: string): boolean;
}

/** What one declaration file says. */
interface Declared {
  globals: Map<string, { module: Module; binding: Binding }>;
  added: Map<string, Annotation>;
  ofWindow: Map<string, Annotation>;
}

/** What a declaration file may tell of, by its text. */
interface Telling {
  globals: boolean;
  members: boolean;
}

interface Source extends Telling {
  file: string;
}

const isDeclaring = (file: string): boolean => file.endsWith('.d.ts') && !/(?:^|\/)node_modules\//.test(file);

/** A file that imports or exports before anything is declared in a block is a module: what it declares is its own. */
function mayDeclare(text: string): Telling {
  const outside = text.search(/^(?:export|import)\b/m);
  const block = text.search(/\b(?:module|namespace)\b/);
  const isModule = outside >= 0 && (block < 0 || outside < block);
  return { globals: !isModule || /\bglobal\b/.test(text), members: block >= 0 };
}

/**
 * Reads the declaration files of the repository, and scripts that make globals, whose text has the name that is asked for:
 * `textOf` gives their texts, `read` parses them. Of two that declare a name the first one holds.
 */
export function createAmbient({ files, textOf, read, making, isNear }: AmbientInput): Ambient {
  let sources: Source[] | undefined;
  const sourcesOf = (): Source[] =>
    (sources ??= files.flatMap((file) => {
      const text = isDeclaring(file) || making.has(file) ? textOf(file) : undefined;
      return text === undefined ? [] : { file, ...mayDeclare(text) };
    }));
  /** The files that have each name; most names that somebody asks for are in none. */
  const naming: { [what in keyof Telling]?: Map<string, string[]> } = {};
  const filesNaming = (what: keyof Telling, name: string): readonly string[] => {
    let known = naming[what];
    if (!known) {
      naming[what] = known = new Map();
      for (const source of sourcesOf()) {
        if (!source[what]) continue;
        for (const word of new Set(textOf(source.file)?.match(/[\w$]+/g))) {
          const having = known.get(word);
          if (having) having.push(source.file);
          else known.set(word, [source.file]);
        }
      }
    }
    return known.get(name) ?? [];
  };
  const known = new Map<string, Declared | undefined>();
  const declaredIn = (file: string): Declared | undefined => {
    if (!known.has(file)) known.set(file, declaredBy(read(file), isDeclaring(file)));
    return known.get(file);
  };
  const first = <T>(all: readonly string[], find: (declared: Declared) => T | undefined): T | undefined => {
    for (const file of all) {
      const declared = declaredIn(file);
      const found = declared && find(declared);
      if (found) return found;
    }
    return undefined;
  };
  const globals = new Map<string, ReturnType<Ambient['global']>>();
  const autoImported = createAutoImports({ files, textOf, read });
  /** The scripts that assign each global. */
  let assigning: Map<string, string[]> | undefined;
  const assignersOf = (name: string): readonly string[] => {
    if (!assigning) {
      assigning = new Map();
      for (const file of making) {
        const text = textOf(file) ?? '';
        const assigned = [...text.matchAll(globalAssignment)].map(([, name = '']) => name);
        for (const name of new Set([...assigned, ...(isPlugin(text) ? mayProvide(text) : []), ...mayGive(text)])) {
          assigning.set(name, [...(assigning.get(name) ?? []), file]);
        }
      }
    }
    return assigning.get(name) ?? [];
  };

  return {
    global(name) {
      const naming = filesNaming('globals', name);
      if (naming.length === 0) return autoImported(name);
      if (!globals.has(name)) {
        const found = first(naming, (declared) => declared.globals.get(name));
        globals.set(name, found);
      }
      return globals.get(name);
    },
    autoImported,
    member(specifier, type, name) {
      const naming = filesNaming('members', type);
      if (naming.length === 0) return undefined;
      const both = new Set(filesNaming('members', name));
      const telling = naming.filter((file) => both.has(file));
      return first(telling, ({ added }) => added.get(`${homeOf(specifier)}\0${type}\0${name}`));
    },
    windowMember: (name) => first(filesNaming('globals', name), ({ ofWindow }) => ofWindow.get(name)),
    assigned: (fromFile, name) =>
      assignersOf(name)
        .filter((each) => isNear(fromFile, each))
        .flatMap((file) => {
          const module = read(file);
          return module ? assignmentsIn(module, name).map((expression) => ({ module, expression })) : [];
        }),
  };
}

/** What a script assigns to a member of the global object, or to what all components have. */
function assignmentsIn(module: Module, name: string): ts.Expression[] {
  const { scopes } = module;
  if (isProvision(name)) return provisionsIn(module, name);
  const provided = providedBy(module).flatMap(([each, value]) => (each === name ? [value] : []));
  if (provided.length > 0) return provided;
  return scopes.nodes.flatMap((node) => {
    const left = ts.isBinaryExpression(node) && isAssignment(node) ? unwrap(node.left) : undefined;
    if (!left || !ts.isPropertyAccessExpression(left) || left.name.text !== name) return [];
    const isGlobal = isGlobalObject(left.expression, scopes) || isOfVue(left.expression);
    return isGlobal ? [(node as ts.BinaryExpression).right] : [];
  });
}

/** The global that a function is: `isOn` of `window.isOn = (key) => …`. */
export function globalNameOf(node: ts.Node | undefined, module: Module, ambient: Ambient): string | undefined {
  const provided = node && providedName(node, module);
  if (provided) return provided;
  const name = node && exportedName(node, module);
  if (name !== undefined && ambient.autoImported(name)?.module === module) return name;
  return node && assignedGlobal(module, wrapped(node).parent);
}

/** The name of the global, or of what all components of Vue have, that an assignment gives a value. */
export function assignedGlobal({ scopes }: Module, assignment: ts.Node): string | undefined {
  const left = ts.isBinaryExpression(assignment) && isAssignment(assignment) ? unwrap(assignment.left) : undefined;
  if (!left || !ts.isPropertyAccessExpression(left)) return undefined;
  return isGlobalObject(left.expression, scopes) || isOfVue(left.expression) ? left.name.text : undefined;
}

/** `app.config.globalProperties`, `Vue.prototype`: what they have, all components have. */
const isOfVue = (node: ts.Expression): boolean =>
  ts.isPropertyAccessExpression(node) && /\.globalProperties$|^Vue\.prototype$/.test(node.getText());

const isAssignment = ({ operatorToken: { kind } }: ts.BinaryExpression): boolean =>
  kind === ts.SyntaxKind.EqualsToken ||
  kind === ts.SyntaxKind.QuestionQuestionEqualsToken ||
  kind === ts.SyntaxKind.BarBarEqualsToken;

/** `window`, `globalThis` and their like, whatever they are taken for: `(window as any)`. */
export function isGlobalObject(expression: ts.Expression, scopes: Scopes): boolean {
  const node = unwrap(expression);
  return ts.isIdentifier(node) && /^(?:globalThis|window|global|self)$/.test(node.text) && !scopes.bindingOf(node);
}

function declaredBy(module: Module | undefined, isDeclaration: boolean): Declared | undefined {
  if (!module) return undefined;
  const { sourceFile, scopes } = module;
  const declared: Declared = { globals: new Map(), added: new Map(), ofWindow: new Map() };
  const addAll = (scope: ts.Node): void => {
    for (const [name, binding] of scopes.declaredIn(scope)) {
      if (binding.kind !== 'import' && !declared.globals.has(name)) declared.globals.set(name, { module, binding });
    }
  };
  if (isDeclaration && !ts.isExternalModule(sourceFile)) {
    addAll(sourceFile);
    addWindow(declared, module, sourceFile.statements);
    addSpaces(declared, module, sourceFile.statements);
  }
  for (const statement of sourceFile.statements) {
    if (!ts.isModuleDeclaration(statement) || !statement.body || !ts.isModuleBlock(statement.body)) continue;
    if (statement.flags & ts.NodeFlags.GlobalAugmentation) {
      addAll(statement.body);
      addWindow(declared, module, statement.body.statements);
      addSpaces(declared, module, statement.body.statements);
    } else if (ts.isStringLiteral(statement.name)) addMembers(declared, module, statement.name.text, statement.body);
  }
  return declared;
}

function addMembers({ added }: Declared, module: Module, specifier: string, body: ts.ModuleBlock): void {
  for (const [owner, name, annotation] of propertiesIn(module, body.statements))
    added.set(`${homeOf(specifier)}\0${owner}\0${name}`, annotation);
}

/** The package whose types another one hands on, and the one whose types a global namespace adds to. */
const homes: Record<string, string> = {
  'express-serve-static-core': 'express',
  Express: 'express',
  '@vue/runtime-core': 'vue',
  '@vue/runtime-dom': 'vue',
};
const homeOf = (name: string): string => homes[name] ?? name;

/** `namespace Express { interface Request { flags: Flags } }` */
function addSpaces(declared: Declared, module: Module, statements: readonly ts.Statement[]): void {
  for (const each of statements) {
    if (!ts.isModuleDeclaration(each) || !ts.isIdentifier(each.name) || !each.body || !ts.isModuleBlock(each.body))
      continue;
    if (homes[each.name.text]) addMembers(declared, module, each.name.text, each.body);
  }
}

function addWindow({ ofWindow }: Declared, module: Module, statements: readonly ts.Statement[]): void {
  for (const [owner, name, annotation] of propertiesIn(module, statements))
    if (owner === 'Window' && !ofWindow.has(name)) ofWindow.set(name, annotation);
}

/** The properties that interfaces declare. */
function propertiesIn(
  module: Module,
  statements: readonly ts.Statement[],
): [owner: string, name: string, annotation: Annotation][] {
  return statements.filter(ts.isInterfaceDeclaration).flatMap((node) =>
    node.members.flatMap((member): [string, string, Annotation][] => {
      const name = staticName(member.name);
      if (name === undefined || !ts.isPropertySignature(member) || !member.type) return [];
      return [[node.name.text, name, { module, type: member.type }]];
    }),
  );
}
