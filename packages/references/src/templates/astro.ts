import type * as astro from '@astrojs/compiler/sync';
import type { AttributeNode, Node } from '@astrojs/compiler/types';
import { type Canvas, createCanvas } from './canvas.js';
import { load, type Range, type TemplateLanguage, UnreadableTemplate } from './language.js';
import { camelName } from './names.js';

const voidTags = new Set('area base br col embed hr img input link meta source track wbr'.split(' '));

export default {
  title: 'Astro',
  extensions: ['.astro'],
  load() {
    const { parse } = load('@astrojs/compiler/sync') as typeof astro;
    return (text) => {
      const source = text.replace(/^\ufeff/, ' ');
      const canvas = createCanvas(text, source);
      const { ast, diagnostics } = parse(source, { position: true });
      const unitAt = unitsOf(source);
      for (const { severity, text: message, location } of diagnostics) {
        if (severity === 1) canvas.problems.push({ start: offsetAt(source, location), message });
      }
      paintAll(ast.children, { canvas, unitAt, cursor: 0 });
      return canvas.finish(true, 'script');
    };
  },
} satisfies TemplateLanguage;

function offsetAt(text: string, { line, column }: { line: number; column: number }): number {
  let start = 0;
  for (let at = 1; at < line; at++) start = text.indexOf('\n', start) + 1;
  return Math.min(start + Math.max(0, column - 1), text.length);
}

/** The parser counts bytes. */
function unitsOf(text: string): (byte: number) => number {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: the ASCII characters
  if (/^[\x00-\x7f]*$/.test(text)) return (byte) => byte;
  const units: number[] = [];
  let unit = 0;
  for (const sign of text) {
    const code = sign.codePointAt(0) as number;
    for (let rest = code < 0x80 ? 1 : code < 0x800 ? 2 : code < 0x10000 ? 3 : 4; rest > 0; rest--) units.push(unit);
    unit += sign.length;
  }
  return (byte) => units[byte] ?? text.length;
}

interface Work {
  canvas: Canvas;
  unitAt(byte: number): number;
  /** How far the text is read: the parser does not say where elements end, but their order does. */
  cursor: number;
}

type Element = Extract<Node, { attributes: unknown }>;
/** Where an element stands: beside statements, beside code, or among the children of JSX. */
type Place = 'markup' | 'code' | 'jsx';

const startOf = (node: Node, { unitAt }: Work): number => unitAt(node.position?.start.offset ?? 0);

function find(work: Work, wanted: string): number {
  const at = work.canvas.text.indexOf(wanted, work.cursor);
  if (at < 0) throw new UnreadableTemplate(work.cursor, `\`${wanted}\` is not where the parser found it`);
  return at;
}

function paintAll(nodes: readonly Node[], work: Work, place: Place = 'markup'): void {
  for (const node of nodes) {
    if (node.type === 'frontmatter') {
      const start = find(work, '---') + 3;
      work.cursor = start + node.value.length;
      work.canvas.script({ start, end: work.cursor });
      work.cursor += 3;
    } else if (node.type === 'comment') work.cursor = find(work, '-->') + 3;
    else if (node.type === 'doctype') work.cursor = find(work, '>') + 1;
    else if (node.type === 'text') paintText(node.value, startOf(node, work), work, place);
    else if (node.type === 'expression') paintExpression(node.children, work, place);
    else if ('attributes' in node) paintElement(node, work, place);
  }
}

function paintText(value: string, start: number, work: Work, place: Place): void {
  if (place !== 'code') return;
  if (!work.canvas.text.startsWith(value, start)) {
    throw new UnreadableTemplate(start, 'an expression is not where the parser found it');
  }
  work.canvas.keep(start, start + value.length);
  work.cursor = start + value.length;
}

function paintExpression(children: readonly Node[], work: Work, place: Place): void {
  const { canvas } = work;
  const open = find(work, '{');
  work.cursor = open + 1;
  paintAll(children, work, 'code');
  const close = find(work, '}');
  work.cursor = close + 1;
  canvas.put(open, place === 'jsx' ? '{' : ';');
  canvas.put(close, place === 'jsx' ? '}' : ';');
}

