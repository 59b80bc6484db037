import type * as angular from '@angular/compiler';
import type { ParseError } from '@angular/compiler';
import { around, type Canvas, createCanvas, isLabel, span } from './canvas.js';
import { plainMarkup, plainString } from './entities.js';
import { load, type Range, type TemplateLanguage } from './language.js';
import { pascalName } from './names.js';

/** A node of the template's tree or of an expression's; which one it is, its fields tell. */
type Node = Record<string, unknown>;

/** Of an expression in offsets, of anything else in places. */
interface Span {
  start: { offset: number } | number;
  end: { offset: number } | number;
}

export default {
  title: 'Angular',
  extensions: ['.component.html'],
  load() {
    const { parseTemplate } = load('@angular/compiler') as typeof angular;
    return (text, range) => {
      const { start, end } = range ?? { start: text.startsWith('\ufeff') ? 1 : 0, end: text.length };
      const written = text.slice(start, end);
      const markup = plainMarkup(range ? plainString(written) : written);
      const source = text.slice(0, start) + markup + text.slice(end);
      const canvas = createCanvas(text, source, range);
      const { nodes, errors } = parseTemplate(source, '', {
        preserveWhitespaces: true,
        alwaysAttemptHtmlToR3AstConversion: true,
        range: { startPos: start, startLine: 0, startCol: 0, endPos: end },
      });
      canvas.problems.push(...(errors ?? []).map(problemOf));
      const work: Work = {
        canvas,
        range: { start, end },
        seen: new Set(),
        painted: new Set(),
        named: new Map(),
        later: [],
      };
      paint(nodes, work);
      for (const decide of work.later) decide();
      return canvas.finish(false, 'class');
    };
  },
} satisfies TemplateLanguage;

const problemOf = ({ span, msg }: ParseError): { start: number; message: string } => ({
  start: span.start.offset,
  message: msg.split('\n')[0] ?? '',
});

interface Work {
  canvas: Canvas;
  range: Range;
  seen: Set<unknown>;
  /** Offsets of what is painted: an element with a structural directive stands in the tree twice. */
  painted: Set<number>;
  /** What stands in templates that have a name. */
  named: Map<string, Range[]>;
  /** What can be told only when all of these are known. */
  later: (() => void)[];
}

const isNode = (value: unknown): value is Node => typeof value === 'object' && value !== null;
const offsetOf = (at: { offset: number } | number): number => (typeof at === 'number' ? at : at.offset);
const rangeOf = (span: unknown): Range => {
  const { start, end } = span as Span;
  return { start: offsetOf(start), end: offsetOf(end) };
};

function paint(value: unknown, work: Work): void {
  if (Array.isArray(value)) for (const each of value) paint(each, work);
  else if (isNode(value) && !work.seen.has(value)) {
    work.seen.add(value);
    if ('ast' in value && 'source' in value) expression(value, work);
    else if ('startSourceSpan' in value && 'attributes' in value && 'inputs' in value) element(value, work);
    else if ('securityContext' in value) input(value, work);
    else if (Array.isArray(value.branches)) ifBlock(value.branches as Node[], work);
    else if (typeof value.name === 'string' && ('keySpan' in value || 'valueSpan' in value)) named(value, work);
    else inside(value, work);
  }
}

const rangesOf = (nodes: unknown): Range[] => span((nodes as Node[]).map(({ sourceSpan }) => rangeOf(sourceSpan)));

/** `@if (a) { … } @else if (b) { … } @else { … }` */
function ifBlock(branches: readonly Node[], work: Work): void {
  // Of `@else if` the head as well, which is read in no other case.
  const partsOf = ({ expression: test, startSourceSpan, children }: Node): Range[] => [
    ...(isNode(test) ? [rangeOf(startSourceSpan)] : []),
    ...rangesOf(children),
  ];
  for (const [index, { expression: test, children }] of branches.entries()) {
    if (!isNode(test) || !isNode(test.ast)) continue;
    const others = span(branches.slice(index + 1).flatMap(partsOf));
    work.canvas.choice(rangeOf(test.ast.sourceSpan).start, rangesOf(children), others);
  }
  paint(branches, work);
}

