import type { Because, BecauseCode } from '@flagsweep/references';

/**
 * The sentence of each reason. `{name}` is one of its arguments, and `[…]` goes where an argument that it names is empty.
 * A reason's place stands behind the sentence, or where `{at}` is.
 */
const sentences = {
  sdk: '`{name}`[ of `{receiver}`][ from {package}] is a {kind} of {title} that reads a flag; the key is {key}[. Deprecated: {deprecated}]',
  accessor:
    '`accessors[{index}]` of the configuration names `{name}`[ of `{receiver}`][ from {from}]; the key is {key}',
  inferred: '`{name}` hands its {key} on[ as `{affix}`]',
  bag: '`bags[{index}]` of the configuration says that the properties of `{path}` are flags',
  'registry-property': 'it is a property of `{name}`, which `registries[{index}]` of the configuration names',
  'registry-function': 'it calls a function that `registries[{index}]` of the configuration (`{name}`) makes a flag of',
  environment: 'the environment variable `{name}` sets the flag',
  'key-written': 'the key is written here',
  'key-name': 'the key is the name `{name}`',
  'key-spelling': '`{spelling}` is another spelling of the key',
  'key-affixed': 'the accessor puts the key together as `{affix}`',
  'key-through': 'the key is that of the {what} `{name}`',
  'key-worked-out': 'the key is worked out from `{text}`',
  'key-one-of': '`{text}` is one of {keys}',
  'key-guessed': 'no catalog, registry or call spells a key that gives this name, so it is taken as it is',
  'declares-registry': 'a member of `{name}`, which `registries[{index}]` of the configuration names',
  'declares-inferred': 'a member of `{name}`, which the type of the parameter of `{accessor}` lists',
  'stands-for': '{others}',
  'given-to-call': 'the key is given to `{callee}`, which is not known to read flags; that counts as {kind}',
  'given-to-property': 'the key is given to `{name}`; that counts as {kind}',
  'held-by': '`{name}` holds the key; that counts as {kind}',
  'given-back': 'a function gives the key back; that counts as {kind}',
  'sets-call': '`{callee}` gives the flag a value, by its name',
  'sets-computed': 'a property with a computed name gives the flag a value: `{text}`',
  'sets-bag': 'it is a property of an object with the name of a bag, which gives the flag a value: `{text}`',
  'sets-test': 'it is a property of an object in a test, which gives the flag a value: `{text}`',
  'sets-sdk': 'it is a property of what an SDK is given, which gives the flag a value: `{text}`',
  'sets-assigned': 'it is assigned to',
  guards: 'it lets through or not, and gives no value',
  'gate-data': 'data that names the flag[, in `{name}`]',
  'gate-option': '`gates[{index}]` of the configuration says that `{name}` names a flag',
  'plain-data': 'the key stands in plain data',
  'text-only': 'the text of the key `{key}` stands here; nothing reads it',
  'in-test': 'it is in a test, so it does not keep the flag alive',
  'open-parameter': 'the key is handed in',
  'open-dynamic': 'the key is computed',
  'open-unknown-import': 'the key comes from a package, or from a file that was not found',
  'open-prefix': 'every possible key begins with `{prefix}`',
  'open-candidates': 'it can be {keys}',
  'hands-on': '`{text}` is handed in',
  'handed-configured':
    'it is in `{name}`, which `accessors` of the configuration names: those who call it are the references',
  'handed-gate': '`gates` of the configuration says that data with `{name}` names the key: the data are the references',
  'handed-called': 'those who call `{name}` name the keys: they are the references',
  'handed-uncalled': 'nothing in the repository was found that calls `{name}`',
  'handed-escaped': '`{name}` is handed on as a value, so whoever has it may call it with any key',
  'from-constant': '`{name}` is a variable[ of the type `{type}`][ that holds `{value}`]',
  'from-changed': '`{name}` is assigned more than once',
  'from-parameter': '`{name}` is a parameter[ of `{owner}`][ of the type `{type}`]',
  'from-element': '`{name}` is each element of `{list}`',
  'from-property': '`{name}` is a property of `{object}`',
  'from-field': '`{name}` is a field[ of `{owner}`][ of the type `{type}`]',
  'from-call': '`{callee}` gives it back',
  'from-package': '`{name}` comes from the package {specifier}',
  'from-missing': '`{name}` comes from {specifier}, which was not found',
  'from-nowhere': '`{name}` is declared nowhere in the file',
  'from-joined': '`{text}` is put together',
  'from-choice': '`{text}` is one of several',
  'from-definition': '`{name}` is a {what}',
  'not-this-receiver':
    '`accessors[{index}]` of the configuration wants `{name}` on `{receiver}`, and the object of `{written}` has neither that name nor that type',
  'not-this-import':
    '`accessors[{index}]` of the configuration wants `{name}` from {from}, and this one is not from there',
  'not-a-member':
    '`accessors[{index}]` of the configuration is a function `{name}`, and `{written}` is a member of an object',
  'no-key-argument': '`{name}` reads flags, but there is no key at {key}',
  'no-accessor':
    '`{name}` is not known to hand a parameter on to what reads flags, and no entry of `accessors` fits it',
  'no-sdk': '`{name}` comes from {specifier}, which is no known SDK, and no entry of `accessors` fits it',
  'makes-bag':
    '`{name}` makes an object whose properties are flags ({title}): each property that is read is a reference',
  'makes-client': '`{name}` makes a client of {title}: what its methods read are the references',
  'no-row': '`{path}` of {specifier} ({title}) is not known to read a flag in this form',
  'no-class': '`{name}` is a class',
  'part-of-another': 'it can read a flag, but the scan did not take it as a reference of its own',
  'receiver-typed': '`{receiver}` is a `{type}`, whose `{name}` is not known to read flags',
  'receiver-untold': 'what `{receiver}` is cannot be told, so its `{name}` is no call of an SDK',
  'callee-untold': 'what `{name}` is cannot be told',
  'is-bag': '`{object}` is a bag: each property of it that is read is a reference, and this reads none',
  'no-bag':
    '`{object}` is not known to be a bag of flags: no SDK makes it, and neither `bags` nor `registries` names it',
  'unknown-key': 'nobody knows `{key}` as a key: no catalog, no registry, and nothing that reads flags',
  'everyday-word': '`{key}` is a key, but also an everyday word: it counts only where something reads it as a flag',
  specifier: 'it says where an import comes from',
  'no-flag-value': 'it is the name of a property of plain data',
  nothing: 'it is a key, but stands where it says nothing about the flag',
  'do-accessor': 'Name the function in `accessors`, or write the key where it is read.',
  'do-write-keys': 'Write the keys out: give the value a type that lists them, or read them from a constant object.',
  'do-import': 'See that the import leads to a file of the repository, or write the key where it is read.',
  'do-catalog': 'If it is a flag, add it to the catalog or a registry.',
  'do-receiver':
    'If `{name}` reads a flag, give the object the type of a client of its SDK, or name `{name}` in `accessors` with its receiver.',
} satisfies Record<BecauseCode, string>;

