import type * as glimmer from '@glimmer/syntax';
import type { ASTv1 } from '@glimmer/syntax';
import { type Canvas, createCanvas, isLabel, span } from './canvas.js';
import { load, type Range, type TemplateLanguage, UnreadableTemplate } from './language.js';
import { camelName } from './names.js';

export default {
  title: 'Ember and Handlebars',
  extensions: ['.hbs'],
  load() {
    const { preprocess } = load('@glimmer/syntax') as typeof glimmer;
    return (text) => {
      const source = text
        .replace(/^\ufeff/, ' ')
        .replace(/\r\n/g, ' \n')
        .replace(/\r/g, '\n');
      const canvas = createCanvas(text, source);
      const lines = [0];
      for (let at = source.indexOf('\n'); at >= 0; at = source.indexOf('\n', at + 1)) lines.push(at + 1);
      const offsetOf = ({ line, column }: { line: number; column: number }): number => (lines[line - 1] ?? 0) + column;
      const rangeOf = ({ loc }: ASTv1.Node): Range => ({
        start: offsetOf(loc.startPosition),
        end: offsetOf(loc.endPosition),
      });
      try {
        paint(preprocess(source, { mode: 'codemod' }), { canvas, rangeOf });
      } catch (error) {
        if (!(error instanceof Error) || error instanceof RangeError) throw error;
        throw new UnreadableTemplate(placeOf(error, offsetOf), error.message.split('\n')[0] ?? '');
      }
      return canvas.finish(false, 'none');
    };
  },
} satisfies TemplateLanguage;

/** Both parsers, of mustaches and of tags, tell the line in their own way. */
function placeOf(error: Error, offsetOf: (place: { line: number; column: number }) => number): number {
  const { hash, location } = error as {
    hash?: { loc?: { first_line: number; first_column: number } };
    location?: { startPosition?: { line: number; column: number } };
  };
  if (hash?.loc) return offsetOf({ line: hash.loc.first_line, column: hash.loc.first_column });
  if (location?.startPosition) return offsetOf(location.startPosition);
  return offsetOf({ line: Number(/line (\d+)/i.exec(error.message)?.[1] ?? 1), column: 0 });
}

interface Work {
  canvas: Canvas;
  rangeOf(node: ASTv1.Node): Range;
}

type Call = ASTv1.MustacheStatement | ASTv1.BlockStatement | ASTv1.SubExpression | ASTv1.ElementModifierStatement;

function paint(
  node: ASTv1.Template | ASTv1.Statement | ASTv1.Block | ASTv1.ElementModifierStatement,
  work: Work,
): void {
  if (node.type === 'Template' || node.type === 'Block') {
    for (const each of node.body) paint(each, work);
  } else if (node.type === 'BlockStatement') {
    paintCall(node, work);
    paint(node.program, work);
    if (node.inverse) paint(node.inverse, work);
    decide(node, work);
  } else if (node.type === 'MustacheStatement' || node.type === 'ElementModifierStatement') {
    paintCall(node, work);
  } else if (node.type === 'ElementNode') {
    paintElement(node, work);
    for (const each of node.children) paint(each, work);
    const isGiven =
      node.blockParams.length > 0 || node.children.some((each) => 'tag' in each && each.tag.startsWith(':'));
    if (!isGiven) work.canvas.choice(work.rangeOf(node).start, span(node.children.map(work.rangeOf)), []);
  }
}

/** `{{#if (flag "x")}} … {{else}} … {{/if}}`, `{{#unless}}`, and a helper that shows its block where a flag is on. */
function decide({ path, params: [test], program, inverse }: ASTv1.BlockStatement, { canvas, rangeOf }: Work): void {
  const name = 'original' in path ? path.original : undefined;
  const [yes, no] = [program, inverse].map((block) => span(block?.body.map(rangeOf) ?? [])) as [Range[], Range[]];
  if (name !== 'if' && name !== 'unless') {
    if (program.blockParams.length === 0) canvas.choice(rangeOf(path).start, yes, no);
  } else if (test) {
    const { start } = rangeOf(test.type === 'SubExpression' ? test.path : test);
    if (name === 'if') canvas.choice(start, yes, no);
    else canvas.choice(start, no, yes);
  }
}

/**
 * `{{name a (b c) d=e}}` is `;name(a, b(c),d=e);`: nothing in the file declares a name, so that an assignment is as good as
 * any other way to keep a name and a value together.
 */
