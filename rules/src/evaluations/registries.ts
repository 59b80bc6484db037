import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import type { RegistryOption } from '@flagsweep/references';
import type { Rule } from 'eslint';
import { createStamps } from '../stamps.js';
import { holderOf, type Members, membersOf } from './members.js';
import type { Node } from './tree.js';

/** Reads the members of a registry that the settings name, out of its own file. */
export type ReadRegistry = (option: RegistryOption) => Members;

interface Parser {
  parse?(text: string, options: object): unknown;
  parseForESLint?(text: string, options: object): { ast: unknown };
}

const none: Members = new Map();
const stamps = createStamps();
const cache = new WeakMap<object, Map<string, { stamp: string; members: Members }>>();

function declarationOf(program: Node, name: string): Node | undefined {
  if (program.type !== 'Program') return undefined;
  for (const statement of program.body) {
    const declaration = statement.type === 'ExportNamedDeclaration' ? statement.declaration : statement;
    if (declaration?.type === 'TSEnumDeclaration' && declaration.id.type === 'Identifier') {
      if (declaration.id.name === name) return declaration;
    } else if (declaration?.type === 'VariableDeclaration') {
      for (const each of declaration.declarations) {
        if (each.type === 'VariableDeclarator' && each.id.type === 'Identifier' && each.id.name === name) return each;
      }
    }
  }
  return undefined;
}

/**
 * A reader that parses with the lint run's own parser, so that the plugin needs none. A registry that this parser cannot
 * read has no members: its keys are then unknown to the rules, which stay silent about them.
 */
export function registryReader(context: Rule.RuleContext, root: string): ReadRegistry {
  const { parser, parserOptions } = context.languageOptions as { parser?: Parser; parserOptions?: object };
  if (!parser) return () => none;
  return (option) => {
    const file = resolve(root, option.file);
    const stamp = stamps.of(file);
    let byRegistry = cache.get(parser);
    if (!byRegistry) cache.set(parser, (byRegistry = new Map()));
    const id = JSON.stringify([file, option.name, option.keys]);
    const known = byRegistry.get(id);
    if (known?.stamp === stamp) return known.members;
    const members = read(parser, parserOptions ?? {}, file, option);
    byRegistry.set(id, { stamp, members });
    return members;
  };
}

function read(parser: Parser, parserOptions: object, filePath: string, option: RegistryOption): Members {
  const options = {
    ...parserOptions,
    filePath,
    sourceType: 'module',
    ecmaVersion: 'latest',
    range: true,
    loc: true,
    // Types are not asked for, and a program for one more file would cost seconds.
    project: null,
    projectService: false,
    programs: null,
  };
  try {
    const text = readFileSync(filePath, 'utf8');
    const ast = parser.parseForESLint ? parser.parseForESLint(text, options).ast : parser.parse?.(text, options);
    const declaration = ast && option.name !== undefined ? declarationOf(ast as Node, option.name) : undefined;
    const holder = declaration && holderOf(declaration);
    return holder ? membersOf(holder, option.keys) : none;
  } catch {
    return none;
  }
}