/** A reason as a sentence, without its place. */
export function sentence({ code, args }: Because): string {
  const values: Record<string, string | number> = { ...args, ...numbers(args) };
  if (code === 'stands-for') values.others = others(Number(args.index), Number(args.count));
  if (code === 'key-through') values.what = symbols[args.what as keyof typeof symbols];
  if ('kind' in args && code !== 'sdk') values.kind = `${/^[aeio]/.test(String(args.kind)) ? 'an' : 'a'} ${args.kind}`;
  const filled = (text: string): string => text.replace(/\{(\w+)\}/g, (_, name: string) => String(values[name] ?? ''));
  const text = filled(
    sentences[code].replace(/\[([^[\]]*\{(\w+)\}[^[\]]*)\]/g, (whole, part: string, name: string) => {
      // `accessors[{index}]` is an element, not a part that may be left out.
      if (name === 'index') return whole;
      return (values[name] ?? '') === '' ? '' : part;
    }),
  ); // A template is written between backquotes already.
  return text.replaceAll('``', '`');
}

const numbers = (args: Because['args']): Because['args'] => (args.index === -1 ? { index: '?' } : {});
const others = (index: number, count: number): string => {
  const first = 'other code takes the key from here';
  return index > 0 ? 'and' : count > 1 ? `${first}, in ${count} places, such as` : first;
};

const symbols = {
  'enum-member': 'enum member',
  property: 'property',
  constant: 'constant',
  element: 'array element',
};
