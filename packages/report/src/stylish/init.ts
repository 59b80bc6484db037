import type { Doubt, Example, FoundAccessor, FoundRegistry, FoundSdk, Reason, Support } from '@flagsweep/references';
import type { InitResult, Proposal, Style } from '../format.js';
import { count, painter, printable } from '../text.js';

/** What was found, best first, each with what speaks for it; then the flags and the files. */
export function init(result: InitResult, style: Style): string {
  const paint = painter(style);
  const lines: string[] = [];
  const section = (title: string, all: readonly string[][]): void => {
    if (all.length === 0) return;
    lines.push(paint('bold', title), ...all.flat(), '');
  };
  const proposal = (name: string, { taken, doubt, why, examples }: Proposal<Reasons>, what: string): string[] => {
    const sign = taken ? paint('green', '+') : paint('yellow', '?');
    const reasons = why.map((reason) => whyText[reason]).join(', ');
    const left = taken ? [] : [paint('yellow', `    ${doubt ? doubtText[doubt] : 'not taken'}`)];
    return [
      `  ${sign} ${printable(name)}  ${what}`,
      paint('dim', `    ${[reasons, examples.map(place).join(', ')].filter(Boolean).join('; ')}`),
      ...left,
    ];
  };

  section(
    'SDKs',
    result.sdks.map((sdk) => [
      `    ${sdkText(sdk)}`,
      ...(sdk.examples.length > 0 ? [paint('dim', `    ${sdk.examples.map(place).join(', ')}`)] : []),
    ]),
  );
  section(
    'Registries: where flags are declared',
    result.registries.map((each) => proposal(registryName(each), each, registryText(each))),
  );
  section(
    'Accessors: what reads flags',
    result.accessors.map((each) => proposal(accessorName(each.option), each, supportText(each))),
  );
  section(
    'Bags: objects whose properties are flags',
    result.bags.map((each) => proposal(each.option, each, supportText(each))),
  );
  section(
    'Gates: properties and attributes that name a flag',
    result.gates.map((each) => proposal(each.option, each, supportText(each))),
  );
  lines.push(...flagLines(result));
  if (result.status === 'dry-run') {
    for (const { file, text } of result.files)
      lines.push(paint('bold', `--- ${printable(file)}`), text.split('\n').map(printable).join('\n'));
  }
  lines.push(...closing(result));
  return `${lines.join('\n')}\n`;
}

type Reasons = Support & { why: Reason[]; doubt?: Doubt };

const whyText = {
  name: 'its name speaks of flags',
  file: 'its file is named for flags',
  members: 'its members are asked for',
  parameter: 'it is the type of a key',
  wrapper: 'it hands its parameter to what evaluates it',
  keys: 'known keys stand there',
} satisfies Record<Reason, string>;

const doubtText = {
  support: 'left out: too little speaks for it',
  share: 'left out: other texts stand there as often',
  result: 'left out: what it gives back is not known',
  form: 'left out: the configuration cannot name it',
} satisfies Record<Doubt, string>;

const formText = {
  enum: 'enum',
  union: 'union',
  interface: 'interface',
  object: 'object',
  array: 'list',
  functions: 'module of functions',
  class: 'class',
} satisfies Record<FoundRegistry['form'], string>;

const place = ({ file, line }: Example): string => `${printable(file)}:${line}`;

const sdkText = ({ title, packages, files, keys, places }: FoundSdk): string =>
  `${printable(title)}  ${packages.map(printable).join(', ')}; ${count(files, 'file')}, ${count(keys, 'flag')} in ${count(places, 'place')}`;

const registryName = ({ option: { file, name } }: FoundRegistry): string =>
  name === undefined ? file : `${name} in ${file}`;

const registryText = ({ form, members, places }: FoundRegistry): string =>
  `${formText[form]} of ${count(members, 'flag')}${places > 0 ? `, ${places} asked for` : ''}`;

const supportText = ({ keys, places, share }: Support): string =>
  `${count(keys, 'flag')} in ${count(places, 'place')}, ${Math.round(share * 100)}% of all such places`;

function accessorName({ name, receiver, import: from, key = 0, result }: FoundAccessor['option']): string {
  const position =
    typeof key === 'number'
      ? key === 0
        ? ''
        : `, argument ${key + 1}`
      : 'arg' in key
        ? `, property ${key.prop} of argument ${key.arg + 1}`
        : `, attribute ${key.prop}`;
  return `${receiver === undefined ? '' : `${receiver}.`}${name}${position}${from === undefined ? '' : `, from ${from}`}${result === undefined || result === 'value' ? '' : ` (${result})`}`;
}

function flagLines({ flags, onlyInTests, history }: InitResult): string[] {
  const owned = flags.filter(({ owner }) => owner).length;
  const dated = flags.filter(({ created }) => created).length;
  const lines = [`${count(flags.length, 'flag')}; ${owned} with an owner, ${dated} with the day of the first commit`];
  if (onlyInTests.length > 0)
    lines.push(`${count(onlyInTests.length, 'key')} only in tests, left out: ${short(onlyInTests)}`);
  if (history !== 'read' && flags.length > 0) lines.push(historyText[history]);
  return lines;
}

const short = (keys: readonly string[]): string =>
  keys
    .slice(0, 5)
    .map(printable)
    .concat(keys.length > 5 ? ['…'] : [])
    .join(', ');

const historyText = {
  off: 'The history was not asked.',
  none: 'There is no git history to ask.',
  shallow: 'The clone is shallow, so its history has no beginning: no days were taken from it.',
  slow: 'Reading the history took too long: no days were taken from it.',
  failed: 'The history could not be read: no days were taken from it.',
} satisfies Record<Exclude<InitResult['history'], 'read'>, string>;

function closing({ status, files, present }: InitResult): string[] {
  const names = short(files.map(({ file }) => file));
  const there = present.map((file) => `${printable(file)} is there and stays as it is; what is marked + it lacks`);
  if (status === 'nothing') return there.length > 0 ? there : ['nothing was found that could be configured'];
  if (status === 'written') return [...there, `written: ${count(files.length, 'file')} (${names})`];
  return [...there, `${status === 'dry-run' ? 'not written' : 'to write'}: ${count(files.length, 'file')} (${names})`];
}
