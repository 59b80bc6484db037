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

/** Reads the declaration files of the repository when the first name is asked for, and not again. */
export function createAmbient(files: readonly string[], read: (file: string) => Module | undefined): Ambient {
  let globals: Map<string, { module: Module; binding: Binding }> | undefined;
  const added = new Map<string, Annotation>();

  const load = (): NonNullable<typeof globals> => {
    const found: NonNullable<typeof globals> = (globals = new Map());
    for (const file of files) {
      if (!file.endsWith('.d.ts') || /(?:^|\/)node_modules\//.test(file)) continue;
      const module = read(file);
      if (!module) continue;
      const { sourceFile, scopes } = module;
      const addAll = (scope: ts.Node): void => {
        for (const [name, binding] of scopes.declaredIn(scope)) {
          if (binding.kind !== 'import' && !found.has(name)) found.set(name, { module, binding });
        }
      };
      if (!ts.isExternalModule(sourceFile)) addAll(sourceFile);
      for (const statement of sourceFile.statements) {
        if (!ts.isModuleDeclaration(statement) || !statement.body || !ts.isModuleBlock(statement.body)) continue;
        if (statement.flags & ts.NodeFlags.GlobalAugmentation) addAll(statement.body);
        else if (ts.isStringLiteral(statement.name)) addMembers(module, statement.name.text, statement.body);
      }
    }
    return found;
  };

  const addMembers = (module: Module, specifier: string, body: ts.ModuleBlock): void => {
    for (const node of body.statements) {
      if (!ts.isInterfaceDeclaration(node)) continue;
      for (const member of node.members) {
        const name = staticName(member.name);
        if (name === undefined || !ts.isPropertySignature(member) || !member.type) continue;
        added.set(`${specifier}\0${node.name.text}\0${name}`, { module, type: member.type });
      }
    }
  };

  return {
    global: (name) => (globals ?? load()).get(name),
    member(specifier, type, name) {
      if (!globals) load();
      return added.get(`${specifier}\0${type}\0${name}`);
    },
  };
}