function paintElement(node: Element, work: Work, place: Place): void {
  const { canvas } = work;
  const { name, attributes } = node;
  const start = find(work, `<${name}`);
  const named = { start: start + 1, end: start + 1 + name.length };
  const isComponent = node.type === 'component';
  const isVoid = voidTags.has(name);
  work.cursor = named.end;
  if (place === 'markup' && isComponent) canvas.open(start, named, name);
  else if (place !== 'markup' && isVoid) canvas.put(start, place === 'jsx' ? '{0' : '(0');
  else if (place !== 'markup') canvas.put(start, `<${name}`);
  for (const attribute of attributes) {
    if (place === 'markup') paintAttribute(attribute, isComponent, work);
    else if (isVoid) paintArgument(attribute, work);
    else paintProp(attribute, isComponent, work);
  }
  const end = find(work, '>');
  const isClosed = canvas.text[end - 1] === '/';
  work.cursor = end + 1;
  if (place === 'markup') canvas.put(end, isComponent ? '}' : ';');
  else if (isVoid) canvas.put(end, place === 'jsx' ? '}' : ')');
  else canvas.put(isClosed ? end - 1 : end, isClosed ? '/>' : '>');
  if (isClosed || isVoid) return;
  if (name !== 'script' && name !== 'style') {
    paintAll(node.children, work, place === 'code' ? 'jsx' : place);
  }
  const closing = new RegExp(`</${name.replace(/[^\w]/g, '\\$&')}\\s*>`, 'y');
  const at = canvas.text.indexOf(`</${name}`, work.cursor);
  closing.lastIndex = at;
  const [tag] = (at >= 0 && closing.exec(canvas.text)) || [];
  // An element may end where the one around it does.
  if (tag === undefined || (place === 'markup' && !isBlank(canvas.text.slice(work.cursor, at), node))) return;
  if (place !== 'markup') canvas.put(at, tag);
  work.cursor = at + tag.length;
}

/** Nothing between the last child and an end but text. */
const isBlank = (text: string, { name }: Element): boolean =>
  name === 'script' || name === 'style' || !/<[a-z/!>]/i.test(text);

interface Parts {
  name: Range;
  /** The expression, or the text with its quotes. */
  value?: Range;
  end: number;
}

function partsOf({ kind, name, value, raw, position }: AttributeNode, work: Work): Parts {
  const start = work.unitAt(position?.start.offset ?? 0);
  const { text } = work.canvas;
  const own = { start, end: start + name.length };
  const at = (from: number, length: number, close: number): Parts => ({
    name: own,
    value: { start: from, end: from + length },
    end: from + length + close,
  });
  if (kind === 'shorthand' || kind === 'spread') return { name: own, value: own, end: own.end + 1 };
  if (kind === 'empty') return { name: own, end: own.end };
  if (kind === 'expression') return at(text.indexOf('{', own.end) + 1, value.length, 1);
  const spelled = raw || value;
  return at(text.indexOf(spelled, text.indexOf('=', own.end) + 1), spelled.length, 0);
}

/** Beside statements. */
function paintAttribute(attribute: AttributeNode, isComponent: boolean, work: Work): void {
  const { canvas } = work;
  const { name, value, end } = partsOf(attribute, work);
  work.cursor = end;
  if (!value) return;
  const label = camelName(attribute.name);
  if (attribute.kind === 'quoted') {
    if (isComponent) canvas.textAttribute(name, label, attribute.value, value);
  } else if (attribute.kind === 'shorthand' || attribute.kind === 'spread') {
    canvas.statement(value, { start: value.start - 4, end });
  } else if (isComponent) {
    canvas.attribute(name, label, value, { start: name.start, end });
  } else canvas.statement(value, { start: name.start, end: end + 1 });
}

/** In JSX, which has no short attributes and no templates as values; names may have other signs than JSX allows. */
function paintProp(attribute: AttributeNode, isComponent: boolean, work: Work): void {
  const { canvas } = work;
  const { name, value, end } = partsOf(attribute, work);
  work.cursor = end;
  const isName = /^[A-Za-z_$][\w$-]*(?::[\w-]+)?$/.test(attribute.name);
  if (!value) return;
  if (attribute.kind === 'spread') canvas.keep(canvas.text.lastIndexOf('{', value.start), end);
  else if (attribute.kind === 'expression') {
    canvas.keep(value.end - attribute.value.length - 1, end);
    canvas.put(canvas.text.indexOf('=', name.end), '=');
    canvas.put(name.start, isName ? attribute.name : 'a');
  } else if (attribute.kind === 'quoted' && isComponent && isName && /^["']/.test(canvas.text[value.start] ?? '')) {
    canvas.keep(name.start, end);
  }
}

/** In `(0,a,b)`, which stands for an element that JSX would have to close. */
function paintArgument(attribute: AttributeNode, work: Work): void {
  const { canvas } = work;
  const { value, end } = partsOf(attribute, work);
  work.cursor = end;
  if (!value || attribute.kind === 'quoted') return;
  canvas.keep(value.start, value.end);
  canvas.put(value.start - 1, ',');
}
