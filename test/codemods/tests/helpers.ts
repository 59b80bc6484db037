import { type Files, plan, type RemoveOptions, remove } from '../helpers.js';

const flags = "export enum Key { X = 'x', Y = 'y' }\nexport const isOn = (key: Key) => false;\n";
const options = { registries: [{ file: 'flags.ts', name: 'Key' }], accessors: [{ name: 'isOn' }], bags: ['flags'] };
const isTest = (file: string): boolean => file.includes('.test.') || file.includes('.stories.');

export interface Tested {
  /** The text of the file of tests, without its imports; `undefined` where it goes. */
  text: string | undefined;
  /** `file:line reason` of each place that is left, those of the registry apart. */
  left: string[];
  files: Files;
}

/** Removes the flag `x` from a file of tests that stands beside its registry. */
export async function tested(text: string, more: RemoveOptions & { files?: Files } = {}): Promise<Tested> {
  const { files: others = {}, ...rest } = more;
  const files = { 'flags.ts': flags, ...others, 'a.test.ts': text };
  const { files: after, left } = await remove(files, { options, isTest, ...rest });
  return {
    text: after['a.test.ts'],
    left: left.filter((each) => !each.startsWith('flags.ts')).map((each) => each.replace('a.test.ts:', '')),
    files: after,
  };
}

/** Removes a flag that is a function, `enableX` of `flags.ts`. */
export async function testedFunction(text: string, files: Files = {}): Promise<Pick<Tested, 'text' | 'left'>> {
  const input = {
    'flags.ts': 'export const enableX = () => enableBeta();\nexport const enableY = () => true;\n',
    ...files,
    'a.test.ts': text,
  };
  const { files: after, left } = await plan(input, {
    key: 'enableX',
    options: { registries: [{ file: 'flags.ts' }] },
    isTest,
  });
  return {
    text: after['a.test.ts'],
    left: left.filter((each) => !each.startsWith('flags.ts')).map((each) => each.replace('a.test.ts:', '')),
  };
}
