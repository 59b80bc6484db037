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
    if (!known.has(file)) known.set(file, declaredBy(read(file)));
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

  return {
    global(name) {
      const naming = filesNaming('globals', name);
      if (naming.length === 0) return undefined;
      if (!globals.has(name)) {
        const found = first(naming, (declared) => declared.globals.get(name));
        globals.set(name, found);
      }
      return globals.get(name);
    },
    member(specifier, type, name) {
      const naming = filesNaming('members', type);
      if (naming.length === 0) return undefined;
      const both = new Set(filesNaming('members', name));
      const telling = naming.filter((file) => both.has(file) && textOf(file)?.includes(specifier));
      return first(telling, ({ added }) => added.get(`${specifier}\0${type}\0${name}`));
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
