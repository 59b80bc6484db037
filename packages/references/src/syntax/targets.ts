import { didYouMean } from '@flagsweep/catalog';
import { ts } from '../../compiler/index.js';
import { isScript } from '../code.js';
import type { RegistryOption, ScanOptions } from '../options.js';
import { type Target, type TargetInput, UnknownTarget } from '../target.js';
import { type Registry, type RegistryMember, readRegistry } from './registries/registries.js';
import type { Session } from './session.js';

/** Finds the declarations that a word can mean. */
export interface Finder {
  /** `src/flags.ts#enableX`, `src/flags.ts#Flags.x`. Throws an {@link UnknownTarget}. */
  inFile(place: string): Target[];
  /** `FlagKey.NewCart`, `NewCart`, `enableX`: in the registries of the configuration, else in the files given. */
  byName(path: readonly string[], files: readonly { file: string; text: string }[]): Target[];
  /** Throws an {@link UnknownTarget} where a file declares what should have the member, and says which ones it has. */
  refuseMember(path: readonly string[], files: readonly { file: string; text: string }[]): void;
}

export function createFinder(session: Session, { host, options, keys }: TargetInput): Finder {
  const { modules, evaluator, registries } = session;
  const keyOf = (flagKey: string): string => keys.get(flagKey) ?? flagKey;

  const isConfigured = (file: string, name: string): boolean =>
    options.registries.some((each) => each.file === file && (each.name ?? name) === name);

  const withRegistry = (option: RegistryOption, isFunction: boolean): ScanOptions => {
    const whole = option.name !== undefined && (isFunction ? isConfigured(option.file, option.name) : named(option));
    return whole ? options : { ...options, registries: [...options.registries, option] };
  };
  const named = (option: RegistryOption): boolean =>
    options.registries.some(({ file, name }) => file === option.file && name === option.name);

  const target = ({ option }: Registry, { flagKey, name }: RegistryMember, isFunction = false): Target => ({
    flagKey: keyOf(flagKey),
    options: withRegistry(option, isFunction),
    as: isFunction
      ? `${option.file}#${option.name}`
      : `${option.file}#${option.name ?? ''}${option.name ? '.' : ''}${textOf(name)}`,
  });

  const open = (file: string, name: string): Registry | undefined => {
    const known = registries.find(({ option }) => option.file === file && option.name === name);
    if (known) return known;
    const found = readRegistry({ file, name, keys: 'value' }, modules, evaluator);
    return 'reason' in found ? undefined : found;
  };

  /** `const NEW_CART = 'new-cart'`: the key that a constant holds. */
  const constant = (file: string, name: string): Target[] => {
    const module = modules.get(file);
    const declared = module?.scopes.declaredIn(module.sourceFile).get(name)?.declarations[0]?.parent;
    if (!module || !declared || !ts.isVariableDeclaration(declared) || !declared.initializer) return [];
    const value = evaluator.evaluate(module, declared.initializer);
    const [only, ...others] = value.kind === 'string' ? value.values : [];
    return only && others.length === 0 ? [{ flagKey: keyOf(only.text), options, as: `${file}#${name}` }] : [];
  };

  /** What a file declares under a name, with the members that follow it. */
  const declared = (file: string, path: readonly string[], isPlace: boolean): Target[] => {
    const [first = '', ...rest] = path;
    if (rest.length === 0) {
      const registry = open(file, first);
      const [member] = registry?.members ?? [];
      // Far from the place that declares it, a function that is told something may answer for more than one flag.
      if (registry && member && isFunctionOf(registry, member))
        return isPlace || parametersOf(member) === 0 ? [target(registry, member, true)] : [];
      return constant(file, first);
    }
    const registry = open(file, path.slice(0, -1).join('.'));
    return registry ? membersNamed(registry, path.at(-1) as string).map((member) => target(registry, member)) : [];
  };

  return {
    inFile(place) {
      const at = place.lastIndexOf('#');
      const written = place.slice(0, at).replace(/^\.\//, '');
      const path = place.slice(at + 1).split('.');
      const files = host.files.includes(written)
        ? [written]
        : host.files.filter((file) => isScript(file) && file.endsWith(`/${written}`));
      if (files.length === 0) throw new UnknownTarget(`there is no file ${written} among the files of the repository`);
      const found = files.flatMap((file) => declared(file, path, true));
      if (found.length > 0) return found;
      throw new UnknownTarget(nothingIn(files, path, (file, name) => open(file, name)?.members, modules));
    },
    byName(path, files) {
      const name = path.at(-1) as string;
      const holder = path.slice(0, -1).join('.');
      const configured = registries.flatMap((registry) => {
        const own = registry.option.name ?? '';
        if (path.length > 1 && own !== holder && own.split('.').at(-1) !== holder) return [];
        return membersNamed(registry, name).map((member) => target(registry, member));
      });
      if (configured.length > 0) return unique(configured);
      const places = files.filter(({ file, text }) => isScript(file) && declaring(path).test(text));
      return unique(places.flatMap(({ file }) => declared(file, path, false)));
    },
    refuseMember(path, files) {
      const holder = path.slice(0, -1).join('.');
      const { file } = files.find((each) => declaring(path).test(each.text) && open(each.file, holder)) ?? {};
      const membersOf = (at: string, name: string) => open(at, name)?.members;
      if (file !== undefined) throw new UnknownTarget(nothingIn([file], path, membersOf, modules));
    },
  };
}

/** How the text of a file looks that declares the holder of a member, or a function that others can call. */
function declaring([first = '', ...rest]: readonly string[]): RegExp {
  const name = first.replace(/\$/g, '\\$');
  return rest.length > 0
    ? new RegExp(`\\b(?:enum|const|let|var|class)\\s+${name}\\b`)
    : new RegExp(`\\bexport\\s+(?:async\\s+)?(?:function\\*?|const|let|var)\\s+${name}\\b`);
}

const textOf = (name: ts.Node): string =>
  ts.isIdentifier(name) || ts.isStringLiteralLike(name) ? name.text : name.getText();

const isFunctionOf = ({ holder }: Registry, { node }: RegistryMember): boolean => holder === node;

const parametersOf = ({ reads }: RegistryMember): number =>
  reads && 'parameters' in reads ? reads.parameters.length : 0;

/** Members by the name that code uses for them. */
const membersNamed = ({ members }: Registry, name: string): RegistryMember[] =>
  members.filter((each) => textOf(each.name) === name);

/** One answer a flag that is found in the same way. */
const unique = (targets: readonly Target[]): Target[] => [
  ...new Map(targets.map((each) => [`${each.flagKey}\0${each.as}`, each])).values(),
];

const listed = (names: readonly string[]): string =>
  `${names.slice(0, 8).join(', ') || 'nothing'}${names.length > 8 ? ` and ${names.length - 8} more` : ''}`;

/** Says what a file has in place of what was asked for. */
function nothingIn(
  files: readonly string[],
  path: readonly string[],
  membersOf: (file: string, name: string) => readonly RegistryMember[] | undefined,
  { get }: Session['modules'],
): string {
  const [file] = files as [string];
  const holder = path.slice(0, path.length > 1 ? -1 : 1).join('.');
  const members = membersOf(file, holder);
  if (members) {
    const list = listed(members.map(({ name }) => `${holder}.${textOf(name)}`));
    if (path.length === 1) return `${holder} of ${file} holds ${members.length} flags; name one of them: ${list}`;
    return `${holder} of ${file} has no member ${path.at(-1)}; it has ${list}`;
  }
  const module = get(file);
  const names = [...(module?.scopes.declaredIn(module.sourceFile).values() ?? [])].filter(
    ({ kind }) => kind !== 'import',
  );
  const list = names.map(({ name }) => name);
  const nearest = didYouMean(path[0] as string, list);
  if (nearest !== undefined) return `${file} declares no flag ${path.join('.')}; did you mean ${nearest}?`;
  return `${file} declares no flag ${path.join('.')}; it declares ${listed(list)}`;
}
