import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { type Sdk, type SdkApi, type Shape, sdks } from '@flagsweep/references/sdks';
import { expect, test } from 'vitest';

const columns = {
  function: 'functions',
  class: 'functions',
  hook: 'hooks',
  method: 'methods',
  bag: 'bags',
  component: 'components',
  hoc: 'wrappers',
  decorator: 'decorators',
  directive: 'directives',
  declaration: 'declarations',
} satisfies Record<Shape['kind'], string>;

/** `methods: isOn, isOff`: each name once, in the order of the table. */
function callsOf({ shapes }: SdkApi): string {
  const byKind = new Map<string, string[]>();
  for (const { kind, name: path, deprecated } of shapes) {
    const name = path.replace(/^.*\./, '');
    const code = deprecated === undefined ? `\`${name}\`` : `~~\`${name}\`~~`;
    const names = byKind.get(columns[kind]) ?? [];
    byKind.set(columns[kind], names);
    // A name has several rows where it has several forms; it is advised against only if all of them are.
    const other = names.findIndex((each) => each.replaceAll('~~', '') === `\`${name}\``);
    if (other < 0) names.push(code);
    else if (deprecated === undefined) names[other] = code;
  }
  return [...byKind].map(([kind, names]) => `${kind}: ${names.join(', ')}`).join('<br>') || 'those of OpenFeature';
}

const packagesOf = ({ packages, generated = [] }: SdkApi): string =>
  [...packages.map((name) => `\`${name}\``), ...generated.map((ending) => `\`…/${ending}\``)].join('<br>');

const section = ({ title, url, apis }: Sdk): string =>
  [
    `### [${title}](${url})\n`,
    '| Packages | Calls |',
    '|---|---|',
    ...apis.map((api) => `| ${packagesOf(api)} | ${callsOf(api)} |`),
    '',
  ].join('\n');

test('docs/sdks.md has every table', async () => {
  const page = fileURLToPath(new URL('../../docs/sdks.md', import.meta.url));
  const tables = Object.values(sdks as Record<string, Sdk>).sort((a, b) =>
    a.title.toLowerCase() < b.title.toLowerCase() ? -1 : 1,
  );
  const text = `<!-- sdks -->\n${tables.map(section).join('\n')}<!-- /sdks -->`;
  await expect(readFileSync(page, 'utf8').replace(/<!-- sdks -->[^]*<!-- \/sdks -->/, () => text)).toMatchFileSnapshot(
    page,
  );
});

test('a table names its package once', () => {
  const names = Object.values(sdks as Record<string, Sdk>).flatMap(({ apis }) =>
    apis.flatMap(({ packages, generated = [] }) => [...packages, ...generated]),
  );
  expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
});

test('methods and bags have a client of their table, and every client is read', () => {
  const faults = Object.entries(sdks as Record<string, Sdk>).flatMap(([id, { apis }]) =>
    apis.flatMap(({ clients, shapes }) => [
      ...shapes
        .filter(({ kind, receiver }) => (kind === 'method' || kind === 'bag') !== (receiver !== undefined))
        .map(({ name }) => `${id}: ${name} has a client that it does not need, or none`),
      ...shapes
        .filter(({ receiver }) => receiver !== undefined && clients[receiver] === undefined)
        .map(({ name, receiver }) => `${id}: ${name} is a method of ${receiver}, which is no client`),
      ...Object.values(clients)
        .flat()
        .flatMap((maker) => /^<([^<>]+)>/.exec(maker)?.[1] ?? [])
        .filter((owner) => clients[owner] === undefined)
        .map((owner) => `${id}: ${owner} makes a client and is none`),
    ]),
  );
  expect(faults).toEqual([]);
});
