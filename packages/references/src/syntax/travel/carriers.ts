import { ts } from '../../../compiler/index.js';
import { isPlainScript, stemOf } from '../../code.js';
import type { SdkIndex } from '../../sdks/index.js';
import { isDistinctive, nameAt, type TextMatch } from '../../text/prefilter.js';
import type { InferredAccessor } from '../accessors/inference.js';
import { isTaken as isTakenKey } from '../components/provisions.js';
import { declaredInComments } from '../modules/comment-types.js';
import { specifierOf } from '../modules/imported-files.js';
import type { Module, Modules } from '../modules/modules.js';
import { isMemberName } from '../tree/identifiers.js';
import { hasModifier, staticName } from '../tree/parse.js';
import { dynamicImportSpecifier, importTypeSpecifier, requireSpecifier } from '../tree/specifiers.js';
import { isOfParameter } from '../values/servers/decorating.js';
import { type Carrier, createCarriedNames, type Traveller } from './carried-names.js';
import { givenNames, holderOf, namesIn } from './given-names.js';

/**
 * Names by which an object travels whose members read flags: its class, a field that holds it, a hook that gives it back.
 * `get` and `run` are the names of many members: a file that calls one can mean the object's only where it names something
 * that the object comes by. A name that carries an object in one file is taken to carry it in all; only of an everyday name the
 * import is resolved.
 */
export interface Carriers {
  /** Names that nobody has looked for yet; each is told once. */
  takeNames(): string[];
  /** Takes note of the names that a file has; whether it may tell of further ones. */
  note(file: string, names: TextMatch['names']): boolean;
  /** Files that have names of which more is known since they were followed. */
  takeFiles(): string[];
  /** Whether a name can mean in a file what reads flags, by the other names that the file has. */
  reaches(file: string, name: string): boolean;
  /** Whether a file names what something travels by. */
  has(file: string): boolean;
  /** Learns what a file takes from packages. */
  start(module: Module): void;
  /** Learns how objects travel through a file that names them. */
  follow(module: Module): void;
  /** An accessor that is a member is called on what carries its owner. */
  addAccessor(accessor: InferredAccessor): void;
  /** The methods of a package's clients are called on what carries the client. */
  addPackage(name: string): void;
  /** A name that is called or read by itself as well needs nothing else. */
  release(name: string): void;
}

/** What travels under each name within one file. */
type Local = Map<string, Set<Traveller>>;

