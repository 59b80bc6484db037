import { cpSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import ts from 'typescript';
import { makeRepo, type Repo } from '../cli/helpers.js';

/** Top folder of the workspace. */
export const home = fileURLToPath(new URL('../../', import.meta.url));

const shop = join(home, 'examples/shop');
const untouched = /\/(?:node_modules|flag-report\.html)(?:\/|$)/;

/** The example shop in a git repository of its own, with the packages that are installed here. */
export function copyShop(): Repo {
  const repo = makeRepo();
  cpSync(shop, repo.root, { recursive: true, filter: (file) => !untouched.test(file.slice(shop.length)) });
  symlinkSync(join(home, 'node_modules'), join(repo.root, 'node_modules'));
  repo.write('.git/info/exclude', '/node_modules\n');
  repo.git('add', '--all');
  repo.git('commit', '--quiet', '--no-verify', '--message=Shop');
  return repo;
}

/** Texts that stand in for files on the disk; `undefined` for a file that is deleted. */
export type Overlay = ReadonlyMap<string, string | undefined>;

/** Type-checks the shop again and again; files that stay the same are parsed once. */
export class TypeChecker {
  readonly #options: ts.CompilerOptions;
  readonly #files: string[];
  readonly #parsed = new Map<string, ts.SourceFile | undefined>();
  #first: ts.SemanticDiagnosticsBuilderProgram | undefined;

  constructor() {
    const { config } = ts.readConfigFile(join(shop, 'tsconfig.json'), ts.sys.readFile);
    const { options, fileNames } = ts.parseJsonConfigFileContent(config, ts.sys, shop);
    this.#options = options;
    this.#files = fileNames;
  }

  /** Errors with their places, one line each. */
  errors(overlay: Overlay): string[] {
    const host = ts.createCompilerHost(this.#options);
    const { getSourceFile, fileExists, readFile } = host;
    const own = (file: string): string => file.slice(shop.length + 1);
    host.fileExists = (file) => (overlay.has(own(file)) ? overlay.get(own(file)) !== undefined : fileExists(file));
    host.readFile = (file) => (overlay.has(own(file)) ? overlay.get(own(file)) : readFile(file));
    host.getSourceFile = (file, target, ...rest) => {
      const text = overlay.get(own(file));
      if (text !== undefined) return versioned(ts.createSourceFile(file, text, target), text);
      if (!this.#parsed.has(file)) this.#parsed.set(file, versioned(getSourceFile(file, target, ...rest), ''));
      return this.#parsed.get(file);
    };
    const rootNames = this.#files.filter((file) => host.fileExists(file));
    // Only files that the overlay affects are checked again.
    const program = ts.createSemanticDiagnosticsBuilderProgram(rootNames, this.#options, host, this.#first);
    this.#first ??= program;
    const found = [...program.getSyntacticDiagnostics(), ...program.getSemanticDiagnostics()];
    return found.map(({ file, start = 0, messageText }) => {
      const text = ts.flattenDiagnosticMessageText(messageText, ' ');
      if (!file) return text;
      const { line, character } = file.getLineAndCharacterOfPosition(start);
      return `${own(file.fileName)}:${line + 1}:${character + 1} ${text}`;
    });
  }
}

/** What tells the compiler whether a file is the one that it checked before. */
function versioned<T extends ts.SourceFile | undefined>(file: T, version: string): T {
  return file && Object.assign(file, { version });
}

interface Plan {
  files: { file: string; status: string; edits: { start: number; end: number; newText: string }[] }[];
}

/** What the files of a plan look like once it is carried out. */
export function overlayOf({ files }: Plan): Map<string, string | undefined> {
  return new Map(
    files.map(({ file, status, edits }) => {
      const before = readFileSync(join(shop, file), 'utf8');
      const after = [...edits]
        .sort((a, b) => b.start - a.start)
        .reduce((text, { start, end, newText }) => text.slice(0, start) + newText + text.slice(end), before);
      return [file, status === 'deleted' ? undefined : after];
    }),
  );
}