function paintCall(node: Call, work: Work, head = ';'): void {
  const { canvas, rangeOf } = work;
  const path = rangeOf(node.path);
  const given = [...node.params, ...node.hash.pairs];
  const places = given.map((each, index) => {
    const before = given[index - 1];
    const [place] = canvas.places(before ? rangeOf(before).end : path.end);
    return place !== undefined && place < rangeOf(each).start ? place : undefined;
  });
  if (places.includes(undefined)) {
    canvas.problems.push({ start: path.start, message: 'an argument at the very start of a line is not read' });
    return;
  }
  canvas.put(path.start - 1, head);
  paintValue(node.path, work, given.length > 0);
  for (const [index, each] of given.entries()) {
    canvas.put(places[index] as number, index === 0 ? '(' : ',');
    if (each.type === 'HashPair') paintPair(each, work);
    else paintValue(each, work);
  }
  const last = given.at(-1);
  const end = last ? rangeOf(last).end : path.end;
  const [first = end, second = end] = canvas.places(end);
  if (last) canvas.put(first, ')');
  if (node.type !== 'SubExpression') canvas.put(last ? second : first, ';');
}

function paintPair({ key, value, loc }: ASTv1.HashPair, work: Work): void {
  const { start } = work.rangeOf({ loc } as ASTv1.HashPair);
  const name = camelName(key);
  if (isLabel(name)) {
    work.canvas.put(start, name);
    work.canvas.put(start + key.length, '=');
  }
  paintValue(value, work);
}

function paintValue(node: ASTv1.Expression, work: Work, isCallee = false): void {
  const { canvas } = work;
  const { start, end } = work.rangeOf(node);
  if (node.type === 'SubExpression') paintCall(node, work, ' ');
  else if (node.type === 'PathExpression') {
    // `ui/feature-flag` is the helper of that name in a folder.
    const folder = node.original.lastIndexOf('/') + 1;
    const name = camelName(node.original.slice(folder).replace(/^@/, ' '));
    const [head = '', ...members] = name.trim().split('.');
    // `{{#if x}}` is `(x)`: a word of JavaScript is no name.
    if (isCallee && members.length === 0 && !isLabel(head) && head !== 'this') return;
    const isPath =
      (isLabel(head) || head === 'this') && members.every((each) => /^[\p{L}_$][\p{L}\p{N}_$]*$/u.test(each));
    canvas.put(start + folder, isPath ? name : '0');
  } else {
    const text = canvas.text.slice(start, end);
    canvas.put(start, /[\n\\]/.test(text) ? '0' : text);
  }
}

function paintElement({ tag, attributes, modifiers, loc }: ASTv1.ElementNode, work: Work): void {
  const { canvas, rangeOf } = work;
  const { start } = rangeOf({ loc } as ASTv1.ElementNode);
  const name = { start: start + 1, end: start + 1 + tag.length };
  const isNamed = /^[A-Z][\w.]*$/.test(tag);
  if (isNamed) canvas.open(start, name, tag);
  for (const attribute of attributes) paintAttribute(attribute, isNamed, work);
  for (const modifier of modifiers) paintCall(modifier, work);
  const last = Math.max(name.end, ...[...attributes, ...modifiers].map((each) => rangeOf(each).end));
  canvas.put(canvas.text.indexOf('>', last), isNamed ? '}' : ';');
}

function paintAttribute(attribute: ASTv1.AttrNode, isNamed: boolean, work: Work): void {
  const { canvas, rangeOf } = work;
  const { value } = attribute;
  const { start, end } = rangeOf(attribute);
  const argument = isNamed && attribute.name.startsWith('@') ? attribute.name.slice(1) : undefined;
  const name = { start: start + 1, end: start + attribute.name.length };
  if (argument !== undefined && name.end < end) {
    const at = rangeOf(value);
    canvas.put(start, ';');
    if (value.type === 'TextNode') canvas.textAttribute(name, camelName(argument), value.chars, at);
    else if (value.type === 'ConcatStatement') {
      canvas.textAttribute(name, camelName(argument), undefined, { start: at.start, end: at.start + 1 });
    } else {
      if (isLabel(camelName(argument))) canvas.put(name.start, `${camelName(argument)}:`);
      paintCall(value, work, ' ');
      return;
    }
  }
  if (value.type === 'MustacheStatement') paintCall(value, work);
  else if (value.type === 'ConcatStatement') {
    for (const part of value.parts) if (part.type === 'MustacheStatement') paintCall(part, work);
  }
}
