import { bind, declarationOf, isConstant, parse } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { describe, expect, test } from 'vitest';

/** For each identifier `x` in the order of the text: the number of its binding, or `-` for a global or a member. */
function meanings(code: string, name = 'x'): string {
  const sourceFile = parse('a.tsx', code);
  const scopes = bind(sourceFile);
  const numbers = new Map<object, number>();
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node) && node.text === name) {
      const binding = scopes.bindingOf(node);
      if (binding && !numbers.has(binding)) numbers.set(binding, numbers.size + 1);
      found.push(binding ? String(numbers.get(binding)) : '-');
    }
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  return found.join(' ');
}

const bindingOf = (code: string, name = 'x') => {
  const scopes = bind(parse('a.tsx', code));
  const binding = scopes.bindings.find((each) => each.name === name);
  if (!binding) throw new Error(`no ${name}`);
  return binding;
};

describe('which declaration a name means', () => {
  test.each([
    ['a block shadows', 'const x = 1; { const x = 2; x; } x;', '1 2 2 1'],
    ['a parameter shadows', 'const x = 1; function f(x) { x; } x;', '1 2 2 1'],
    ['var is hoisted out of a block', 'function f() { x; { var x; } } x;', '1 1 -'],
    ['let is not', 'function f() { x; { let x; } }', '- 1'],
    ['a function is hoisted', 'x(); function x() {}', '1 1'],
    ['an error that is caught', 'let x; try {} catch (x) { x; } x;', '1 2 2 1'],
    ['for', 'for (let x = 0; x < 1; x++) { x; } x;', '1 1 1 1 -'],
    ['for of', 'for (const x of y) x; x;', '1 1 -'],
    ['for var', 'for (var x in y) x; x;', '1 1 1'],
    ["a function expression's own name", 'const y = function x() { x; }; x;', '1 1 -'],
    ["a class expression's own name", 'const y = class x { m() { x; } }; x;', '1 1 -'],
    ['switch', 'switch (y) { case 1: let x; default: x; } x;', '1 1 -'],
    ['destructuring', 'const { a: { x }, b: [, ...y] } = z; x;', '1 1'],
    ['a renamed property', 'const { x: y } = z; x;', '- -'],
    ['a default', 'let x; const { y = x } = z;', '1 1'],
    ['a shorthand property', 'const x = 1; ({ x });', '1 1'],
    ['a property', 'const x = 1; ({ x: 1 }).x;', '1 - -'],
    ['a method', 'const x = 1; class A { x() { x; } }', '1 - 1'],
    ['a label', 'const x = 1; x: for (;;) break x;', '1 - -'],
    ['an export specifier', 'const x = 1; export { x };', '1 1'],
    ['an export specifier with another name', 'const x = 1; export { x as y };', '1 1'],
    ['the other name', 'const y = 1, x = 2; export { y as x };', '1 -'],
    ['an export from elsewhere', `const x = 1; export { x } from 'y';`, '1 -'],
    ['an import', `import { x } from 'y'; x;`, '1 1'],
    ['an import under another name', `import { x as y } from 'y'; x;`, '- -'],
    ['a default import', `import x from 'y'; x;`, '1 1'],
    ['a namespace import', `import * as x from 'y'; x.x;`, '1 1 -'],
    ['a type and a value of one name', 'type x = 1; const x = 1; let y: x = x;', '1 1 1 1'],
    ['a type in a type', 'function f<x>(a: x): x {} type y = x;', '1 1 1 -'],
    ['infer', 'type A<T> = T extends (infer x)[] ? x : 0;', '1 1'],
    ['a mapped type', 'type A = { [x in B]: x }; type C = x;', '1 1 -'],
    ['a name in an import type', `const x = 1; type A = import('y').x;`, '1 -'],
    ['an enum member hides what is outside', `const x = 1; enum A { x = 1, y = x } x;`, '1 - - 1'],
    ['a namespace in a namespace', 'namespace A.x {} x;', '- -'],
    ['a type predicate', 'function f(x: any): x is string { return x; }', '1 1 1'],
    ['a name of a tuple', 'const x = 1; type A = [x: string];', '1 -'],
    ['an index signature', 'const x = 1; type A = { [x: string]: 1 };', '1 -'],
    ['a parameter of a function type', 'const x = 1; type A = (x: string) => typeof x;', '1 2 2'],
  ])('%s', (_, code, expected) => {
    expect(meanings(code)).toBe(expected);
  });

  test('JSX: capital letters are names, small ones elements', () => {
    expect(meanings('const X = 1; <X a={X}></X>;', 'X')).toBe('1 1 1 1');
    expect(meanings('const x = 1; <x x={x}></x>;')).toBe('1 - - 1 -');
    expect(meanings('const x = {}; <x.Y></x.Y>;')).toBe('1 1 1');
  });

  test('names of the prototype are names', () => {
    expect(meanings('constructor; const constructor = 1; constructor;', 'constructor')).toBe('1 1 1');
    expect(meanings('__proto__; toString;', 'toString')).toBe('-');
  });
});

describe('writes', () => {
  test.each<[string, number]>([
    ['let x = 1; x;', 0],
    ['let x; x = 1;', 1],
    ['let x; x ||= 1; x += 1;', 2],
    ['let x; x++; --x; -x;', 2],
    ['let x; [x] = y; [...x] = y; [x = 1] = y;', 3],
    ['let x; ({ x } = y); ({ a: x } = y); ({ ...x } = y); ({ x = 1 } = y);', 4],
    ['let x; for (x of y); for (x in y);', 2],
    ['let x; x.y = 1; x[0] = 1; y = x; ({ a: x });', 0],
    ['let x; (x as any) = 1; x! = 1; (x satisfies any) = 1;', 3],
  ])('%s', (code, count) => {
    expect(bindingOf(code).writes).toHaveLength(count);
  });
});

test.each<[string, boolean]>([
  ['const x = 1;', true],
  ['let x = 1;', true],
  ['let x = 1; x = 2;', false],
  ['var x = 1; var x = 2;', false],
  ['function f(x) {}', false],
  ['try {} catch (x) {}', false],
])('%s always holds the same: %s', (code, expected) => {
  expect(isConstant(bindingOf(code))).toBe(expected);
});

test('a name in a pattern belongs to the declaration of the pattern', () => {
  const [name] = bindingOf('const { a: [x] } = y;').declarations;
  expect(name && ts.isVariableDeclaration(declarationOf(name))).toBe(true);
});
