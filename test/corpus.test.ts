import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, test } from 'vitest';
import {
  type Case,
  type Difference,
  differenceOf,
  factLines,
  kinds,
  readCases,
  readLabels,
  readMisses,
  without,
} from './corpus.js';

const cases = readCases();
const misses = readMisses();
const page = fileURLToPath(new URL('../docs/real-world.md', import.meta.url));
const list = fileURLToPath(new URL('./corpus/misses.json', import.meta.url));

const scans = new Map<string, Promise<string[]>>();
const factsOf = (each: Case): Promise<string[]> => {
  let facts = scans.get(each.name);
  if (!facts) scans.set(each.name, (facts = factLines(each)));
  return facts;
};

test.each(cases.map((each): [string, Case] => [`${each.name}: ${each.what}`, each]))('%s', async (_, each) => {
  const { missed = [], invented = [] } = misses[each.name] ?? {};
  expect(await factsOf(each)).toEqual([...without(each.labels, missed), ...invented].sort());
});

/** What is missed and invented today, of what is listed: all of it, unless the scanner has learned. */
async function stillMissed(): Promise<Record<string, Partial<Difference>>> {
  const left: Record<string, Partial<Difference>> = {};
  for (const each of cases) {
    const listed = misses[each.name];
    if (!listed) continue;
    const actual = differenceOf(each.labels, await factsOf(each));
    const part = (key: keyof Difference): string[] => {
      const known = listed[key] ?? [];
      return without(known, without(known, actual[key]));
    };
    const [missed, invented] = [part('missed'), part('invented')];
    if (missed.length + invented.length === 0) continue;
    left[each.name] = { ...(missed.length > 0 && { missed }), ...(invented.length > 0 && { invented }) };
  }
  return left;
}

test('the list of misses can only shrink: what is found after all is taken from it', async () => {
  await expect(`${JSON.stringify(await stillMissed(), null, 2)}\n`).toMatchFileSnapshot(list);
});

const kindOf = (line: string): string => line.replace(/ .*/, '');
const share = (part: number, whole: number): string => (whole === 0 ? '1.000' : (part / whole).toFixed(3));

/** How many labels there are of each kind, how many of them are found, and how many references are none. */
async function figures(): Promise<{ kind: string; labelled: number; found: number; invented: number }[]> {
  const differences = await Promise.all(cases.map(async (each) => differenceOf(each.labels, await factsOf(each))));
  return kinds.map((kind) => {
    const count = (lines: readonly string[]): number => lines.filter((line) => kindOf(line) === kind).length;
    const labelled = count(cases.flatMap(({ labels }) => labels));
    const missed = count(differences.flatMap((each) => each.missed));
    return { kind, labelled, found: labelled - missed, invented: count(differences.flatMap((each) => each.invented)) };
  });
}

test('recall and precision are 1 for every kind, but for what is listed', async () => {
  const listed = Object.values(misses);
  for (const { kind, labelled, found, invented } of await figures()) {
    const count = (key: keyof Difference): number =>
      listed.flatMap((each) => each[key] ?? []).filter((line) => kindOf(line) === kind).length;
    expect({ kind, recall: share(found + count('missed'), labelled), invented }).toEqual({
      kind,
      recall: '1.000',
      invented: count('invented'),
    });
  }
});

test('docs/real-world.md tells the figures and every miss', async () => {
  const all = await figures();
  const sum = (key: 'labelled' | 'found' | 'invented'): number => all.reduce((total, each) => total + each[key], 0);
  const rows = [...all, { kind: '**all**', labelled: sum('labelled'), found: sum('found'), invented: sum('invented') }];
  const lookAlikes = cases.reduce((total, each) => total + each.lookAlikes.length, 0);
  const table = rows.map(
    ({ kind, labelled, found, invented }) =>
      `| ${kind} | ${labelled} | ${found} | ${invented} | ${share(found, labelled)} | ${share(found, found + invented)} |`,
  );
  const known = cases.flatMap(({ name, what }) => {
    const { missed = [], invented = [] } = misses[name] ?? {};
    if (missed.length + invented.length === 0) return [];
    const lines = [...missed.map((line) => `missed \`${line}\``), ...invented.map((line) => `not there \`${line}\``)];
    return [`- **${name}** ${what}`, ...lines.map((line) => `  - ${line}`)];
  });
  const block = [
    '<!-- corpus -->',
    `${cases.length} cases, ${sum('labelled')} labelled places, ${lookAlikes} labelled look-alikes.`,
    '',
    '| Kind | Labelled | Found | Found, but not there | Recall | Precision |',
    '|---|---|---|---|---|---|',
    ...table,
    '',
    ...(known.length > 0
      ? ['What is missed, and what is found that is not there:', '', ...known]
      : ['Nothing is missed.']),
    '<!-- /corpus -->',
  ].join('\n');
  const text = readFileSync(page, 'utf8').replace(/<!-- corpus -->[^]*<!-- \/corpus -->/, () => block);
  expect(text).toContain(block);
  await expect(text).toMatchFileSnapshot(page);
});

describe('the corpus itself', () => {
  test('is large, and has look-alikes in every part', () => {
    expect(cases.length).toBeGreaterThan(250);
    expect(cases.flatMap(({ labels }) => labels).length).toBeGreaterThan(300);
    expect(cases.flatMap(({ lookAlikes }) => lookAlikes).length).toBeGreaterThan(150);
  });

  test('no look-alike is labelled as a reference as well', () => {
    for (const { name, labels, lookAlikes } of cases) {
      const places = new Set(labels.map((line) => line.slice(line.lastIndexOf(' ') + 1)));
      expect(
        lookAlikes.filter((place) => places.has(place)),
        name,
      ).toEqual([]);
    }
  });

  test('every listed miss belongs to a case, and is one of its labels', () => {
    const names = new Map(cases.map(({ name, labels }) => [name, labels]));
    for (const [name, { missed = [] }] of Object.entries(misses)) {
      expect(names.has(name), name).toBe(true);
      expect(without(missed, names.get(name) ?? [])).toEqual([]);
    }
  });

  test('no two cases are the same but for their names', () => {
    const shapeOf = (each: Case): string =>
      Object.entries(each.files)
        .sort()
        .map(([, text]) => text.replace(/[\w$-]+/g, 'x').replace(/\s+/g, ' '))
        .join('\n');
    const seen = new Map<string, string>();
    for (const each of cases) {
      const shape = shapeOf(each);
      expect(`${each.name} ${seen.get(shape) ?? ''}`).toBe(`${each.name} `);
      seen.set(shape, each.name);
    }
  });

  test('a label tells the column of its first caret', () => {
    const text = `const on = useFlag('new-cart');\n//                 ^^^^^^^^^^ evaluation new-cart\nok: true\n//@1 mention ok\nf('x');\n//^ nothing`;
    expect(readLabels('a.ts', text)).toEqual({
      text: `const on = useFlag('new-cart');\nok: true\nf('x');`,
      labels: ['evaluation new-cart a.ts:1:20', 'mention ok a.ts:2:1'],
      lookAlikes: ['a.ts:3:3'],
    });
    expect(() => readLabels('a.ts', 'f();\n//^ evalution x')).toThrow('cannot read the label');
    expect(() => readLabels('a.ts', 'f();\n//        ^ nothing')).toThrow('behind the line');
  });
});