/** `*ngIf="a; else b"`, `*flag="'x'"`, `[ngIf]="a"` of a template. */
function structural(node: Node, work: Work): void {
  const { canvas, named } = work;
  const given = [node.templateAttrs, node.tagName === 'ng-template' ? node.inputs : []].flat().filter(isNode);
  const [first] = given.filter(({ name }) => !/^(?:ngFor|ngSwitch)/.test(String(name)));
  if (!first || !isNode(first.keySpan)) return;
  const key = rangeOf(first.keySpan);
  const isStructural = canvas.text[key.start - 1] === '*';
  const value = isNode(first.value) && isNode(first.value.ast) ? rangeOf(first.value.ast.sourceSpan) : undefined;
  const quote = canvas.text[key.end + 1] ?? '';
  const end = quote === '"' || quote === "'" ? canvas.text.indexOf(quote, key.end + 2) + 1 : key.end;
  const own = isStructural ? around(rangeOf(node.sourceSpan), { start: key.start - 1, end }) : rangesOf(node.children);
  const at = first.name === 'ngIf' ? value?.start : isStructural ? key.start - 1 : undefined;
  const bound = (part: string): Range[] | undefined => {
    const found = given.find(({ name }) => name === `${String(first.name)}${part}`)?.value as Node | undefined;
    return found && (named.get(String(found.source).trim()) ?? []);
  };
  if (at !== undefined) work.later.push(() => canvas.choice(at, bound('Then') ?? own, bound('Else') ?? []));
}

/** A template is shown by whoever names it, or not at all. */
const isTemplate = ({ tagName }: Node): boolean => tagName === 'ng-template';

/** Whether a template is named by one other place only: who else shows it, shows it in other cases. */
function isUsedOnce(name: string, { canvas, range }: Work): boolean {
  const words = canvas.text.slice(range.start, range.end).match(/[\w$]+/g) ?? [];
  return words.filter((word) => word === name).length === 2;
}

function inside(node: Node, work: Work): void {
  for (const [field, value] of Object.entries(node)) {
    if (!/span$|^i18n$/i.test(field) && isNode(value)) paint(value, work);
  }
}

/** A variable, a reference (`#name`), a `@let` or an event. */
function named(node: Node, work: Work): void {
  if ('handler' in node) moveBack(node);
  else work.canvas.locals.push({ pattern: node.name as string, ...work.range });
  inside(node, work);
}

/** The parser counts the white space in front of what an event does twice. */
function moveBack({ handler, handlerSpan }: Node): void {
  const { start, fullStart } = handlerSpan as Record<'start' | 'fullStart', { offset: number }>;
  const by = start.offset - fullStart.offset;
  const seen = new Set<unknown>();
  const visit = (value: unknown): void => {
    if (!isNode(value) || seen.has(value)) return;
    seen.add(value);
    for (const [field, part] of Object.entries(value)) {
      if (!/span$/i.test(field)) visit(part);
      else if (isNode(part) && typeof part.start === 'number' && !seen.has(part)) {
        seen.add(part);
        Object.assign(part, { start: part.start - by, end: (part.end as number) - by });
      }
    }
  };
  if (by > 0) visit(handler);
}

/** A place that is not painted yet. */
function isNew({ painted }: Work, at: number): boolean {
  const before = painted.size;
  return painted.add(at).size > before;
}

function element(node: Node, work: Work): void {
  const { canvas } = work;
  const tag = String(node.name ?? node.tagName ?? '');
  const { start, end } = rangeOf(node.startSourceSpan);
  // Elements of components have a hyphen in their names.
  const isNamed = /^[a-z]\w*(?:-\w+)+$/i.test(tag) && !tag.startsWith('ng-');
  if (isNew(work, start)) {
    if (isNamed) canvas.open(start, { start: start + 1, end: start + 1 + tag.length }, pascalName(tag));
    canvas.put(end - 1, isNamed ? '}' : ';');
  }
  structural(node, work);
  for (const { name } of ((node.references ?? []) as Node[]).filter(isNode)) {
    if (tag === 'ng-template' && isUsedOnce(String(name), work)) work.named.set(String(name), rangesOf(node.children));
  }
  const isOwn = isNamed && !((node.references ?? []) as Node[]).length && !(node.children as Node[]).some(isTemplate);
  if (isOwn) canvas.choice(start, rangesOf(node.children), []);
  const { attributes, templateAttrs, ...others } = node;
  for (const attribute of [attributes, templateAttrs].flat().filter(isNode)) {
    if ('securityContext' in attribute) input(attribute, work);
    else text(attribute, isNamed, work);
  }
  inside(others, work);
}