export function createCarriers(sdks: SdkIndex, modules: Modules): Carriers {
  const carried = createCarriedNames();
  /** Where names of a file's own were declared to carry something. */
  const files = new Set<string>();
  const needs = new Map<string, Set<Traveller>>();
  /** The files that declare a member of the name: what stands there means it without naming its owner. */
  const homes = new Map<string, Set<string>>();
  const released = new Set<string>();
  const present = new Map<string, Set<string>>();
  const packages = new Map<string, Traveller>();
  /** What reads a flag: what it gives back carries nothing. */
  const reads = new Set<string>();
  /** Whether somebody may hand on something of which no member has an everyday name. */
  let isTracking = false;
  /** Grows whenever something is learnt. */
  let changes = 0;

  const addTo = (known: Set<Traveller>, travellers: Iterable<Traveller>): void => {
    for (const traveller of travellers) {
      if (known.has(traveller)) continue;
      known.add(traveller);
      changes++;
    }
  };

  const need = (name: string, traveller: Traveller): void => {
    const known = needs.get(name);
    if (known) known.add(traveller);
    else needs.set(name, new Set([traveller]));
  };

  const carry = (name: string, travellers: Iterable<Traveller>, isMember: boolean): void => {
    if (carried.carry(name, travellers, isMember)) changes++;
  };

  const declare = (
    module: Module,
    name: ts.Node | undefined,
    travellers: Iterable<Traveller>,
    isMember: boolean,
    local: Local,
  ): void => {
    if (!name) return;
    if (ts.isObjectBindingPattern(name) || ts.isArrayBindingPattern(name)) {
      for (const each of name.elements) {
        if (ts.isBindingElement(each)) declare(module, each.name, travellers, isMember, local);
      }
      return;
    }
    const text = ts.isPrivateIdentifier(name) ? name.text : staticName(name as ts.PropertyName);
    if (text === undefined) return;
    const known = local.get(text) ?? new Set();
    addTo(known, travellers);
    local.set(text, known);
    if (isMember ? isPrivate(name) : !isTop(module, name)) return;
    const place = `${module.file}\0${text}`;
    // Who imports the name from here was followed when nobody knew of this place.
    if (!files.has(place)) carried.renew(text);
    files.add(place);
    carry(text, travellers, isMember);
    if (hasModifier(name.parent, ts.SyntaxKind.DefaultKeyword)) carry(stemOf(module.file), travellers, false);
  };

  /** Follows what a node holds to the names that it is given. */
  const climb = (module: Module, from: ts.Node, travellers: ReadonlySet<Traveller>, local: Local): void => {
    for (const given of givenNames(from, (name) => reads.has(name))) {
      if (given === 'file') carry(stemOf(module.file), travellers, false);
      else declare(module, given.name, travellers, given.isMember, local);
    }
  };

  /** `this.get = …`, `Flags.prototype.get = …`, `exports.get = …`: who has the member. */
  const assigned = (
    module: Module,
    { expression }: ts.PropertyAccessExpression,
    owner: Traveller,
    local: Local,
  ): void => {
    const maker = ts.findAncestor(expression, (each) => ts.isClassLike(each) || ts.isFunctionDeclaration(each));
    const isOwn = expression.kind === ts.SyntaxKind.ThisKeyword;
    if (isOwn && maker) declare(module, (maker as ts.FunctionDeclaration).name, [owner], false, local);
    let root: ts.Expression = expression;
    while (ts.isPropertyAccessExpression(root)) root = root.expression;
    if (ts.isIdentifier(root)) declare(module, root, [owner], false, local);
    carry(stemOf(module.file), [owner], false);
  };

  const isTop = (module: Module, name: ts.Node): boolean => {
    const scope = ts.isIdentifier(name) ? module.scopes.bindingOf(name)?.scope : undefined;
    return !scope || !ts.findAncestor(scope, ts.isFunctionLike);
  };

  /** No other file sees a private member. */
  const isPrivate = (name: ts.Node): boolean =>
    ts.isPrivateIdentifier(name) || hasModifier(name.parent, ts.SyntaxKind.PrivateKeyword);

  /** Whether a name is taken from elsewhere: imported, global, or a member that is no everyday word. */
  const isTaken = (module: Module, node: ts.Identifier, { tells, isMember }: Carrier): boolean => {
    if (!tells) return false;
    const { parent } = node;
    if (ts.isPropertyAccessExpression(parent) && parent.name === node) return isMember;
    if (ts.isBindingElement(parent)) return isMember && (parent.propertyName ?? parent.name) === node;
    // `import { init as initFlags } from './flags'`
    const binding = module.scopes.bindingOf(ts.isImportSpecifier(parent) ? parent.name : node);
    const declaration = ts.isExportSpecifier(parent) ? parent.parent.parent.moduleSpecifier : undefined;
    const given = declaration && ts.isStringLiteral(declaration) ? declaration.text : importTypeSpecifier(parent);
    const specifier = given ?? (binding && specifierOf(binding));
    if (specifier === undefined) return !binding && isDistinctive(node.text) && !isMemberName(node);
    return isDistinctive(node.text) || isDeclaredAt(module, specifier, node.text);
  };

  /** Whether what a file imports under an everyday name was seen to carry something. */
  const isDeclaredAt = (module: Module, specifier: string, name: string): boolean => {
    const from = modules.moduleAt(module.file, specifier);
    if (from?.kind === 'external') return travellersOf(specifier).length > 0;
    if (from?.kind !== 'module') return false;
    const target = modules.exportOf(from.module, name);
    if (target?.kind === 'external') return travellersOf(target.specifier).length > 0;
    return [from.module.file, target?.module.file].some((file) => files.has(`${file}\0${name}`));
  };

  /** Follows every name of a file that carries something, until no further one does. */
  const settle = (module: Module, local: Local): void => {
    for (let before = -1; before !== changes; ) {
      before = changes;
      for (const node of module.scopes.nodes) {
        const isKey = ts.isStringLiteralLike(node) && isTakenKey(node);
        if (!ts.isIdentifier(node) && !isKey) continue;
        const known = carried.get(node.text);
        const brought =
          known && (isKey || isTaken(module, node as ts.Identifier, known)) ? known.travellers : undefined;
        const here = local.get(node.text);
        if (brought || here) climb(module, node, new Set([...(brought ?? []), ...(here ?? [])]), local);
      }
    }
    const comments = declaredInComments(module);
    if (comments) settle(comments, local);
  };

  const travellersOf = (specifier: string): Traveller[] => {
    const api = packages.size > 0 ? sdks.apiOf(specifier)?.api : undefined;
    return [...(api?.packages ?? []), ...(api?.generated ?? [])].flatMap((name) => packages.get(name) ?? []);
  };

  const start = (module: Module): void => {
    const local: Local = new Map();
    for (const node of module.scopes.nodes) {
      if (!ts.isStringLiteralLike(node)) continue;
      const travellers = travellersOf(node.text);
      if (travellers.length === 0) continue;
      const { parent } = node;
      if (ts.isImportDeclaration(parent) || ts.isExportDeclaration(parent)) {
        for (const name of namesIn(parent, sdks.clientNamesOf(node.text))) {
          if (!reads.has(name)) carry(name, travellers, false);
        }
      } else if (requireSpecifier(parent) ?? dynamicImportSpecifier(parent)) {
        climb(module, parent, new Set(travellers), local);
      } else if (ts.isImportTypeNode(parent.parent)) climb(module, parent.parent, new Set(travellers), local);
    }
    if (local.size > 0) settle(module, local);
    const comments = declaredInComments(module);
    if (comments) start(comments);
  };

  return {
    takeNames: () => (needs.size === 0 && !isTracking ? [] : carried.takeNames()),
    takeFiles() {
      const telling = carried.takeTelling();
      if (telling.size === 0) return [];
      return [...present].flatMap(([file, words]) => ([...words].some((word) => telling.has(word)) ? [file] : []));
    },
    reaches(file, name) {
      const travellers = released.has(name) ? undefined : needs.get(name);
      if (!travellers || homes.get(name)?.has(file) || [...travellers].some(carried.isEverywhere)) return true;
      for (const word of present.get(file) ?? []) {
        const carrier = carried.get(word);
        // `execute` of a class that hands on what `get` tells.
        if (!carrier || (!carrier.tells && reads.has(word))) continue;
        for (const each of carrier.travellers) if (travellers.has(each)) return true;
      }
      return false;
    },
    note(file, names) {
      let tells = false;
      for (const [name, at] of names) {
        const carrier = carried.told(name);
        // What has the name only as a key of its own objects takes nothing by it.
        if (!carrier || (at & (nameAt.use | nameAt.quoted)) === 0) continue;
        const known = present.get(file);
        if (known) known.add(name);
        else present.set(file, new Set([name]));
        const where = nameAt.clause | nameAt.quoted | (carrier.isMember ? nameAt.member : 0);
        tells ||= carrier.tells && (at & where) !== 0;
      }
      return tells;
    },
    has: (file) => present.has(file),
    start(module) {
      if (packages.size > 0) start(module);
    },
    follow(module) {
      settle(module, new Map());
    },
    addAccessor(accessor) {
      for (const name of accessor.names) reads.add(name);
      const names = accessor.names.filter((name) => !isDistinctive(name));
      // Who hands it to a parameter without a type need not call it.
      const isPlain = isPlainScript(accessor.module.file);
      if (names.length === 0 && !isPlain) return;
      isTracking ||= isPlain;
      for (const node of accessor.nodes) {
        const module = modules.get(node.getSourceFile().fileName);
        const holder = module && holderOf(node);
        if (!holder) {
          for (const name of names) released.add(name);
          return;
        }
        for (const name of names) {
          need(name, accessor);
          homes.set(name, (homes.get(name) ?? new Set()).add(module.file));
        }
        const local: Local = new Map();
        if (ts.isPropertyAccessExpression(holder)) {
          assigned(module, holder, accessor, local);
          // What has it goes by other names elsewhere.
          if (isOfParameter(module, holder)) for (const name of names) released.add(name);
        } else climb(module, holder, new Set([accessor]), local);
        if (local.size > 0) settle(module, local);
      }
    },
    addPackage(name) {
      const methods = sdks.methodsOf(name);
      for (const each of sdks.namesOf(name)) {
        if (!sdks.makers.has(each)) reads.add(each);
        // A function of that name is called on nothing, or on the whole package.
        if (!methods.includes(each)) released.add(each);
      }
      const everyday = methods.filter((method) => !isDistinctive(method));
      if (everyday.length === 0 || packages.has(name)) return;
      const traveller: Traveller = { name };
      packages.set(name, traveller);
      for (const method of everyday) need(method, traveller);
    },
    release: (name) => void released.add(name),
  };
}
