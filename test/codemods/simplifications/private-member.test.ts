import { describe, expect, it } from 'vitest';
import { code } from '../helpers.js';

describe('a private member that is always one value goes', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'as a field of TypeScript',
      `class A {\n  private readonly on = FLAG;\n  f() {\n    if (this.on) a();\n    return () => this.on;\n  }\n}\nuse(A);\n`,
      `class A {\n  f() {\n    a();\n    return () => true;\n  }\n}\nuse(A);\n`,
    ],
    [
      'as a method that is called',
      `class A {\n  /** Whether it is on. */\n  private isOn(): boolean {\n    return FLAG;\n  }\n  f() {\n    return this.isOn() ? 1 : 2;\n  }\n}\nuse(A);\n`,
      `class A {\n  f() {\n    return 1;\n  }\n}\nuse(A);\n`,
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { file: 'src/a.ts' })).toBe(after));
  }
});

describe('stays with the value in it', () => {
  const cases: [name: string, body: (on: string) => string][] = [
    ['where it is not private', (on) => `class A {\n  on = ${on};\n  f() {\n    return this.on;\n  }\n}\n`],
    [
      'where it is assigned to',
      (on) => `class A {\n  #on = ${on};\n  f() {\n    this.#on = a();\n    return this.#on;\n  }\n}\n`,
    ],
    [
      'where another object has it',
      (on) => `class A {\n  #on = ${on};\n  f(other: A) {\n    return other.#on;\n  }\n}\n`,
    ],
    ['where a text names it', (on) => `class A {\n  private on = ${on};\n  f() {\n    return this['on'];\n  }\n}\n`],
    [
      'where `this` may be something else',
      (on) =>
        `class A {\n  private on = ${on};\n  f() {\n    return function () {\n      return this.on;\n    };\n  }\n}\n`,
    ],
    [
      'where a method is handed on',
      (on) => `class A {\n  #on() {\n    return ${on};\n  }\n  f() {\n    return this.#on;\n  }\n}\n`,
    ],
    [
      'where it is decorated',
      (on) => `class A {\n  @track private on = ${on};\n  f() {\n    return this.on;\n  }\n}\n`,
    ],
  ];
  for (const [name, body] of cases) {
    it(name, async () => {
      const use = 'use(A);\n';
      expect(await code(body('FLAG') + use, { file: 'src/a.ts' })).toBe(body('true') + use);
    });
  }
});

describe('a private member that is more than a value', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'as it waits',
      'class A {\n  async #on() {\n    return FLAG;\n  }\n  f() {\n    return this.#on();\n  }\n}\nuse(A);\n',
      'class A {\n  async #on() {\n    return true;\n  }\n  f() {\n    return this.#on();\n  }\n}\nuse(A);\n',
    ],
    [
      'as it gives one after another',
      'class A {\n  *#on() {\n    return FLAG;\n  }\n  f() {\n    return this.#on();\n  }\n}\nuse(A);\n',
      'class A {\n  *#on() {\n    return true;\n  }\n  f() {\n    return this.#on();\n  }\n}\nuse(A);\n',
    ],
    [
      'as it does more',
      'class A {\n  get #on() {\n    log();\n    return FLAG;\n  }\n  f() {\n    return this.#on;\n  }\n}\nuse(A);\n',
      'class A {\n  get #on() {\n    log();\n    return true;\n  }\n  f() {\n    return this.#on;\n  }\n}\nuse(A);\n',
    ],
    [
      'as its call does more',
      'class A {\n  #on() {\n    return FLAG;\n  }\n  f() {\n    return this.#on(log());\n  }\n}\nuse(A);\n',
      'class A {\n  #on() {\n    return true;\n  }\n  f() {\n    return this.#on(log());\n  }\n}\nuse(A);\n',
    ],
    [
      'as it is taken out of this',
      'class A {\n  private on = FLAG;\n  f() {\n    const { on } = this;\n    return on;\n  }\n}\nuse(A);\n',
      'class A {\n  private on = true;\n  f() {\n    const { on } = this;\n    return on;\n  }\n}\nuse(A);\n',
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: true, file: 'src/a.ts' })).toBe(after));
  }
});

describe('names that only look like it', () => {
  const cases: [name: string, before: string, after: string][] = [
    [
      'are other things',
      'class A {\n  private on = FLAG;\n  f(on: boolean) {\n    return on ? { on } : this.on;\n  }\n}\nuse(A);\n',
      'class A {\n  f(on: boolean) {\n    return on ? { on } : true;\n  }\n}\nuse(A);\n',
    ],
  ];
  for (const [name, before, after] of cases) {
    it(name, async () => expect(await code(before, { keep: true, file: 'src/a.ts' })).toBe(after));
  }
});
