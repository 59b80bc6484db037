import { createContext, Script } from 'node:vm';
import { ts } from 'ts-morph';
import type { Program } from './programs.js';

/** What a program does that anyone outside it can see. */
export interface Behaviour {
  log: string[];
  outcome: string;
  /** Why nothing can be said about it. */
  skip?: string;
}

const show = (value: unknown, depth = 0): string => {
  if (typeof value === 'function') return 'function';
  if (value === null || typeof value !== 'object') return typeof value === 'string' ? `'${value}'` : String(value);
  if (depth > 4) return '…';
  if ('nodes' in value) {
    const nodes = value.nodes as unknown[];
    return nodes.length === 0 ? 'null' : nodes.map((each) => show(each, depth)).join();
  }
  if ('name' in value && 'stack' in value) return `error ${String(value.name)}`;
  if (Array.isArray(value)) {
    return `[${Array.from(value, (each, index) => (index in value ? show(each, depth + 1) : 'hole')).join()}]`;
  }
  return `{${Object.entries(value)
    .map(([key, each]) => `${key}:${show(each, depth + 1)}`)
    .join()}}`;
};

/** What React would show: booleans and nothing are not there, texts that touch are one, and a fragment is what it holds. */
function createElement(type: unknown, props: Record<string, unknown> | null, ...children: unknown[]): unknown {
  if (typeof type === 'function') return { nodes: rendered([type({ ...props, children })]) };
  return type === 'fragment' ? { nodes: rendered(children) } : { type, props, children: rendered(children) };
}

function rendered(children: readonly unknown[]): unknown[] {
  const nodes: unknown[] = [];
  for (const child of children.flat(9)) {
    if (typeof child === 'boolean' || child === null || child === undefined) continue;
    const parts =
      typeof child === 'object' ? ('nodes' in child ? (child.nodes as unknown[]) : [child]) : [String(child)];
    for (const part of parts) {
      if (typeof part === 'string' && typeof nodes.at(-1) === 'string') nodes.push(`${nodes.pop()}${part}`);
      else nodes.push(part);
    }
  }
  return nodes;
}

/**
 * `a ?? b || c` is no JavaScript. The parser takes it, and the emitter puts parentheses in where it rewrote an operand, so
 * that such a program would run before a removal and not after it.
 */
function mixesNullish(file: string, text: string): boolean {
  const { QuestionQuestionToken, BarBarToken, AmpersandAmpersandToken } = ts.SyntaxKind;
  const kindOf = (node: ts.Node): ts.SyntaxKind | undefined =>
    ts.isBinaryExpression(node) ? node.operatorToken.kind : undefined;
  const mixes = (node: ts.Node): boolean => {
    const [inner, outer] = [kindOf(node), kindOf(node.parent)];
    const logical = (kind?: ts.SyntaxKind): boolean => kind === BarBarToken || kind === AmpersandAmpersandToken;
    if (inner === QuestionQuestionToken ? logical(outer) : logical(inner) && outer === QuestionQuestionToken)
      return true;
    // The printer of TypeScript mends some `a?.()` before a template as well.
    if (ts.isTaggedTemplateExpression(node) && ts.isOptionalChain(node.tag)) return true;
    return ts.forEachChild(node, (child) => mixes(child) || undefined) ?? false;
  };
  const sourceFile = ts.createSourceFile(file, text, ts.ScriptTarget.ESNext, true);
  return ts.forEachChild(sourceFile, (child) => mixes(child) || undefined) ?? false;
}

/** The program as a script that gives its `main`; a module's code is strict. */
function scriptOf(file: string, text: string): string {
  const code = /\.tsx?$/.test(file)
    ? ts.transpileModule(text, {
        fileName: file,
        compilerOptions: {
          target: ts.ScriptTarget.ESNext,
          module: ts.ModuleKind.ESNext,
          jsx: ts.JsxEmit.React,
          verbatimModuleSyntax: true,
        },
      }).outputText
    : text;
  return `(() => {'use strict';\n${code.replace(/^import .*$/gm, '').replace(/^export /gm, '')}\n;return main})()`;
}

/** What the program that runs now has done; programs run one after another, in one context, for a context is dear. */
const log: string[] = [];
let kept: Program['keep'] = true;

const values = [true, 0, { p: 1 }, '', null, 'blue', undefined, [1], 's', false, 1];
const record = (line: string): void => {
  if (log.length > 500) throw new Error('endless');
  log.push(line);
};
const object = {
  p: 'p',
  q: null,
  m(this: unknown) {
    record(`m of ${this === object ? 'object' : typeof this}`);
    return 'm';
  },
  tag(this: unknown) {
    record(`tag of ${this === object ? 'object' : typeof this}`);
    return 'g';
  },
};
const world = createContext({
  log(index: number) {
    record(String(index));
    return values[index];
  },
  run: (...args: unknown[]) => {
    record(`run ${args.map((each) => show(each)).join()}`);
    return args.length > 1 ? args[1] : args[0];
  },
  process: {
    exit: () => {
      throw new Error('exit');
    },
  },
  report: (error: unknown) => record(`caught ${show(error)}`),
  list: [1, 0, 'blue'],
  tag: (...args: unknown[]) => `tag${args.length}`,
  object,
  First: class First {
    first = 1;
  },
  Second: class Second {
    second = 2;
  },
  If: ({ condition, show: on, elseShow: off }: Record<string, unknown>) => (condition ? on : off),
  useMemo: (make: () => unknown) => make(),
  useEffect: (act: () => unknown) => void act(),
  useBooleanFlagValue: () => kept,
  useStringFlagValue: () => kept,
  useFlag: () => ({ value: kept }),
  OpenFeature: {
    getClient: () => ({ getBooleanValue: async () => kept, getStringValue: async () => kept }),
  },
  React: { createElement, Fragment: 'fragment' },
});

// What a function looks like is no behaviour: docs/assumptions.md.
new Script(`Function.prototype.toString = () => 'function'`).runInContext(world);

/** Runs a program with the flag fixed at the kept value. */
export async function behaviourOf({ file, keep }: Program, text: string): Promise<Behaviour> {
  if (mixesNullish(file, text)) return { log: [], outcome: 'mixes what may not be mixed', skip: 'invalid' };
  log.length = 0;
  kept = keep;
  let main: (q: unknown) => unknown;
  try {
    main = new Script(scriptOf(file, text)).runInContext(world) as typeof main;
  } catch (error) {
    return { log: [...log], outcome: `does not load: ${show(error)}`, skip: 'invalid' };
  }
  let outcome = '';
  let missing = false;
  for (const q of [undefined, 'q']) {
    try {
      outcome += `returned ${show(await main(q))}\n`;
    } catch (error) {
      outcome += `threw ${show(error)}\n`;
      missing ||= String((error as Error | undefined)?.message).startsWith('Cannot destructure');
    }
  }
  // A name that is taken out of nothing, and that nobody uses: docs/assumptions.md.
  if (missing) return { log: [...log], outcome, skip: 'takes names out of nothing' };
  // Names that are used before their line is reached: docs/assumptions.md.
  const early = [...log, outcome].some((line) => line.includes('ReferenceError'));
  return { log: [...log], outcome, ...(early && { skip: 'used before it is declared' }) };
}
