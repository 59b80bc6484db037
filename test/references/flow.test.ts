import { bind, parse, syntaxErrors } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { describe, expect, it } from 'vitest';
import { scanFiles } from './helpers.js';

const head = '// @flow\n';
const errorsOf = (code: string, file = 'a.js') => syntaxErrors(parse(file, code)).map(({ message }) => message);

/** Every identifier with the text at its place: the two are the same. */
function namesIn(code: string): string[] {
  const sourceFile = parse('a.js', head + code);
  bind(sourceFile);
  const names: string[] = [];
  const visit = (node: ts.Node): void => {
    if (ts.isIdentifier(node)) {
      const written = (head + code).slice(node.getStart(sourceFile), node.getEnd());
      names.push(node.text === written ? written : `${node.text} at ${written}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(sourceFile);
  return names;
}

/** The first node of a kind, as it is written. */
function firstOf(code: string, is: (node: ts.Node) => boolean): string {
  const sourceFile = parse('a.js', head + code);
  const find = (node: ts.Node): ts.Node | undefined => (is(node) ? node : ts.forEachChild(node, find));
  const node = find(sourceFile);
  return node ? (head + code).slice(node.getStart(sourceFile), node.getEnd()) : '';
}

describe('syntax of Flow that TypeScript does not share', () => {
  it.each([
    ['an exact object', 'type A = {| a: B |};', 'A a B'],
    ['a spread', 'type A = {| ...B, a: C |};', 'A _ at . B a C'],
    ['a spread of a type with arguments', 'type A = { ...$Exact<B>, ... };', 'A _ at . $Exact B'],
    ['an inexact object', 'type A = { a: B, ... };', 'A a B'],
    ['an object of nothing', 'type A = {...};', 'A'],
    ['variance', 'type A = { +a: B, -b: C, +[k: D]: E };', 'A a B b C k D E'],
    ['variance in a class', 'class A { +a: B; static -b: C = d; }', 'A a B b C d'],
    ['variance of a parameter', 'type A<+B, -C> = D;', 'A B C D'],
    ['a bound', 'function f<A: B, C: D>(a: A) {}', 'f A B C D a A'],
    ['a maybe type as an argument', 'const a = f<?B>(c);', 'a f B c'],
    ['an argument of a type', 'const a = f<B[]>(c);', 'a f B c'],
    ['an opaque type', 'export opaque type A = B;', 'A B'],
    ['an opaque type with a bound', 'opaque type A: B = C;', 'A B C'],
    ['an import of a type of a value', "import typeof A from 'a';", 'A'],
    ['imports of types of values', "import { typeof A, type B, c } from 'a';", 'A B c'],
    ['an import of the type of a module', "import typeof * as A from 'a';", 'A'],
    ['a list of such imports', "import typeof { A, B } from 'a';", 'A B'],
    ['a predicate', 'function f(a: A): boolean %checks { return b; }', 'f a A b'],
    ['an arrow with a predicate', 'const f = (a: A): %checks => b;', 'f a A b'],
    ['a parameter without parentheses', 'type F = A => B;', 'F A B'],
    ['a maybe parameter without parentheses', 'let f: ?A => B;', 'f A B'],
    ['such a parameter in a parameter', 'const f = (a: A => B, c: D) => e;', 'f a A B c D e'],
    ['maybe parameters', 'type F = (?A, ?B) => ?C;', 'F A B C'],
    ['a rest without a name', 'type F = (...Array<A>) => B;', 'F Array A B'],
    ['a parameter of a type', 'const f = <A>(a: A): A => a;', 'f a A A a'],
    ['a parameter of a type of an async function', 'const f = async <A>(a: A): B<A> => a;', 'f a A B A a'],
    ['a type in a pattern', 'const f = ({ a }: { ...A, b: B => C }) => <D {...a} />;', 'f a _ at . A b B C D a'],
    ['a cast', 'const a = (b: C);', 'a b C'],
    ['a cast to a maybe type', 'const a = (b?.c ?? d:?E);', 'a b c d E'],
    ['a cast of a call', 'export default (a(b): any);', 'a b'],
    ['a cast of an object', 'f(({ a: b }: {| ...C |}));', 'f a b _ at . C'],
    ['a cast of a cast', 'const a = ((b: any): C<D>);', 'a b C D'],
    ['a cast as an answer', 'const f = () => (a: A);', 'f a A'],
    ['a cast between others', 'const a = b ? (c: D) : e;', 'a b c D e'],
    ['a cast in an attribute', 'const a = b && (\n  <C\n    d={([b]: D<E | F>)}\n  />\n);', 'a b C d b D E F'],
    ['a cast of which a member is read', '(a: B).c();', 'a B c'],
  ])('%s', (_, code, names) => {
    expect(errorsOf(head + code)).toEqual([]);
    expect(namesIn(code).join(' ')).toBe(names);
  });

  it('gives a member what belongs to it', () => {
    expect(firstOf('type A = { +a: B };', ts.isPropertySignature)).toBe('+a: B');
    expect(firstOf('type A = { ...B };', ts.isPropertySignature)).toBe('...B');
    expect(firstOf('opaque type A = B;', ts.isTypeAliasDeclaration)).toBe('opaque type A = B;');
    expect(firstOf('f((a: B));', ts.isAsExpression)).toBe('a: B');
  });

  it('is read as types, not as comparisons', () => {
    expect(firstOf('const a = f<string>(b);', ts.isCallExpression)).toBe('f<string>(b)');
    expect(errorsOf('const a = f<string>(b);')).toEqual([]);
  });

  it('is read in JavaScript that does not say what it is, where it is no JavaScript', () => {
    expect(errorsOf('type A = { ...B };\nexport const a = (b: A);')).toEqual([]);
    expect(errorsOf('type A = { ...B };', 'a.ts')).toEqual(['Property or signature expected.']);
  });

  it.each([
    ['a broken call', 'run(a, b: c);'],
    ['a broken function', 'if (a => ) run();'],
    ['an arrow that is no type', 'const a = b.c => d;'],
    ['a spread without an object', 'const a = ...b;'],
    ['a cast that nothing closes', 'const a = (b: C;'],
    ['a sign', 'const a = { +b: c };'],
  ])('is not seen in %s', (_, code) => {
    expect(errorsOf(head + code)).not.toEqual([]);
    expect(errorsOf(code)).not.toEqual([]);
  });

  it('is given up in a large file that would have to be read too often', () => {
    const line = 'const a = (x: A => B): number %checks => x;\n';
    expect(errorsOf(head + line.repeat(10))).toEqual([]);
    expect(errorsOf(head + line.repeat(3000))).not.toEqual([]);
  });

  it('leaves a flag where it stands', async () => {
    const code = `${head}type Flags = {| ...Base, +newCart: boolean |};\nexport const f = (a: any) => useState<?boolean>(flags.newCart);\n`;
    expect(await scanFiles({ 'a.js': code }, { bags: ['flags'] })).toEqual(['evaluation newCart a.js:3:55']);
  });
});
