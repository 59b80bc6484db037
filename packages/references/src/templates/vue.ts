import type * as vue from '@vue/compiler-dom';
import type { AttributeNode, DirectiveNode, ElementNode, RootNode, TemplateChildNode } from '@vue/compiler-dom';
import { around, type Canvas, createCanvas, span } from './canvas.js';
import { load, type Range, type TemplateLanguage } from './language.js';
import { camelName, pascalName } from './names.js';

/** The compiler's own numbers: its enums exist at run time only, and it is loaded late. */
const node = { element: 1, interpolation: 5, attribute: 6, directive: 7 };
const componentTag = 1;

const builtIn = new Set('bind cloak else else-if for html if is memo model on once pre show slot text'.split(' '));

interface Located {
  loc: { start: { offset: number }; end: { offset: number } };
}
const rangeOf = ({ loc }: Located): Range => ({ start: loc.start.offset, end: loc.end.offset });
const isElement = (child: RootNode | TemplateChildNode): child is ElementNode => child.type === node.element;

export default {
  title: 'Vue',
  extensions: ['.vue'],
  load() {
    const { parse } = load('@vue/compiler-dom') as typeof vue;
    return (text) => {
      const canvas = createCanvas(text);
      const root = parse(text, {
        parseMode: 'sfc',
        onError: ({ loc, message }) => canvas.problems.push({ start: loc?.start.offset ?? 0, message }),
      });
      let setup = false;
      let jsx = false;
      for (const block of root.children.filter(isElement)) {
        const lang = attributeOf(block, 'lang');
        if (block.tag === 'script' && block.innerLoc) {
          if (lang !== undefined && !/^[jt]sx?$/.test(lang)) unread(canvas, block, `script in ${lang}`);
          else canvas.script(rangeOf({ loc: block.innerLoc }));
          setup ||= block.props.some(({ name }) => name === 'setup');
          jsx ||= lang === 'tsx' || lang === 'jsx';
        } else if (block.tag === 'template') {
          if (lang !== undefined && lang !== 'html') unread(canvas, block, `template in ${lang}`);
          else paintAll(block.children, canvas);
        }
      }
      return canvas.finish(jsx, setup ? 'script' : 'exposed');
    };
  },
} satisfies TemplateLanguage;

function unread({ problems }: Canvas, block: ElementNode, what: string): void {
  problems.push({ start: block.loc.start.offset, message: `a ${what} is not read` });
}

function attributeOf({ props }: ElementNode, name: string): string | undefined {
  const found = props.find((prop) => prop.type === node.attribute && prop.name === name) as AttributeNode | undefined;
  return found?.value?.content;
}

const isSlot = ({ name }: { name: string }): boolean => name === 'slot' || name === 'slot-scope';

function paintAll(children: readonly TemplateChildNode[], canvas: Canvas): void {
  for (const child of children) paint(child, canvas);
  const elements = children.filter(isElement);
  for (const [index, element] of elements.entries()) {
    const test = testOf(element, ['if', 'else-if']);
    if (!test?.exp) continue;
    const next = elements.slice(index + 1);
    const end = next.findIndex((each) => !testOf(each, ['else-if', 'else']));
    const others = end < 0 ? next : next.slice(0, end);
    canvas.choice(rangeOf(test.exp).start, around(rangeOf(element), rangeOf(test)), span(others.map(rangeOf)));
  }
}

function testOf({ props }: ElementNode, names: readonly string[]): DirectiveNode | undefined {
  return props.find((prop) => prop.type === node.directive && names.includes(prop.name)) as DirectiveNode | undefined;
}

function paint(child: TemplateChildNode, canvas: Canvas): void {
  if (child.type === node.interpolation && 'content' in child) {
    canvas.statement(rangeOf(child.content as Located), rangeOf(child), { entities: true });
  }
  if (!isElement(child)) return;
  const isNamed = child.tagType === componentTag && /^[A-Za-z][\w.-]*$/.test(child.tag) && child.tag !== 'component';
  const { start } = rangeOf(child);
  const name = { start: start + 1, end: start + 1 + child.tag.length };
  if (isNamed) canvas.open(start, name, child.tag.includes('.') ? child.tag : pascalName(child.tag));
  const props = [...child.props].sort((a, b) => a.loc.start.offset - b.loc.start.offset);
  for (const prop of props) {
    if (prop.type === node.directive) paintDirective(prop as DirectiveNode, child, isNamed, canvas);
    else paintAttribute(prop as AttributeNode, child, isNamed, canvas);
  }
  const end = canvas.text.indexOf('>', props.at(-1)?.loc.end.offset ?? name.end);
  canvas.put(end, isNamed ? '}' : ';');
  paintAll(child.children, canvas);
  if (isNamed && !child.props.some(isSlot) && !child.children.filter(isElement).some((each) => each.props.some(isSlot)))
    canvas.choice(start, span(child.children.map(rangeOf)), []);
}

function paintAttribute(
  { name, nameLoc, value }: AttributeNode,
  element: ElementNode,
  isNamed: boolean,
  canvas: Canvas,
): void {
  // Vue 2: `<template slot-scope="{ item }">`
  if (name === 'slot-scope' && value) canvas.locals.push({ pattern: value.content, ...rangeOf(element) });
  else if (isNamed && value)
    canvas.textAttribute(rangeOf({ loc: nameLoc }), camelName(name), value.content, rangeOf(value));
}

function paintDirective(prop: DirectiveNode, element: ElementNode, isNamed: boolean, canvas: Canvas): void {
  const outer = rangeOf(prop);
  const { name, exp, arg } = prop;
  const argument = arg && 'isStatic' in arg && arg.isStatic ? rangeOf(arg) : undefined;
  const text = argument && camelName(canvas.text.slice(argument.start, argument.end));
  if (!exp) {
    // `:flag-key` is short for `:flag-key="flagKey"`.
    if (name !== 'bind' || !argument || !text) return;
    canvas.put(argument.start - 1, ';');
    canvas.put(argument.start, text);
    return;
  }
  const inner = rangeOf(exp);
  if (name === 'for' && prop.forParseResult) {
    const { source, value, key, index } = prop.forParseResult;
    for (const each of [value, key, index]) {
      if (each && 'content' in each) canvas.locals.push({ pattern: each.content as string, ...rangeOf(element) });
    }
    const { start, end } = rangeOf(source);
    canvas.statement({ start, end }, outer, { entities: true });
  } else if (name === 'slot') {
    canvas.locals.push({ pattern: 'content' in exp ? (exp.content as string) : '', ...rangeOf(element) });
  } else if (name === 'on') {
    canvas.statement(inner, outer, {
      entities: true,
      statements: isStatements(canvas.text.slice(inner.start, inner.end)),
    });
  } else if (name === 'bind' && argument && text && isNamed) {
    canvas.attribute(argument, text, inner, outer, { entities: true });
  } else if (builtIn.has(name)) {
    canvas.statement(inner, outer, { entities: true, written: name === 'model' });
  } else {
    canvas.attribute(outer, `$v${pascalName(name)}`, inner, { start: outer.start, end: outer.end }, { entities: true });
  }
}

/** `a(); b()`, but not `() => { a(); b(); }`: the compiler, too, goes by the semicolon. */
const isStatements = (code: string): boolean =>
  code.includes(';') && !/^\s*(?:async\b\s*)?(?:function\b|(?:\([^()]*\)|[\w$]+)\s*(?::[^=]+)?=>)/.test(code);
