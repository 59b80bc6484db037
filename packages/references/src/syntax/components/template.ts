import { ts } from '../../../compiler/index.js';
import { type Blank, type Blanked, type Choice, type Range, UnreadableTemplate } from '../../templates/language.js';
import type { Module } from '../modules/modules.js';
import { parse, type SyntaxError, staticName, syntaxErrors } from '../tree/parse.js';
import { type Binding, bind } from '../tree/scope.js';

/** What a module is besides code where it was made of a template. */
export interface Template {
  /** What names in markup mean; see {@link Blanked.names}. */
  names: Blanked['names'];
  problems: readonly SyntaxError[];
  /** What tests in markup decide about, by the offsets at which they begin. */
  choices: ReadonlyMap<number, Choice>;
  /** Whether an offset is in markup rather than in a script. */
  isMarkup(offset: number): boolean;
  /** Whether a name is one that the template declares itself, such as a loop's. */
  isLocal(name: ts.Identifier): boolean;
  /** The class whose members the names in markup are. */
  owner?: () => { module: Module; node: ts.ClassLikeDeclaration } | undefined;
}

/** Parses a template as the code that its parser makes of it. The text stays what it is: offsets are the same in both. */
export function readTemplate(file: string, text: string, blank: Blank, range?: Range): Module {
  const blanked = attempt(text, blank, range);
  const sourceFile = parse(file, blanked.code, false, blanked.jsx ? 'tsx' : 'ts');
  const { scripts } = blanked;
  const locals = blanked.locals.map((local) => ({ ...local, names: namesOf(local.pattern) }));
  const isMarkup = (offset: number): boolean => !scripts.some(({ start, end }) => start <= offset && offset < end);
  const isLocal = ({ text: name, end }: ts.Identifier): boolean =>
    locals.some((local) => local.start < end && end <= local.end && local.names.has(name));
  let exposed: Set<string> | undefined;
  const hides = (name: ts.Identifier, { scope }: Binding): boolean => {
    if (isLocal(name)) return true;
    if (blanked.names === 'script' || !isMarkup(name.end) || scope !== sourceFile) return false;
    if (blanked.names !== 'exposed') return true;
    exposed ??= exposedBy(sourceFile);
    return !exposed.has(name.text);
  };
  const problems = blanked.problems.length > 0 ? blanked.problems : syntaxErrors(sourceFile, siblings);
  const choices = new Map(blanked.choices.map((choice) => [choice.at, choice]));
  const template: Template = { names: blanked.names, problems, choices, isMarkup, isLocal };
  return { file, text, sourceFile, scopes: bind(sourceFile, hides), template };
}

/** What is wrong with a file: the template parser's words, or those of the compiler. */
export const problemsOf = ({ template, sourceFile }: Module): readonly SyntaxError[] =>
  template?.problems ?? syntaxErrors(sourceFile);

/** `{a && <B /><C />}` is right in Astro: the compiler makes the same of it as of a list, and an error. */
const siblings = 2657;

function attempt(text: string, blank: Blank, range: Range | undefined): Blanked {
  try {
    return blank(text, range);
  } catch (error) {
    if (error instanceof RangeError) throw error;
    // Whatever goes wrong in somebody else's parser, the file is one that cannot be read, and is named.
    const start = error instanceof UnreadableTemplate ? error.start : (range?.start ?? 0);
    const code = text.replace(/[^\n\r\u2028\u2029]/g, ' ');
    const problems = [{ start, message: (error as Error).message }];
    return { code, jsx: false, scripts: [], locals: [], choices: [], names: 'none', problems };
  }
}

/** The names that a pattern declares. */
function namesOf(pattern: string): Set<string> {
  const names = new Set<string>();
  const { bindings } = bind(parse('pattern.ts', `let ${pattern.replace(/^\s*\(([^]*)\)\s*$/, '$1')};`));
  for (const { name } of bindings) names.add(name);
  return names;
}

/** Names that scripts hand to the template: `{ Cart }`, `{ Cart: Cart }`. */
function exposedBy(sourceFile: ts.SourceFile): Set<string> {
  const names = new Set<string>();
  const visit = (node: ts.Node): void => {
    if (ts.isShorthandPropertyAssignment(node)) names.add(node.name.text);
    else if (ts.isPropertyAssignment(node) && ts.isIdentifier(node.initializer)) {
      if (staticName(node.name) === node.initializer.text) names.add(node.initializer.text);
    }
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  return names;
}
