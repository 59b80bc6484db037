import type * as svelte from 'svelte/compiler';
import type { AST } from 'svelte/compiler';
import { type Canvas, createCanvas, span } from './canvas.js';
import { load, type Range, type TemplateLanguage, UnreadableTemplate } from './language.js';

/** A node of either tree, the template's or the script's. */
interface Node extends Range {
  type: string;
  [field: string]: unknown;
}

export default {
  title: 'Svelte',
  extensions: ['.svelte'],
  load() {
    const { parse } = load('svelte/compiler') as typeof svelte;
    return (text) => {
      const canvas = createCanvas(text);
      const root = parseWith(parse, text);
      const scripts = [root.module, root.instance].flatMap((each) => (each ? [each.content as unknown as Node] : []));
      for (const { start, end } of scripts) canvas.script({ start, end });
      const page = { type: 'Root', start: 0, end: text.length };
      // Whoever renders a component gives its `export let` another value.
      for (const prop of propsOf(root.instance?.content as unknown as Node | undefined)) local(canvas, prop, page);
      const fragment = root.fragment as unknown as Node;
      paint(fragment, canvas, page);
      unprefixStores(scripts, fragment, canvas);
      return canvas.finish(false, 'script');
    };
  },
} satisfies TemplateLanguage;

const styles = /<!--[^]*?-->|<script\b[^]*?<\/script\s*>|(<style\b[^>]*>)([^]*?)(?=<\/style)/gi;
const blank = (text: string): string => text.replace(/[^\n\r\u2028\u2029]/g, ' ');

function parseWith(parse: (source: string, options: { modern: true }) => AST.Root, text: string): AST.Root {
  // A style may be written for a preprocessor; nothing in it is code.
  const source = text.replace(styles, (all, open?: string, css = '') => (open ? open + blank(css) : all));
  try {
    return parse(source.replace(/^\ufeff/, ' '), { modern: true });
  } catch (error) {
    const { position, message } = error as { position?: [number, number]; message: string };
    throw new UnreadableTemplate(position?.[0] ?? 0, message.split('\n')[0] ?? '');
  }
}

const isNode = (value: unknown): value is Node =>
  typeof value === 'object' && value !== null && typeof (value as Node).type === 'string';

const childrenOf = (node: Node): Node[] =>
  Object.entries(node).flatMap(([field, value]) =>
    field === 'metadata' ? [] : Array.isArray(value) ? value.filter(isNode) : isNode(value) ? [value] : [],
  );

/** The declarations at the top of a script, exported or not. */
const declarationsOf = (program: Node | undefined): { node: Node; exported: boolean }[] =>
  ((program?.body ?? []) as Node[]).map((statement) =>
    isNode(statement.declaration)
      ? { node: statement.declaration, exported: true }
      : { node: statement, exported: false },
  );

const propsOf = (program: Node | undefined): Node[] =>
  declarationsOf(program).flatMap(({ node, exported }) =>
    exported && node.type === 'VariableDeclaration' && node.kind !== 'const'
      ? (node.declarations as { id: Node }[]).map(({ id }) => id)
      : [],
  );

/** `let props = $props()` reads no store. */
const runes = /^\$(?:props|state|derived|bindable|effect|host|inspect)$/;

/** `$flags` is what the store `flags` holds: the sign goes, and the name means its declaration. */
function unprefixStores(scripts: Node[], fragment: Node, canvas: Canvas): void {
  const declared = new Set<string>();
  const declare = (node: unknown): void => {
    if (!isNode(node)) return;
    if (node.type === 'Identifier') declared.add(node.name as string);
    else for (const child of childrenOf(node)) if (child.type !== 'TSTypeAnnotation') declare(child);
  };
  for (const { node } of scripts.flatMap(declarationsOf)) {
    for (const specifier of (node.specifiers ?? []) as Node[]) declare(specifier.local);
    for (const { id } of (node.declarations ?? []) as { id: Node }[]) declare(id);
  }
  const visit = (node: Node): void => {
    const name = node.type === 'Identifier' ? (node.name as string) : '';
    if (name.startsWith('$') && declared.has(name.slice(1))) canvas.put(node.start, ' ');
    for (const child of childrenOf(node)) if (child !== node.callee || !runes.test(String(child.name))) visit(child);
  };
  for (const node of [...scripts, fragment]) visit(node);
}

function local(canvas: Canvas, pattern: unknown, { start, end }: Range): void {
  const type = isNode(pattern) ? pattern.typeAnnotation : undefined;
  const text = isNode(pattern) ? canvas.text.slice(pattern.start, isNode(type) ? type.start : pattern.end) : pattern;
  if (typeof text === 'string') canvas.locals.push({ pattern: text, start, end });
}

/** From a place in front of an expression to the brace that closes what it stands in. */
const toBrace = (canvas: Canvas, start: number, { end }: Range): Range => ({
  start,
  end: canvas.text.indexOf('}', end) + 1 || end,
});

/** What stands in a branch: of `{:else if}` its head as well, which is read in no other case. */
function insideOf(fragment: unknown): Range[] {
  const nodes = isNode(fragment) ? (fragment.nodes as Node[]) : [];
  const [only] = nodes;
  if (!only?.elseif) return span(nodes);
  return span([{ start: only.start, end: only.start }, ...insideOf(only.consequent), ...insideOf(only.alternate)]);
}

