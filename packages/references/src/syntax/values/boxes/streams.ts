import { ts } from '../../../../compiler/index.js';
import type { Module } from '../../modules/modules.js';
import { unwrap } from '../../tree/parse.js';
import type { Core } from '../evaluate.js';
import { dynamic, type Made, type Value } from '../value.js';

/** What comes out of streams, and what their operators are given: `client$.pipe(filter(Boolean), map((client) => …))`. */
export interface Streams {
  /** What comes out of a `pipe`; `undefined` where a value is none. */
  outOf(value: Value, depth: number): Value | undefined;
  /** Whether a function of a package is an operator that calls another one with each value. */
  isOperator(specifier: string, path: string): boolean;
  /** What an operator is given where it stands in a `pipe`. */
  before(module: Module, operator: ts.CallExpression, depth: number): Value | undefined;
}

interface StreamsInput extends Pick<Core, 'evaluate'> {
  resultOf(callee: Value, depth: number): Value;
  /** What a box holds. */
  open(value: Value, depth: number): Value;
}

const rxjs = /^rxjs(?:\/|$)/;
/** Operators that give what their function does, and those that hand on what they are given. */
const making = /^(?:map|switchMap|mergeMap|concatMap|exhaustMap)$/;
const handing =
  /^(?:filter|tap|first|last|find|take\w*|skip\w*|share\w*|publish\w*|refCount|distinct\w*|debounce\w*|throttle\w*|delay|retry|startWith|catchError|observeOn|finalize)$/;
/** Those of them that call a function with each value. */
const calling = /^(?:filter|tap|first|last|find|takeWhile|skipWhile)$/;

/** Functions that make one stream of several, whose values come together. */
const joining = /^(?:combineLatest|forkJoin|zip)\(\)$/;

export function createStreams({ evaluate, resultOf, open }: StreamsInput): Streams {
  /** What comes out of the first operators of a `pipe`. */
  const after = (module: Module, pipe: ts.CallExpression, count: number, depth: number): Value => {
    for (let at = count - 1; at >= 0; at--) {
      const operator = unwrap(pipe.arguments[at] as ts.Expression);
      const callee = ts.isCallExpression(operator) ? operator.expression : undefined;
      const name = callee && ts.isIdentifier(callee) ? callee.text : '';
      const [made] = ts.isCallExpression(operator) && making.test(name) ? operator.arguments : [];
      if (made) return open(resultOf(evaluate(module, made, depth), depth), depth);
      if (name === 'withLatestFrom' && ts.isCallExpression(operator)) {
        const others = operator.arguments.map((stream) => open(evaluate(module, stream, depth), depth));
        return { kind: 'list', values: [after(module, pipe, at, depth), ...others] };
      }
      if (!handing.test(name)) return dynamic;
    }
    const source = unwrap(pipe.expression);
    return ts.isPropertyAccessExpression(source) ? open(evaluate(module, source.expression, depth), depth) : dynamic;
  };

  /** What `combineLatest([client$, user$])` gives, a value of each. */
  const together = (module: Module, node: Made['node'], depth: number): Value | undefined => {
    const [first] = node.arguments ?? [];
    const streams = first && ts.isArrayLiteralExpression(first) ? first.elements : (node.arguments ?? []);
    if (streams.some((each) => ts.isSpreadElement(each) || ts.isObjectLiteralExpression(each))) return undefined;
    return { kind: 'list', values: streams.map((each) => open(evaluate(module, each, depth), depth)) };
  };

  return {
    outOf(value, depth) {
      if (value.kind !== 'external' || !rxjs.test(value.specifier)) return undefined;
      const { module, node } = value.made ?? {};
      if (joining.test(value.path) && module && node) return together(module, node, depth);
      if (!value.path.endsWith('.pipe()')) return undefined;
      return module && node && ts.isCallExpression(node)
        ? after(module, node, node.arguments.length, depth)
        : undefined;
    },
    isOperator: (specifier, path) => rxjs.test(specifier) && (making.test(path) || calling.test(path)),
    before(module, operator, depth) {
      const pipe = operator.parent;
      return ts.isCallExpression(pipe) ? after(module, pipe, pipe.arguments.indexOf(operator), depth) : undefined;
    },
  };
}
