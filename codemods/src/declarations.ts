import { lineStarts, positionAt } from '@flagsweep/catalog';
import type { Scan } from '@flagsweep/references';
import { isCode, isInComment, type Module, type Session, staticName, wrapped } from '@flagsweep/references/syntax';
import { ts } from 'ts-morph';
import { type Planner, type RemovalInput, rangeOf } from './removal.js';
import type { Mark } from './simplification.js';

/** Second: the declarations, where nothing reads them any more. */
export function declarationSteps({ collected }: Scan, input: RemovalInput): Planner {
  const uses = [...collected].flatMap(([file, { found }]) =>
    found
      .filter(({ kind }) => kind === 'evaluation' || kind === 'gate' || kind === 'override')
      .map((each) => ({ file, ...each })),
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
      const user = uses.find((use) => use.via.length === 0 || use.via.some((symbol) => symbol.node === member));
      const range = rangeOf(member, module);
      const use = computed ? `${computed.file}:${computed.line}` : user ? undefined : useOf(member, collected, session);
      if (use !== undefined) marks.push({ ...range, kind: 'note', reason: 'still-referenced', detail: use });
      else if (user) {
        const start = user.node.getStart();
        const { line } = user.node.getSourceFile().getLineAndCharacterOfPosition(start);
        marks.push({
          ...rangeOf(node, module),
          kind: 'note',
          reason: 'still-referenced',
          detail: `${user.file}:${line + 1}`,
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

/** Where code still names a member of an enum or object, `Holder.Member`, in a way that no evaluation explains. */
function useOf(member: ts.Node, collected: Scan['collected'], session: Session): string | undefined {
  if (!ts.isEnumMember(member) && !ts.isPropertyAssignment(member)) return undefined;
  const { parent } = member;
  const holder = ts.isEnumDeclaration(parent) ? parent : wrapped(parent).parent;
  const name = staticName(member.name);
  if (name === undefined || (!ts.isEnumDeclaration(holder) && !ts.isVariableDeclaration(holder))) return undefined;
  if (!ts.isIdentifier(holder.name)) return undefined;
  const [object, property] = [holder.name.text, name].map((text) => text.replace(/[^\w]/g, '\\$&'));
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

/** Where a constant's name still stands besides its declaration, or `undefined`. */
function mentionsElsewhere(
  { name }: ts.VariableDeclaration,
  module: Module,
  session: Session | undefined,
  collected: Scan['collected'],
  { host }: RemovalInput,
): string | undefined {
  if (!ts.isIdentifier(name)) return module.file;
  const own = module.scopes.bindingOf(name);
  const [use] = own?.references ?? [];
  const place = (file: string, text: string, offset: number): string =>
    `${file}:${positionAt(lineStarts(text), offset).line}`;
  if (use) return place(module.file, module.text, use.getStart(module.sourceFile));
  const word = new RegExp(`(?<![\\w$])${name.text.replace(/\$/g, '\\$')}(?![\\w$])`);
  for (const file of new Set([...collected.keys(), ...host.files.filter(isCode)])) {
    if (file === module.file) continue;
    const text = collected.has(file) ? session?.modules.get(file)?.text : undefined;
    const at = text === undefined ? -1 : text.search(word);
    if (text !== undefined && at >= 0) return place(file, text, at);
  }
  return undefined;
}
