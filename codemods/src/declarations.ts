import { lineStarts, positionAt } from '@flagsweep/catalog';
import type { Scan } from '@flagsweep/references';
import {
  type Found,
  isCode,
  isEnvPart,
  isInComment,
  type Module,
  type Session,
  staticName,
  wrapped,
} from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { type Planner, type RemovalInput, rangeOf, textOf } from './removal.js';
import type { Mark } from './simplification.js';

/** Second: the declarations, where nothing reads them any more. */
export function declarationSteps({ collected }: Scan, input: RemovalInput): Planner {
  const uses = [...collected].flatMap(([file, { found }]) =>
    found.filter((each) => isUse(each)).map((each) => ({ file, ...each })),
  );
  const [computed] = input.computedReads ?? [];
  return (module, found, session) => {
    const marks: Mark[] = [];
    const seen = new Set<ts.Node>();
    for (const { kind, node, via } of found) {
      if (kind !== 'declaration') continue;
      const member = via[0]?.node ?? node;
      if (seen.has(member)) continue;
      seen.add(member);
      const removed = wholeOf(member);
      const user = uses.find((use) => use.via.length === 0 || use.via.some((symbol) => symbol.node === member));
      const range = rangeOf(removed, module);
      const other = (): string | undefined =>
        isExecuted(member)
          ? mentionsElsewhere(member, module, session, collected, input)
          : useOf(member, collected, session);
      const use = computed ? `${computed.file}:${computed.line}` : user ? undefined : other();
      if (use !== undefined) marks.push({ ...range, kind: 'note', reason: 'still-referenced', detail: use });
      else if (user) {
        marks.push({
          ...rangeOf(node, module),
          kind: 'note',
          reason: 'still-referenced',
          detail: `${user.file}:${lineOf(user.node)}`,
        });
      } else marks.push({ ...range, kind: 'member' });
    }
    for (const symbol of aliasesIn(module, collected)) {
      const statement = symbol.parent.parent;
      const other = mentionsElsewhere(symbol, module, session, collected, input);
      if (!ts.isVariableStatement(statement) || statement.declarationList.declarations.length !== 1) continue;
      if (other !== undefined)
        marks.push({ ...rangeOf(symbol.name, module), kind: 'note', reason: 'still-referenced', detail: other });
      else marks.push({ ...rangeOf(statement, module), kind: 'member' });
    }
    return { steps: [], marks };
  };
}

/** What needs a declaration: also a name that is taken out of it, which could not go before. */
const isUse = ({ kind, node }: Found): boolean =>
  kind === 'evaluation' ||
  kind === 'gate' ||
  kind === 'override' ||
  (kind === 'alias' && ts.isBindingElement(node.parent));

const isDefaultExport = (node: ts.Node): boolean =>
  ts.canHaveModifiers(node) &&
  ts.getModifiers(node)?.some(({ kind }) => kind === ts.SyntaxKind.DefaultKeyword) === true;

/** Where code still names a member of an enum or object, `Holder.Member`, in a way that no evaluation explains. */
function useOf(member: ts.Node, collected: Scan['collected'], session: Session): string | undefined {
  if (!ts.isEnumMember(member) && !ts.isPropertyAssignment(member)) return undefined;
  const { parent } = member;
  const holder = ts.isEnumDeclaration(parent) ? parent : wrapped(parent).parent;
  const name = staticName(member.name);
  const other = ts.isPropertyAssignment(holder) && name !== undefined ? otherPart(holder, name) : undefined;
  if (other) return `${other.getSourceFile().fileName}:${lineOf(other)}`;
  // `checkout: { express: 'checkout-express' }` is named as `FLAGS.checkout.express`.
  const isNamed = ts.isEnumDeclaration(holder) || ts.isVariableDeclaration(holder) || ts.isPropertyAssignment(holder);
  const owner = isNamed ? staticName(holder.name) : undefined;
  if (name === undefined || owner === undefined) return undefined;
  const [object, property] = [owner, name].map((text) => text.replace(/[^\w]/g, '\\$&'));
  const pattern = new RegExp(
    `(?<![\\w$])${object}\\s*(?:\\??\\.\\s*${property}(?![\\w$])|(?:\\?\\.)?\\[\\s*['"]${property}['"])`,
    'g',
  );
  for (const file of collected.keys()) {
    const module = session.modules.get(file);
    for (const { index } of module?.text.matchAll(pattern) ?? []) {
      // A template that could not be read is blank, and its whole text looks like a comment.
      if (module && (module.template || !isInComment(module.sourceFile, index)))
        return `${file}:${positionAt(lineStarts(module.text), index).line}`;
    }
  }
  return undefined;
}

