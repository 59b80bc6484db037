/**
 * Grows programs out of a list of numbers. The smallest choice comes first everywhere, so that a shorter list, or one of
 * smaller numbers, is a simpler program: that is all that a shrinker needs to know.
 */
export type Keep = true | false | 'blue';

export interface Program {
  file: string;
  text: string;
  keep: Keep;
}

const names = ['a', 'b', 'c'];

interface Context {
  visible: string[];
  /** Names declared by the innermost block. */
  local: Set<string>;
  inLoop: boolean;
  inSwitch: boolean;
  labels: string[];
  isAsync: boolean;
  depth: number;
}

class Grower {
  private next = 0;
  private counter = 0;
  private readonly choices: readonly number[];
  private readonly keep: Keep;
  private readonly typed: boolean;
  private readonly jsx: boolean;

  constructor(choices: readonly number[], keep: Keep, typed: boolean, jsx: boolean) {
    this.choices = choices;
    this.keep = keep;
    this.typed = typed;
    this.jsx = jsx;
  }

  get isOut(): boolean {
    return this.next >= this.choices.length;
  }

  pick(count: number): number {
    return (this.choices[this.next++] ?? 0) % count;
  }

  one<T>(...options: T[]): T {
    return options[this.pick(options.length)] as T;
  }

  log(): string {
    return `log(${this.counter++ % 11})`;
  }

  /** A comment where one may stand, seldom. */
  gap(lines = true): string {
    const kind = this.pick(24);
    if (kind === 23 && lines) return ` // c${this.counter++}\n`;
    if (kind === 22) return ` /* c${this.counter++} */ `;
    if (kind === 21 && lines) return '\n';
    return ' ';
  }

  flag(context: Context): string {
    const isString = this.keep === 'blue';
    const hook = isString ? `useStringFlagValue('flag', 'red')` : `useBooleanFlagValue('flag', false)`;
    switch (this.pick(7)) {
      case 5:
        return `useFlag('flag', ${isString ? "'red'" : 'false'}).value`;
      case 6:
        return context.isAsync
          ? `(await client.${isString ? "getStringValue('flag', 'red')" : "getBooleanValue('flag', false)"})`
          : hook;
      case 4:
        return this.typed ? `(${hook} as ${isString ? 'string' : 'boolean'})` : `(${hook})`;
      default:
        return hook;
    }
  }

  test(context: Context, depth: number): string {
    if (this.keep !== 'blue') return this.flag(context);
    const other = this.one("'blue'", "'red'");
    const operator = this.one('===', '!==', '==', '!=');
    return depth > 2 && this.pick(2)
      ? `${other} ${operator} ${this.flag(context)}`
      : `${this.flag(context)} ${operator} ${other}`;
  }

  atom(context: Context): string {
    switch (this.pick(8)) {
      case 0:
        return this.log();
      case 1:
      case 2:
        return this.flag(context);
      case 3:
        return this.one('1', '0', "''", "'s'", 'null', 'undefined', 'true', 'false', "'blue'");
      case 4:
      case 5:
        return context.visible.length > 0 ? (context.visible[this.pick(context.visible.length)] as string) : this.log();
      case 6:
        return this.one('object.p', 'object?.p', 'object.q?.r', 'object.m()');
      default:
        return this.log();
    }
  }