/** Paints a node; the owner is the block or element around it. `false` where nothing inside is left to paint. */
type Painter = (node: Node, canvas: Canvas, owner: Node) => boolean | undefined | void;

const plain: Painter = () => {};
const inBraces: Painter = (node, canvas) => {
  const inner = node.expression;
  if (isNode(inner)) canvas.statement(inner, toBrace(canvas, canvas.text.lastIndexOf('{', inner.start - 1), inner));
};
const tag: Painter = (node, canvas) => canvas.statement(node.expression as Node, node);
/** `on:click={f}`; the sign behind `class:active` is blank. */
const directive: Painter = (node, canvas) => {
  if (isNode(node.expression)) canvas.statement(node.expression, { start: node.start, end: node.end + 1 });
};

const painters: Record<string, Painter> = {
  Fragment: plain,
  RegularElement(node, canvas) {
    const last = (node.attributes as Node[]).at(-1);
    if (last) canvas.put(canvas.text.indexOf('>', last.end), ';');
  },
  SlotElement: plain,
  TitleElement: plain,
  SvelteBody: plain,
  SvelteBoundary: plain,
  SvelteDocument: plain,
  SvelteElement: plain,
  SvelteFragment: plain,
  SvelteHead: plain,
  SvelteSelf: plain,
  SvelteWindow: plain,
  StyleDirective: plain,
  SvelteComponent: inBraces,
  ExpressionTag: tag,
  HtmlTag: tag,
  RenderTag: tag,
  AttachTag: tag,
  SpreadAttribute: tag,
  ClassDirective: directive,
  OnDirective: directive,
  UseDirective: directive,
  TransitionDirective: directive,
  AnimateDirective: directive,
  KeyBlock: inBraces,
  IfBlock(node, canvas) {
    const test = node.test as Node;
    canvas.statement(test, toBrace(canvas, node.start, test));
    canvas.choice(test.start, insideOf(node.consequent), insideOf(node.alternate));
  },
  EachBlock(node, canvas) {
    const { expression, context, key } = node as unknown as { expression: Node; context?: Node; key?: Node };
    canvas.statement(expression, { start: node.start, end: expression.end + 1 });
    if (key) canvas.statement(key, toBrace(canvas, (context ?? expression).end, key));
    local(canvas, context, node);
    local(canvas, node.index, node);
  },
  AwaitBlock(node, canvas) {
    const inner = node.expression as Node;
    canvas.statement(inner, { start: node.start, end: inner.end + 1 });
    local(canvas, node.value, node);
    local(canvas, node.error, node);
  },
  SnippetBlock(node, canvas, owner) {
    local(canvas, node.expression, owner);
    for (const parameter of node.parameters as Node[]) local(canvas, parameter, node);
  },
  ConstTag(node, canvas, owner) {
    for (const { id, init } of (node.declaration as Node).declarations as { id: Node; init: Node }[]) {
      local(canvas, id, owner);
      canvas.statement(init, toBrace(canvas, node.start, init));
    }
  },
  LetDirective(node, canvas, owner) {
    local(canvas, isNode(node.expression) ? node.expression : node.name, owner);
  },
  BindDirective(node, canvas) {
    canvas.statement(node.expression as Node, { start: node.start, end: node.end + 1 }, { written: true });
  },
  Component(node, canvas) {
    const name = { start: node.start + 1, end: node.start + 1 + (node.name as string).length };
    const last = (node.attributes as Node[]).at(-1);
    canvas.open(node.start, name, node.name as string);
    canvas.put(canvas.text.indexOf('>', last?.end ?? name.end), '}');
    const children = (node.fragment as Node).nodes as Node[];
    const isGiven = (each: Node): boolean =>
      each.type === 'LetDirective' ||
      each.type === 'SnippetBlock' ||
      (each.type === 'Attribute' && each.name === 'slot');
    const parts = [...children, ...[node, ...children].flatMap((each) => (each.attributes ?? []) as Node[])];
    if (!parts.some(isGiven)) canvas.choice(node.start, span(children), []);
  },
  Attribute(node, canvas, owner) {
    const label = node.name as string;
    const parts = [node.value].flat().filter(isNode);
    const [only] = parts;
    if (!only) return false;
    if (canvas.text[node.start] === '{') {
      canvas.statement(only.expression as Node, node);
      return false;
    }
    if (owner.type !== 'Component') return;
    const name = { start: node.start, end: node.start + label.length };
    if (parts.length === 1 && only.type === 'ExpressionTag') {
      canvas.attribute(name, label, only.expression as Node, node);
      return false;
    }
    const start = canvas.text.indexOf('=', name.end) + 1;
    if (parts.length === 1) canvas.textAttribute(name, label, only.data as string, { start, end: node.end });
    else canvas.textAttribute(name, label, undefined, { start, end: start + 1 });
  },
};

function paint(node: Node, canvas: Canvas, owner: Node): void {
  if (painters[node.type]?.(node, canvas, owner) === false) return;
  const inside = node.type === 'Fragment' ? owner : node;
  for (const child of childrenOf(node)) if (painters[child.type]) paint(child, canvas, inside);
}
