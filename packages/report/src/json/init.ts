import type { Example, FoundBag } from '@flagsweep/references';
import type { InitResult, Proposal } from '../format.js';

/** The document of `init`, field by field. */
export function initDocument(result: InitResult): object {
  const support = ({ keys, places, share, examples, why, doubt, taken }: Proposal<FoundBag>) => ({
    why,
    doubt,
    taken,
    keys,
    places,
    share,
    examples: examples.map(placeOf),
  });
  return {
    version: 1,
    sdks: result.sdks.map(({ sdk, packages, files, manifests, keys, places, examples }) => ({
      sdk,
      packages,
      files,
      manifests,
      keys,
      places,
      examples: examples.map(placeOf),
    })),
    registries: result.registries.map(({ option, form, members, ...rest }) => ({
      option: { file: option.file, name: option.name, keys: option.keys },
      form,
      members,
      ...support({ option: '', ...rest }),
    })),
    accessors: result.accessors.map(({ option, ...rest }) => ({
      option: {
        name: option.name,
        import: option.import,
        receiver: option.receiver,
        key: option.key,
        fallback: option.fallback,
        result: option.result,
      },
      ...support({ option: '', ...rest }),
    })),
    bags: result.bags.map((bag) => ({ option: bag.option, ...support(bag) })),
    gates: result.gates.map((gate) => ({ option: gate.option, ...support(gate) })),
    flags: result.flags.map(({ key, codeKeys, owner, created, valueType, file, line }) => ({
      key,
      codeKeys,
      owner,
      created,
      valueType,
      file,
      line,
    })),
    onlyInTests: result.onlyInTests,
    history: result.history,
    present: result.present,
    files: result.files.map(({ file, text }) => ({ file, text })),
    status: result.status,
  };
}

const placeOf = ({ file, line, column }: Example) => ({ file, line, column });