/** Where `createEnv` has a variable of one of its parts in another one: it wants both. */
function otherPart(part: ts.PropertyAssignment, name: string): ts.Node | undefined {
  if (!isEnvPart(part)) return undefined;
  return part.parent.properties
    .flatMap((each) => (ts.isPropertyAssignment(each) && each !== part ? [each.initializer] : []))
    .filter(ts.isObjectLiteralExpression)
    .flatMap(({ properties }) => properties.filter((each) => each.name && staticName(each.name) === name))[0];
}

const lineOf = (node: ts.Node): number => node.getSourceFile().getLineAndCharacterOfPosition(node.getStart()).line + 1;

/** A flag that is a function, or a static member of a class. */
const isExecuted = (member: ts.Node): member is ts.FunctionDeclaration | ts.VariableDeclaration | ts.ClassElement =>
  ts.isFunctionDeclaration(member) || ts.isVariableDeclaration(member) || ts.isClassElement(member);

/** What goes with a member: the statement of a constant, where it declares nothing else. */
const wholeOf = (member: ts.Node): ts.Node =>
  ts.isVariableDeclaration(member) &&
  ts.isVariableDeclarationList(member.parent) &&
  ts.isVariableStatement(member.parent.parent) &&
  member.parent.declarations.length === 1
    ? member.parent.parent
    : member;

/** Constants of a module that hold the key. */
function aliasesIn(module: Module, collected: Scan['collected']): Set<ts.VariableDeclaration> {
  const aliases = new Set<ts.VariableDeclaration>();
  for (const { found } of collected.values()) {
    for (const { via } of found) {
      for (const { node, kind, module: home } of via) {
        if (kind === 'constant' && home === module && ts.isVariableDeclaration(node)) aliases.add(node);
      }
    }
  }
  for (const { kind, node } of collected.get(module.file)?.found ?? []) {
    if (kind === 'alias' && ts.isVariableDeclaration(node.parent)) aliases.add(node.parent);
  }
  return aliases;
}

/** Where the name of a constant, function or static member still stands besides its declaration, or `undefined`. */
function mentionsElsewhere(
  { name, parent }: ts.VariableDeclaration | ts.FunctionDeclaration | ts.ClassElement,
  module: Module,
  session: Session | undefined,
  collected: Scan['collected'],
  { host }: RemovalInput,
): string | undefined {
  if (!name || !ts.isIdentifier(name)) return module.file;
  const place = (file: string, text: string, offset: number): string =>
    `${file}:${positionAt(lineStarts(text), offset).line}`;
  const here = (node: ts.Node): string => place(module.file, module.text, node.getStart(module.sourceFile));
  const own = ts.isClassLike(parent) ? undefined : module.scopes.bindingOf(name);
  const [use] = own?.references ?? [];
  if (use) return here(use);
  // Overloads go together or not at all, and a default export has any name elsewhere.
  if ((own && own.declarations.length > 1) || isDefaultExport(name.parent)) return here(name);
  const word = new RegExp(`(?<![\\w$])${name.text.replace(/\$/g, '\\$')}(?![\\w$])`, 'g');
  for (const file of new Set([...collected.keys(), ...host.files.filter(isCode)])) {
    const text = session?.modules.get(file)?.text ?? textOf(host, file);
    if (text === undefined) return file;
    const sourceFile = session?.modules.get(file)?.sourceFile;
    for (const { index } of text.matchAll(word)) {
      if (file === module.file && (own || index === name.getStart(module.sourceFile))) continue;
      if (sourceFile && isInComment(sourceFile, index)) continue;
      return place(file, text, index);
    }
  }
  return undefined;
}