  /** An expression that can stand anywhere: in parentheses unless nothing can come between its parts. */
  operand(context: Context, depth: number): string {
    if (depth > 3 || this.isOut) return this.atom(context);
    const text = this.expression(context, depth + 1);
    return /^[\w.']+(?:\([\w', ]*\))?$/.test(text) ? text : `(${text})`;
  }

  expression(context: Context, depth = 0): string {
    if (depth > 3 || this.isOut) return this.atom(context);
    const operand = (): string => this.operand(context, depth);
    const condition = (): string => (this.pick(3) ? this.bare(context, depth) : this.test(context, depth));
    switch (this.pick(42)) {
      case 0:
        return this.atom(context);
      case 1:
      case 2:
        return `${condition()}${this.gap()}&&${this.gap()}${operand()}`;
      case 3:
      case 4:
        return `${condition()}${this.gap()}||${this.gap()}${operand()}`;
      case 5:
        return `${operand()} && ${condition()}`;
      case 6:
        return `${operand()} || ${condition()}`;
      case 7:
        return `${operand()} ?? ${operand()}`;
      case 8:
      case 9:
        return `${condition()}${this.gap()}?${this.gap()}${this.branch(context, depth)}${this.gap()}:${this.gap()}${this.branch(context, depth)}`;
      case 10:
        return `!${operand()}`;
      case 11:
        return `!!${operand()}`;
      case 12:
        return `Boolean(${this.expression(context, depth + 1)})`;
      case 13:
        return `[...(${condition()} ? [${this.items(context, depth)}] : [${this.items(context, depth)}]), ${operand()}]`;
      case 14:
        return `{ ...(${condition()} && { k: ${operand()} }), m: ${operand()} }`;
      case 15:
        return context.visible.length > 0
          ? `{ ${context.visible[this.pick(context.visible.length)]}, ...(${condition()} ? { n: ${operand()} } : {}) }`
          : `{ n: ${operand()} }`;
      case 16:
        return `\`t\${${this.expression(context, depth + 1)}}\n  u\``;
      case 17:
        return `(() =>${this.gap(false)}${this.body(context, depth)})()`;
      case 18:
        return `typeof ${operand()}`;
      case 19:
        return `(${condition()} ? object.m : run)()`;
      case 20:
        return `(${condition()} && object.m)?.()`;
      case 21:
        return `run(${this.expression(context, depth + 1)}, ${this.expression(context, depth + 1)})`;
      case 22:
        return `${operand()} ${this.one('+', '-', '*', '===', '!==', '<')} ${operand()}`;
      case 23:
        return `new (${condition()} ? First : Second)()`;
      case 24:
        return `(${condition()} ? tag : object.tag)\`x\${${operand()}}\``;
      case 25:
        return `-${operand()}`;
      case 26:
        return `(${condition()}${this.gap()}&& object)?.p`;
      case 27:
        return `(${operand()}, ${operand()})`;
      case 28:
        return `${condition()} && ${condition()} && ${operand()}`;
      case 29:
        return `${condition()} ? ${operand()} : ${condition()} ? ${operand()} : ${operand()}`;
      case 31:
        return `\`t\${${this.flag(context)}}\${${operand()}}\``;
      case 32:
        return `useMemo(() => ${condition()} && ${operand()}, [${operand()}])`;
      case 33:
        return `[${condition()} && ${operand()}, ${operand()}, ${condition()} ? 's' : ''].filter(Boolean)`;
      case 34:
        return `${this.one('list', 'list.map(run)', 'list.slice(1)')}.${this.one('every', 'some', 'filter')}((each) => ${this.one('each || ', '')}${condition()})`;
      case 35:
        return `${operand()} ? ${this.test(context, depth)} : ${this.one('false', 'true')}`;
      case 36:
        return `new (class { #on = ${this.test(context, depth)}; f() { return this.#on ${this.one('&&', '||')} ${this.atom({ ...context, isAsync: false })}; } })().f()`;
      case 37:
        return `new (class { ${this.one('get #on()', '#on()')} { return ${this.test({ ...context, isAsync: false }, depth)}; } f() { return [this.#on, ${this.log()}]; } })().f()`;
      case 38:
        return `run(...(${condition()} ? [${operand()}] : []))`;
      case 39:
        return this.jsx ? this.either(context, depth) : `String(${this.flag(context)})`;
      case 40:
        return this.jsx
          ? `<p {...(${condition()} ? { a: ${operand()}, b: 's' } : {})} c="d" />`
          : `${this.flag(context)} === ${this.one('undefined', 'null')}`;
      case 30:
        return this.jsx ? this.element(context, depth) : `void ${operand()}`;
      default:
        return context.isAsync ? `await ${operand()}` : `[${operand()},, ${operand()}]`;
    }
  }

  items(context: Context, depth: number): string {
    return this.one('', ' ', 'x').trim() === ''
      ? ''
      : `${this.operand(context, depth)}, ${this.operand(context, depth)}`;
  }

  /** A condition without parentheses: the operator after it binds no looser. */
  bare(context: Context, depth: number): string {
    switch (this.pick(5)) {
      case 0:
      case 1:
        return this.flag(context);
      case 2:
        return `!${this.flag(context)}`;
      case 3:
        return `(${this.test(context, depth)})`;
      default:
        return this.operand(context, depth);
    }
  }

  branch(context: Context, depth: number): string {
    switch (this.pick(7)) {
      case 4:
        return `{ p: ${this.operand(context, depth)} }`;
      case 5:
        return `(${this.operand(context, depth)}, ${this.log()})`;
      case 6:
        return `() => ${this.operand(context, depth)}`;
      default:
        return this.expression(context, depth + 1);
    }
  }

  body(context: Context, depth: number): string {
    const inner = { ...context, isAsync: false, inLoop: false, inSwitch: false, labels: [] };
    if (this.pick(2)) return this.block({ ...inner, depth: context.depth + 1 });
    const text = this.expression(inner, depth + 1);
    return text.startsWith('{') ? `(${text})` : text;
  }

  /** A component that shows one of two things. */
  either(context: Context, depth: number): string {
    const side = (): string =>
      this.one(
        '{<b />}',
        '{null}',
        '"text"',
        '{<><b />t</>}',
        `{${this.test(context, depth)} && <i />}`,
        "{'text'}",
        '{1}',
      );
    const other = this.pick(3) === 2 ? '' : ` elseShow=${side()}`;
    return `<If condition={${this.test(context, depth)}} show=${side()}${other} />`;
  }

  element(context: Context, depth: number): string {
    const child = (): string => {
      const condition = this.test(context, depth);
      switch (this.pick(12)) {
        case 8:
          return this.either(context, depth);
        case 9:
          return `{${condition} && <><b />{' '}<i /></>}`;
        case 10:
          return `{${condition} ? 'it is' : "no"}`;
        case 0:
          return 'word';
        case 1:
          return ' ';
        case 2:
          return '\n  ';
        case 3:
          return `{${condition} && <b />}`;
        case 4:
          return `{${condition} ? <b>t</b> : <i>u</i>}`;
        case 5:
          return `{${condition} ? 'u' : ' v '}`;
        case 6:
          return `{${condition}}`;
        case 7:
          return '{/* note */}';
        default:
          return `{${condition} && (\n  <b>\n    t\n  </b>\n)}`;
      }
    };
    const children = Array.from({ length: this.pick(7) }, child).join('');
    const attribute = this.pick(3) === 2 ? ` on={${this.test(context, depth)}}` : '';
    return this.pick(2) ? `<>${children}</>` : `<p${attribute}>${children}</p>`;
  }

  end(): string {
    return this.pick(4) === 3 ? '' : ';';
  }

  fresh(context: Context): string | undefined {
    const free = names.filter((name) => !context.local.has(name));
    if (free.length === 0) return undefined;
    const name = free[this.pick(free.length)] as string;
    context.local.add(name);
    return name;
  }

  /** One statement, or a block: what follows `if (…)`. */
  embedded(context: Context): string {
    if (this.pick(4) < 3) return this.block(context);
    const inner = { ...context, local: new Set(names), depth: context.depth + 1 };
    return this.statement(inner) ?? `${this.log()};`;
  }

  block(context: Context): string {
    const inner: Context = { ...context, visible: [...context.visible], local: new Set(), depth: context.depth + 1 };
    return `{${this.gap()}\n${this.statements(inner, 3)}\n}`;
  }

  statements(context: Context, most: number, least = 0): string {
    const count = least + this.pick(most + 1);
    const lines: string[] = [];
    for (let index = 0; index < count && !this.isOut; index++) {
      const text = this.statement(context);
      if (text !== undefined) lines.push(`${this.pick(20) === 19 ? `// d${this.counter++}\n` : ''}${text}`);
    }
    return lines.map((line) => '  '.repeat(context.depth) + line).join(this.pick(16) === 15 ? ' ' : '\n');
  }

  /** A `switch` on the flag: clauses that fall through, end in blocks, or are left from inside. */
  chooses(context: Context): string {
    const inner: Context = {
      ...context,
      visible: [...context.visible],
      local: new Set(),
      inSwitch: true,
      inLoop: false,
      depth: context.depth + 1,
    };
    const clause = (): string => {
      const body = this.pick(3) === 2 ? this.block(inner) : this.statements(inner, 2);
      return `${body}\n${this.one('break;', '', 'break', `return ${this.log()};`)}`;
    };
    const cases = this.keep === 'blue' ? ["'red'", "'blue'"] : ['true', 'false'];
    const heads = this.one(
      [`case ${cases[0]}:`, `case ${cases[1]}:`, 'default:'],
      [`case ${cases[1]}:`, 'default:', `case ${cases[0]}:`],
      [`case ${cases[0]}:`],
      ['default:', `case ${cases[1]}:`],
      [`case ${this.log()}:`, `case ${cases[0]}:`],
    );
    return `switch (${this.flag(context)}) {\n${heads.map((head) => `${head}\n${clause()}`).join('\n')}\n}`;
  }

  statement(context: Context): string | undefined {
    const condition = (): string => (this.pick(3) ? this.test(context, 0) : this.expression(context, 1));
    const deep = context.depth > 4;
    const close = `\n${'  '.repeat(Math.max(0, context.depth - 1))}`;
    switch (this.pick(deep ? 8 : 39)) {
      case 0:
        return `${this.log()}${this.end()}`;
      case 1: {
        const text = this.expression(context);
        const starts = /^(?:\{|function|class)/.test(text);
        return `${starts ? `(${text})` : text}${this.end()}`;
      }
      case 2:
      case 3: {
        const name = this.fresh(context);
        if (name === undefined) return undefined;
        const value = this.pick(3) ? this.test(context, 0) : this.expression(context);
        context.visible.push(name);
        return `${this.one('const', 'const', 'let')} ${name} = ${value}${this.end()}`;
      }
      case 4:
        return `run(${this.expression(context)})${this.end()}`;
      case 5:
        return this.one(
          `(${this.expression(context)})${this.end()}`,
          `[${this.expression(context)}]${this.end()}`,
          `\`q\${${this.operand(context, 2)}}\`${this.end()}`,
          `+${this.operand(context, 2)}${this.end()}`,
          `/r/.test(${this.operand(context, 2)})${this.end()}`,
          `'str'${this.end()}`,
        );
      case 6:
        return context.visible.length > 0 && this.pick(3) === 2
          ? `try { ${context.visible[this.pick(context.visible.length)]} = ${this.operand(context, 2)} } catch (error) { report(error) }`
          : `return${this.gap(false)}${this.expression(context)}${this.end()}`;
      case 7:
        return `${this.test(context, 0)} && ${this.log()}${this.end()}`;
      case 8:
      case 9:
      case 10:
        return `if (${condition()})${this.gap()}${this.embedded(context)}`;
      case 11:
      case 12:
        return `if (${condition()})${this.gap()}${this.embedded(context)}${close}else${this.gap()}${this.embedded(context)}`;
      case 13:
        return `if (${condition()}) ${this.embedded(context)}${close}else if (${condition()}) ${this.embedded(context)}${close}else ${this.embedded(context)}`;
      case 14:
        return `if (${condition()}) ${this.embedded(context)}${close}else if (${condition()}) ${this.embedded(context)}`;
      case 15: {
        const inner = { ...context, inLoop: true };
        return `for (let i = ${this.one('0', '1')}; i < 2; i++) ${this.embedded(inner)}`;
      }
      case 16: {
        const inner = { ...context, inLoop: true };
        return `for (const each of [${this.operand(context, 2)}, ${this.operand(context, 2)}]) ${this.embedded(inner)}`;
      }
      case 17:
        if (context.inLoop) return `${this.one('continue', 'break')}${this.end()}`;
        return context.inSwitch ? `break${this.end()}` : `${this.log()};`;
      case 18: {
        const label = context.labels.length === 0 ? 'outer' : 'inner';
        const inner = { ...context, labels: [...context.labels, label] };
        return `${label}: ${this.pick(2) ? this.embedded(inner) : this.block(inner)}`;
      }
      case 19:
        return context.labels.length > 0 ? `break ${context.labels.at(-1)}${this.end()}` : `${this.log()};`;
      case 20: {
        const inner: Context = {
          ...context,
          visible: [...context.visible],
          local: new Set(),
          inSwitch: true,
          inLoop: false,
          depth: context.depth + 1,
        };
        const clause = (): string => this.statements(inner, 2);
        return `switch (${this.expression(context)}) {\ncase ${this.operand(context, 2)}:\n${clause()}\ncase ${this.operand(context, 2)}:\n${clause()}\ndefault:\n${clause()}\n}`;
      }
      case 21:
        return `throw${this.gap(false)}${this.expression(context)}${this.end()}`;
      case 22:
        return `try ${this.block(context)} catch (error) { report(error); }${this.pick(2) ? ` finally ${this.block({ ...context, inLoop: false, inSwitch: false, labels: [] })}` : ''}`;
      case 23: {
        const name = this.fresh(context);
        if (name === undefined) return undefined;
        const inner = {
          ...context,
          visible: [...context.visible],
          inLoop: false,
          inSwitch: false,
          labels: [],
          isAsync: false,
        };
        context.visible.push(name);
        return `function ${name}() ${this.block(inner)}`;
      }
      case 24: {
        const name = this.fresh(context);
        if (name === undefined) return undefined;
        const isAsync = this.pick(2) === 1 && context.isAsync;
        const inner = {
          ...context,
          visible: [...context.visible],
          inLoop: false,
          inSwitch: false,
          labels: [],
          isAsync,
        };
        const text = `const ${name} = ${isAsync ? 'async ' : ''}() => ${this.block(inner)}${this.end()}`;
        context.visible.push(name);
        return text;
      }
      case 25: {
        const name = this.fresh(context);
        if (name === undefined) return undefined;
        context.visible.push(name);
        const value = this.keep === 'blue' ? "'red'" : 'false';
        return this.pick(2)
          ? `const { value: ${name} } = useFlag('flag', ${value})${this.end()}`
          : `const ${name} = useFlag('flag', ${value}).value${this.end()}`;
      }
      case 26: {
        const name = this.fresh(context);
        if (name === undefined) return undefined;
        const text = `const { p: ${name} } = { p: ${this.operand(context, 1)} }${this.end()}`;
        context.visible.push(name);
        return text;
      }
      case 29:
        return this.chooses(context);
      case 30: {
        const [name, other] = [this.fresh(context), this.fresh(context)];
        if (name === undefined || other === undefined) return undefined;
        const list = `[${this.one(`${this.flag(context)}, ${this.operand(context, 2)}`, `${this.operand(context, 2)}, ${this.flag(context)}`)}]`;
        context.visible.push(name, other);
        return `const [${name}, ${other}] = ${context.isAsync ? `await Promise.all(${list})` : list}${this.end()}`;
      }
      case 31: {
        const name = this.fresh(context);
        if (name === undefined) return undefined;
        const text = `let ${name} = ${this.one('!q', 'q === 1', 'log(0)', 'log(4)')}${this.end()}\n${name} ${this.one('&&=', '||=', '??=')} ${this.test(context, 1)}${this.end()}`;
        context.visible.push(name);
        return text;
      }
      case 32: {
        const inner = { ...context, isAsync: false, inLoop: false, inSwitch: false, labels: [] };
        return `useEffect(() => ${this.block(inner)}, [${this.operand(context, 2)}])${this.end()}`;
      }
      case 33:
        return `if (${this.one('q', this.atom(context))}) {\n  if (${this.test(context, 0)}) ${this.embedded(context)}\n}`;
      case 34: {
        const counter = `n${this.counter++}`;
        const inner = { ...context, inLoop: true };
        return `let ${counter} = 0; do ${this.block(inner)} while (${this.test(context, 0)} && ${counter}++ < 1)${this.end()}`;
      }
      case 35: {
        const label = context.labels.length === 0 ? 'outer' : 'inner';
        const inner = { ...context, inLoop: true, labels: [...context.labels, label] };
        const jump = this.one('continue', 'break');
        return `${label}: for (let i = 0; ${this.test(context, 0)} && i < 2; i++) {\n  for (;;) { ${this.log()}; if (${this.test(inner, 0)}) ${jump} ${label}${this.end()}\n break }\n  ${this.log()}\n}`;
      }
      case 36:
        return `if (${condition()}) { ${this.log()}; return ${this.atom(context)} } else if (${this.test(context, 0)}) { return ${this.atom(context)}; }\nelse ${this.embedded(context)}`;
      case 37:
        return `{ ${this.one('process.exit(1)', this.log())}; ${this.log()} }`;
      case 27:
        return this.block(context);
      case 28: {
        const name = `v${this.pick(3)}`;
        const text = `var ${name} = ${this.operand(context, 1)}${this.end()}`;
        context.visible.push(name);
        return text;
      }
      default: {
        const counter = `n${this.counter++}`;
        const inner = { ...context, inLoop: true };
        return this.pick(2)
          ? `var ${counter} = 0; while (${this.test(context, 0)} && ${counter}++ < 2) ${this.embedded(inner)}`
          : `var ${counter} = 0; do ${this.block(inner)} while (${counter}++ < 1 && ${this.test(context, 0)})${this.end()}`;
      }
    }
  }
}

const imports = [
  `import { useBooleanFlagValue, useFlag, useStringFlagValue } from '@openfeature/react-sdk';`,
  `import { OpenFeature } from '@openfeature/server-sdk';`,
  `import { If } from 'ui';`,
];

/** The program that a list of numbers stands for. */
export function growProgram(choices: readonly number[], index: number): Program {
  const [first = 0, second = 0, ...rest] = choices;
  const keep = ([true, false, 'blue'] as const)[first % 3] as Keep;
  const [typed, jsx] = [
    [false, false],
    [true, false],
    [true, true],
  ][second % 3] as [boolean, boolean];
  const grower = new Grower(rest, keep, typed, jsx);
  const isAsync = grower.pick(2) === 1;
  const context: Context = {
    visible: ['q'],
    local: new Set(),
    inLoop: false,
    inSwitch: false,
    labels: [],
    isAsync,
    depth: 1,
  };
  const directive = grower.pick(4) === 3 ? "  'own directive'\n" : '';
  const head: Context = { ...context, visible: [], local: new Set(), isAsync: false, depth: 0 };
  const name = grower.fresh(head) as string;
  const top = grower.pick(3) === 2 ? `const ${name} = () => ${grower.body({ ...head, depth: 1 }, 2)};\n` : '';
  if (top !== '') context.visible.push(name);
  const text = `${imports.join('\n')}\nconst client = OpenFeature.getClient();\n${top}export ${isAsync ? 'async ' : ''}function main(q) {\n${directive}${grower.statements(context, 6, 4)}\n}\n`;
  return { file: `src/p${index}.${jsx ? 'tsx' : typed ? 'ts' : 'js'}`, text, keep };
}
