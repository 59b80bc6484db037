import { z } from 'zod';

/** How a bag is written: `flags`, `uiConfig.flags`, `useFlags()`, `useContext(FlagsContext)`. */
export const bagPath = /^[\w$]+(\.[\w$]+)*(\([\w$]*\))?$/;

const keyPosition = z.union([
  z.number().int().min(0),
  z.strictObject({ arg: z.number().int().min(0), prop: z.string().min(1) }),
  z.strictObject({ prop: z.string().min(1) }),
]);

/** What declares flags in code: every member is one, and its uses are references. */
export const registrySchema = z
  .strictObject({
    file: z.string().min(1).meta({ description: 'File that declares it, relative to the root.' }),
    name: z.string().min(1).optional().meta({
      description:
        'Name of the enum, union, interface, type, object, array, class or function; `config.flags` is what the object `config` holds under `flags`. Without it every function that the file exports is a flag.',
    }),
    keys: z
      .enum(['value', 'name'])
      .default('value')
      .meta({ description: "Whether a member's value or its name is the flag key, where it has both." }),
    optional: z
      .literal(true)
      .optional()
      .meta({ description: 'True where the file or the name may be absent: one configuration for many branches.' }),
  })
  .meta({ title: 'Registry' });

/** A function, hook, method or component of the repository's own that reads a flag. */
export const accessorSchema = z
  .strictObject({
    name: z.string().min(1).meta({ description: 'Name of the function, hook, method or component.' }),
    import: z.string().min(1).optional().meta({
      description:
        'Import specifier, or file relative to the root, that it must come from. Without it the name decides.',
    }),
    receiver: z.string().min(1).optional().meta({
      description:
        'For methods: last name of the object (`flagResolver` in `this.flagResolver.isEnabled`), its declared type, or the class that it is an instance of.',
    }),
    key: keyPosition
      .default(0)
      .meta({ description: 'Argument position, object property or JSX attribute of the key.' }),
    fallback: keyPosition.optional().meta({ description: 'Where the fallback value is.' }),
    result: z
      .enum(['value', 'promise', 'details', 'promise-of-details', 'variant', 'element', 'signal', 'observable'])
      .default('value')
      .meta({
        description:
          'What it gives back: the value, a promise of it, an object that holds it in `value`, a signal (a function that gives it) or an observable of RxJS.',
      }),
    inverted: z.literal(true).optional().meta({ description: 'True where it answers the opposite of the flag.' }),
  })
  .meta({ title: 'Accessor' });

/** What an accessor gives back; `element` is something rendered. */
export type AccessorResult = z.infer<typeof accessorSchema>['result'];

/** A component of the repository's own that shows one of two things by a condition. */
export const wrapperSchema = z
  .strictObject({
    name: z.string().min(1).meta({ description: 'Name of the component.' }),
    import: z.string().min(1).optional().meta({
      description:
        'Import specifier, or file relative to the root, that it must come from. Without it the name decides.',
    }),
    condition: z.string().min(1).default('condition').meta({ description: 'Attribute that holds the condition.' }),
    show: z
      .string()
      .min(1)
      .default('children')
      .meta({ description: 'Attribute of what is shown where the condition holds; `children` for what it encloses.' }),
    else: z
      .string()
      .min(1)
      .optional()
      .meta({ description: 'Attribute of what is shown where it does not hold; nothing is shown without it.' }),
  })
  .meta({ title: 'Wrapper' });

const bagName = z
  .string()
  .regex(bagPath, 'a name or a path of names, such as `uiConfig.flags`, `useFlags()` or `useContext(FlagsContext)`');

/** An object whose property names are flag keys; by its path alone where the properties are the values. */
export const bagSchema = z.union([
  bagName,
  z.strictObject({
    path: bagName.meta({ description: 'What leads to the object, or its type.' }),
    result: z
      .enum(['value', 'details'])
      .default('value')
      .meta({ description: 'What a property holds: the value, or an object that holds it in `value`.' }),
  }),
]);

/** What the scanner needs to know about a repository; every part has a default. */
export const scanOptionsSchema = z.strictObject({
  include: z
    .array(z.string())
    .optional()
    .meta({ description: 'Globs of the files to scan; all tracked files by default.' }),
  exclude: z.array(z.string()).default([]).meta({ description: 'Globs of files to leave out.' }),
  tests: z
    .array(z.string())
    .default([
      '**/{__tests__,__mocks__,__fixtures__,test,tests,spec,e2e,cypress,playwright}/**',
      '**/*.{test,spec,stories,cy,e2e,mock}.*',
      '**/*-{test,spec}.*',
    ])
    .meta({ description: 'Globs of tests, mocks and stories: what they read does not keep a flag alive.' }),
  registries: z.array(registrySchema).default([]).meta({ description: 'Where flags are declared in code.' }),
  accessors: z.array(accessorSchema).default([]).meta({ description: "The repository's own ways to read a flag." }),
  bags: z.array(bagSchema).default([]).meta({
    description:
      'Objects whose property names are flag keys, or their type: `uiConfig.flags` reads `uiConfig.flags.newCheckout`.',
  }),
  gates: z
    .array(z.string())
    .default([])
    .meta({ description: 'Property names of data that names a flag: `flag` in `{ path, flag: "new-checkout" }`.' }),
  invertedGates: z.array(z.string()).default([]).meta({
    description:
      'Those of `gates` that let through where the flag is off: `notFlag` in `{ path, notFlag: "new-checkout" }`.',
  }),
  guards: z
    .array(z.string())
    .default([])
    .meta({ description: 'Functions, components and decorators that guard something: `requireAdmin`, `authorize`.' }),
  wrappers: z.array(wrapperSchema).default([]).meta({
    description:
      'Components that show one of two things by a condition: `<If condition={on}>`. Those whose source shows that they do need not be named.',
  }),
});

export type WrapperOption = z.output<typeof wrapperSchema>;
export type RegistryOption = z.output<typeof registrySchema>;
export type BagOption = z.output<typeof bagSchema>;
export type AccessorOption = z.output<typeof accessorSchema>;
export type ScanOptions = z.output<typeof scanOptionsSchema>;

/** The path of a bag, however it is written. */
export const pathOfBag = (bag: BagOption): string => (typeof bag === 'string' ? bag : bag.path);