/** `flagKey="x"`: only inputs have capitals in their names, and only components and directives have inputs. */
function text({ name, value, keySpan, valueSpan }: Node, isNamed: boolean, work: Work): void {
  const { canvas } = work;
  // `*newCart="let on"` has nothing but its name.
  if (keySpan && !valueSpan) {
    const { start, end } = rangeOf(keySpan);
    const isGiven = canvas.text[start - 1] === '*' && canvas.text[end] === '=';
    const place = { start: end + 1, end: end + 2 };
    if (isGiven && isNew(work, start)) canvas.textAttribute({ start: start - 1, end }, `$${name}`, undefined, place);
    return;
  }
  if (!keySpan || !valueSpan || !(isNamed || /[A-Z]/.test(String(name)))) return;
  const { start, end } = rangeOf(valueSpan);
  const key = rangeOf(keySpan);
  if (isNew(work, key.start))
    canvas.textAttribute(key, String(name), String(value), { start: start - 1, end: end + 1 });
}

/** `[name]="x"`, `*name="x"` and the parts of what stands behind the latter. */
function input(node: Node, work: Work): void {
  const { canvas } = work;
  const key = rangeOf(node.keySpan);
  const value = node.value as Node;
  // `@fade` has no value, and the parser's own is nowhere in the text.
  if (!node.valueSpan) return;
  if (!isNode(value.ast) || 'strings' in value.ast) {
    paint(value, work);
    return;
  }
  const name = canvas.text.slice(key.start, key.end);
  const isStructural = canvas.text[key.start - 1] === '*';
  // `[(name)]="x"`: nobody knows what the member holds tomorrow.
  if (node.type === 5) canvas.locals.push({ pattern: String(value.source).trim().split(/\W/)[0] ?? '', ...work.range });
  const label = isStructural ? { name: `$${name}`, start: key.start - 1, end: key.end } : { name, ...key };
  expression(value, work, label);
}

/** An expression, where there is room for it; a label names what it is given to. */
function expression(value: Node, work: Work, label?: Range & { name: string }): void {
  const { canvas } = work;
  const root = value.ast as Node;
  if ('strings' in root) {
    for (const each of root.expressions as Node[]) expression({ ast: each }, work);
    return;
  }
  const inner = rangeOf(root.sourceSpan);
  if (inner.end <= inner.start || !isNew(work, inner.start)) return;
  // Whatever is blank around it is markup: a quote, a brace, white space.
  const outer = { start: inner.start - 100, end: (canvas.places(inner.end).at(-1) ?? inner.end) + 1 };
  if (label) canvas.attribute(label, label.name, inner, { start: label.start - 1, end: outer.end });
  else canvas.statement(inner, outer, { statements: Array.isArray(root.expressions) });
  pipes(root, work);
}

/** `a | pipe : b` is `a|pipe|b` where that means the same, and otherwise a list. */
function pipes(node: Node, { canvas }: Work): void {
  const visit = (each: unknown): void => {
    if (Array.isArray(each)) each.forEach(visit);
    if (!isNode(each) || Array.isArray(each)) return;
    if (each.nameSpan && 'receiver' in each && !isLabel(String(each.name))) {
      // A member may be called `delete`; where it is the first of a chain, that would be no name.
      const { start } = rangeOf(each.nameSpan);
      if (start === rangeOf(each.sourceSpan).start) canvas.put(start, '$');
    }
    if (isPipe(each)) {
      const operand = each.exp as Node;
      let { end } = rangeOf(operand.sourceSpan);
      if (!isTight(operand)) canvas.put(canvas.text.indexOf('|', end), ',');
      end = rangeOf(each.nameSpan).end;
      for (const argument of each.args as Node[]) {
        canvas.put(canvas.text.indexOf(':', end), '|');
        end = rangeOf(argument.sourceSpan).end;
      }
    }
    for (const [field, value] of Object.entries(each)) if (!/span$/i.test(field)) visit(value);
  };
  visit(node);
}

const isPipe = (node: Node): boolean => 'exp' in node && 'args' in node && 'nameSpan' in node;

/** Whether `|` of JavaScript takes all of an operand that the pipe takes. */
function isTight(node: Node): boolean {
  if (isPipe(node)) return isTight(node.exp as Node);
  if ('trueExp' in node) return false;
  return !('left' in node) || /^[-+*/%]$/.test(String(node.operation));
}
