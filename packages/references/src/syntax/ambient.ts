import { ts } from '../../compiler/index.js';
import type { Annotation } from './annotations.js';
import type { Module } from './modules.js';
import { staticName } from './parse.js';
import type { Binding } from './scope.js';

/** What declaration files say of names that nobody imports. */
export interface Ambient {
  /** A global: declared by a file that is no module, or in `declare global`. */
  global(name: string): { module: Module; binding: Binding } | undefined;
  /** A member that `declare module 'fastify' { interface FastifyRequest { … } }` adds to a type of a package. */
  member(specifier: string, type: string, name: string): Annotation | undefined;
}

/** What one declaration file says. */
interface Declared {
  globals: Map<string, { module: Module; binding: Binding }>;
  added: Map<string, Annotation>;
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
 * Reads the declaration files of the repository whose text has the name that is asked for: `textOf` gives their texts, `read`
 * parses them. Of two that declare a name the first one holds.
 */
export function createAmbient(
  files: readonly string[],
  textOf: (file: string) => string | undefined,
  read: (file: string) => Module | undefined,
): Ambient {
  let sources: Source[] | undefined;
  const sourcesOf = (): Source[] =>
    (sources ??= files.flatMap((file) => {
      const text = isDeclaring(file) ? textOf(file) : undefined;
      return text === undefined ? [] : { file, ...mayDeclare(text) };
    }));
  /** Every name in those files; most names that somebody asks for are in none. */
  const named: { [what in keyof Telling]?: Set<string> } = {};
  const isNamed = (what: keyof Telling, name: string): boolean => {
    const telling = () => sourcesOf().filter((source) => source[what]);
    named[what] ??= new Set(telling().flatMap(({ file }) => textOf(file)?.match(/[\w$]+/g) ?? []));
    return named[what].has(name);
  };
  const known = new Map<string, Declared | undefined>();
  const globals = new Map<string, ReturnType<Ambient['global']>>();

  const first = <T>(
    what: keyof Telling,
    words: readonly string[],
    find: (declared: Declared) => T | undefined,
  ): T | undefined => {
    for (const source of sourcesOf()) {
      const text = source[what] ? textOf(source.file) : undefined;
      if (text === undefined || !words.every((word) => text.includes(word))) continue;
      if (!known.has(source.file)) known.set(source.file, declaredBy(read(source.file)));
      const declared = known.get(source.file);
      const found = declared && find(declared);
      if (found) return found;
    }
    return undefined;
  };

  return {
    global(name) {
      if (!globals.has(name) && isNamed('globals', name)) {
        const found = first('globals', [name], (declared) => declared.globals.get(name));
        globals.set(name, found);
      }
      return globals.get(name);
    },
    member(specifier, type, name) {
      if (!isNamed('members', type) || !isNamed('members', name)) return undefined;
      return first('members', [specifier, type, name], ({ added }) => added.get(`${specifier}\0${type}\0${name}`));
    },
  };
}

function declaredBy(module: Module | undefined): Declared | undefined {
  if (!module) return undefined;
  const { sourceFile, scopes } = module;
  const declared: Declared = { globals: new Map(), added: new Map() };
  const addAll = (scope: ts.Node): void => {
    for (const [name, binding] of scopes.declaredIn(scope)) {
      if (binding.kind !== 'import' && !declared.globals.has(name)) declared.globals.set(name, { module, binding });
    }
  };
  if (!ts.isExternalModule(sourceFile)) addAll(sourceFile);
  for (const statement of sourceFile.statements) {
    if (!ts.isModuleDeclaration(statement) || !statement.body || !ts.isModuleBlock(statement.body)) continue;
    if (statement.flags & ts.NodeFlags.GlobalAugmentation) addAll(statement.body);
    else if (ts.isStringLiteral(statement.name)) addMembers(declared, module, statement.name.text, statement.body);
  }
  return declared;
}

function addMembers({ added }: Declared, module: Module, specifier: string, body: ts.ModuleBlock): void {
  for (const node of body.statements) {
    if (!ts.isInterfaceDeclaration(node)) continue;
    for (const member of node.members) {
      const name = staticName(member.name);
      if (name === undefined || !ts.isPropertySignature(member) || !member.type) continue;
      added.set(`${specifier}\0${node.name.text}\0${name}`, { module, type: member.type });
    }
  }
}
