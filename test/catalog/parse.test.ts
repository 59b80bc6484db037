import { maxFileLength, parseCatalog } from '@flagsweep/catalog';
import { describe, expect, it } from 'vitest';
import { problemLines, problemsOf } from './helpers.js';

const definitions = (text: string, file = 'flags.yaml') =>
  parseCatalog([{ file, text }]).entries.map((entry) => entry.definition);

describe('one flag a file', () => {
  it('reads YAML with the place of the entry and of every field', () => {
    const { entries, problems } = parseCatalog([
      { file: 'flags/new-checkout.yaml', text: '# why\nkey: new-checkout\nexpires: 2026-12-01\n' },
    ]);
    const file = 'flags/new-checkout.yaml';
    expect(problems).toEqual([]);
    expect(entries).toEqual([
      {
        definition: { key: 'new-checkout', expires: '2026-12-01' },
        location: { file, start: 6, end: 43, line: 2, column: 1 },
        fields: {
          key: { file, start: 11, end: 23, line: 2, column: 6 },
          expires: { file, start: 33, end: 43, line: 3, column: 10 },
        },
        alone: true,
      },
    ]);
  });

  it('takes the key from the name of the file when the file has none', () => {
    const { entries } = parseCatalog([{ file: 'flags/new-checkout.yaml', text: 'type: release\n' }]);
    expect(entries[0]?.definition).toEqual({ key: 'new-checkout', type: 'release' });
    expect(entries[0]?.fields.key).toBeUndefined();
  });

  it('leaves $schema out and keeps x- fields', () => {
    expect(definitions('{"$schema": "./s.json", "key": "a", "x-cost": 3}', 'a.json')).toEqual([
      { key: 'a', 'x-cost': 3 },
    ]);
  });

  it('keeps a date without quotes a text, in YAML 1.1 and with an explicit tag too', () => {
    expect(definitions('key: a\nexpires: 2026-12-01\n')).toEqual([{ key: 'a', expires: '2026-12-01' }]);
    expect(definitions('%YAML 1.1\n---\nkey: a\nexpires: 2026-12-01\n')).toEqual([{ key: 'a', expires: '2026-12-01' }]);
    expect(definitions('key: a\nexpires: !!timestamp 2026-12-01\n')).toEqual([{ key: 'a', expires: '2026-12-01' }]);
  });

  it('reads JSON with comments, trailing commas and a byte-order mark', () => {
    expect(definitions('\uFEFF{\n  // why\n  "key": "a", /* b */\n}\n', 'a.json')).toEqual([{ key: 'a' }]);
  });

  it('tells JSON from YAML by the first character where the extension says nothing', () => {
    expect(definitions('// why\n{"key": "a"}', 'flags')).toEqual([{ key: 'a' }]);
    expect(definitions('key: a', 'flags')).toEqual([{ key: 'a' }]);
  });
});

describe('many flags a file', () => {
  it('reads a mapping; an empty entry is an entry', () => {
    const text = 'flags:\n  b:\n    type: ops\n  a:\nx-team: shop\n';
    expect(definitions(text)).toEqual([{ key: 'a' }, { key: 'b', type: 'ops' }]);
  });

  it('reads a list', () => {
    expect(definitions('flags:\n- key: b\n- key: a\n  type: ops\n')).toEqual([{ key: 'a', type: 'ops' }, { key: 'b' }]);
  });

  it('keeps the text of a key that YAML takes for a number', () => {
    expect(definitions('flags:\n  1.10: {}\n  0x1F: {}\n')).toEqual([{ key: '0x1F' }, { key: '1.10' }]);
  });

  it('places an entry from its key to its end, with CRLF line ends and a byte-order mark', () => {
    const { entries } = parseCatalog([{ file: 'f.yaml', text: '\uFEFFflags:\r\n  a:\r\n    type: ops\r\n' }]);
    expect(entries[0]?.location).toEqual({ file: 'f.yaml', start: 11, end: 28, line: 2, column: 3 });
    expect(entries[0]?.fields.type).toEqual({ file: 'f.yaml', start: 25, end: 28, line: 3, column: 11 });
    expect(entries[0]?.alone).toBe(true);
  });

  it('expands aliases', () => {
    expect(definitions('x-shop: &shop ["@o/shop"]\nflags:\n  a: { owner: *shop }\n')).toEqual([
      { key: 'a', owner: ['@o/shop'] },
    ]);
  });

  it('treats names of the prototype like any other', () => {
    const text = '{"flags": {"__proto__": {"type": "ops"}, "constructor": {"x-__proto__": {"__proto__": 1}}}}';
    expect(problemsOf(text, 'f.json')).toEqual([]);
    expect(definitions(text, 'f.json').map(({ key }) => key)).toEqual(['__proto__', 'constructor']);
    expect(({} as { type?: string }).type).toBeUndefined();
  });
});

it('reports constraints that no value could meet', () => {
  expect(problemsOf('key: a\nconstraints: { min: 5, max: 2, pattern: "((" }\n')).toEqual([
    'flags.yaml:2:21 schema: constraints.min must not be more than max',
    'flags.yaml:2:41 schema: constraints.pattern must be a regular expression, not "(("',
  ]);
});

describe('problems of the text', () => {
  it.each([
    ['', 'flags.yaml:1:1 empty: The file is empty; it must hold one flag, or many under "flags"'],
    ['# nothing\n', 'flags.yaml:1:1 empty: The file is empty; it must hold one flag, or many under "flags"'],
    [
      '- key: a\n',
      'flags.yaml:1:1 schema: The file must hold a mapping: one flag, or many under "flags", not a list; put it under "flags:"',
    ],
    [
      'hello',
      'flags.yaml:1:1 schema: The file must hold a mapping: one flag, or many under "flags", not a single value',
    ],
    ['flags: 3', 'flags.yaml:1:8 schema: flags must be a mapping from key to flag, or a list of flags'],
    [
      'key: a\n---\nkey: b\n',
      'flags.yaml:2:1 syntax: Not valid YAML: a file holds one document; put many flags under "flags:"',
    ],
    ['key: !mine a\n', 'flags.yaml:1:6 syntax: Not valid YAML: unknown tag; a catalog holds plain values'],
    ['owner: *shop\n', 'flags.yaml:1:8 syntax: Not valid YAML: no finished anchor "&shop" before its alias'],
    ['owner: &shop [*shop]\n', 'flags.yaml:1:15 syntax: Not valid YAML: no finished anchor "&shop" before its alias'],
    ['key: "a\n', 'flags.yaml:2:1 syntax: Not valid YAML: missing closing "quote'],
    [
      'key: a\ntype: ops\ntype: release\n',
      'flags.yaml:3:1 duplicate-field: "type" stands twice in one mapping; keep one',
    ],
  ])('%j', (text, problem) => {
    expect(problemsOf(text)).toEqual([problem]);
  });

  it('reports broken JSON where it breaks', () => {
    expect(problemsOf('{\n  "key": "a"\n  "type": "ops"\n}\n', 'a.json')).toEqual([
      'a.json:3:3 syntax: Not valid JSON: comma expected',
    ]);
  });

  it('refuses a file that is too long', () => {
    expect(problemsOf(`key: a #${'-'.repeat(maxFileLength)}`)).toEqual([
      'flags.yaml:1:1 too-large: The file has 5.0 million characters; the limit is 5 million. Split it: one file a flag',
    ]);
  });

  it('refuses aliases that multiply', () => {
    const names = [...'abcdefghi'];
    const lines = names.map(
      (name, index) => `x-${name}: &${name} [${Array(9).fill(index === 0 ? 'x' : `*${names[index - 1]}`)}]`,
    );
    expect(problemsOf(lines.join('\n'))).toEqual([
      'flags.yaml:5:10 too-large: The aliases of this file expand to more than 10000 values',
    ]);
  });

  it.each([
    ['flags.yaml', `x-deep: ${'['.repeat(20_000)}`],
    ['flags.yaml', `x-deep: ${'['.repeat(65)}${']'.repeat(65)}`],
    ['flags.json', `{"x-deep": ${'['.repeat(50_000)}`],
    ['flags.json', `{"x-deep": ${'['.repeat(65)}${']'.repeat(65)}}`],
  ])('refuses deep nesting in %s', (file, text) => {
    expect(problemsOf(text, file)).toEqual([`${file}:1:1 too-deep: The file nests deeper than 64 levels`]);
  });
});

describe('problems of an entry', () => {
  it.each([
    ['ownr: x', 'flags.yaml:2:1 unknown-field: Unknown field "ownr"; did you mean "owner"?'],
    [
      'type: releas',
      'flags.yaml:2:7 schema: type must be one of release, experiment, ops, permission, kill-switch, migration, config, not "releas"; did you mean "release"?',
    ],
    [
      'stage: 3',
      'flags.yaml:2:8 schema: stage must be one of planned, in-flight, tested, active, deprecated, retired, not 3',
    ],
    [
      'expires: 2026-02-30',
      'flags.yaml:2:10 schema: expires must be a calendar date, YYYY-MM-DD, or never, not "2026-02-30"',
    ],
    [
      'expires: 2025-02-29',
      'flags.yaml:2:10 schema: expires must be a calendar date, YYYY-MM-DD, or never, not "2025-02-29"',
    ],
    ['expires: nevr', 'flags.yaml:2:10 schema: expires must be a calendar date, YYYY-MM-DD, or never, not "nevr"'],
    ['created: 2026-1-2', 'flags.yaml:2:10 schema: created must be a calendar date, YYYY-MM-DD, not "2026-1-2"'],
    ['owner: [shop, 3]', 'flags.yaml:2:15 schema: owner[1] must be a text, not 3; put it in quotes'],
    [
      'owner: {team: shop}',
      'flags.yaml:2:8 schema: owner must be an owner or a list of owners, the accountable one first, not a mapping',
    ],
    ['codeKeys: newCheckout', 'flags.yaml:2:11 schema: codeKeys must be a list, not "newCheckout"'],
    ['description: 3', 'flags.yaml:2:14 schema: description must be a text, not 3; put it in quotes'],
    ['description:', 'flags.yaml:2:13 schema: description must be a text, not empty'],
    ['exclusionGroup: ""', 'flags.yaml:2:17 schema: exclusionGroup must not be empty'],
    ['approvals: [{who: jo}]', 'flags.yaml:2:13 schema: approvals[0].role is missing'],
    [
      'evidence: {tessted: []}',
      'flags.yaml:2:12 unknown-field: Unknown field "tessted" in evidence; did you mean "tested"?',
    ],
    [
      'evidence: {tested: [{knd: load}]}',
      'flags.yaml:2:22 unknown-field: Unknown field "knd" in evidence.tested[0]; did you mean "kind"?',
    ],
    [
      'retirement: {zzz: 1}',
      'flags.yaml:2:14 unknown-field: Unknown field "zzz" in retirement; allowed: keep, by, ref, or a name that begins with x-',
    ],
    [
      'variants: [a, b]',
      'flags.yaml:2:11 schema: variants must be a mapping from the name of a variant to its value, not a list',
    ],
    [
      'rollout: {steps: [1, 200]}',
      'flags.yaml:2:22 schema: rollout.steps[1] must be a percentage from 0 to 100 or the name of an audience, not 200',
    ],
    [
      'review: {every: often}',
      'flags.yaml:2:17 schema: review.every must be a time span such as "90 days" or "6 months", not "often"',
    ],
  ])('%s', (line, problem) => {
    expect(problemsOf(`key: a\n${line}\n`)).toEqual([problem]);
  });

  it('lists what is allowed where no valid word is near', () => {
    expect(problemsOf('key: a\nzzzzzz: 1\n')[0]).toMatch(
      /^flags\.yaml:2:1 unknown-field: Unknown field "zzzzzz"; allowed: key, codeKeys, .*, or a name that begins with x-$/,
    );
  });

  it('keeps x- fields at every level', () => {
    expect(problemsOf('key: a\nx-a: 1\nretirement: {x-b: 1}\napprovals: [{role: peer, who: jo, x-c: 1}]\n')).toEqual(
      [],
    );
  });

  it('accepts every field', () => {
    const text = `key: a
codeKeys: [A]
description: d
impact: i
links: [https://example.com]
tags: [t]
type: kill-switch
valueType: string
variants: { on: { x: [1] }, off: null }
default: off
constraints: { min: 1, max: 2.5, allowed: [1, x], pattern: "^a" }
owner: "@o/t"
stage: in-flight
stageSince: 2024-02-29
risk: critical
scope: multi-service
services: [cart]
created: 2026-01-01
expires: never
expiresReason: r
renewals: [{ on: 2026-01-01, until: 2026-02-01, reason: r, who: w }]
review: { every: 6 months, last: 2026-01-01 }
retirement: { keep: { a: [true] }, by: 2026-01-01, ref: T-1 }
approvals: [{ role: product, who: w, on: 2026-01-01, link: l }]
evidence: { tested: [{ kind: load, link: l, on: 2026-01-01, who: w, note: n }] }
history: [{ on: 2026-01-01, change: c, reason: r, who: w, link: l }]
rollback: { metric: m, threshold: 5, window: 10 minutes, runbook: r, escalation: e }
metrics: [m]
dependsOn: [b]
immutable: [type, default]
security: { guards: [g], review: { who: w }, privacy: { who: w, on: 2026-01-01 } }
rollout: { steps: [1, 50, staff], current: staff }
incidents: [{ ref: I-1, on: 2026-01-01, contributed: true, resolved: 2026-01-02 }]
exclusionGroup: g
`;
    expect(problemsOf(text)).toEqual([]);
    expect(definitions(text)[0]?.variants).toEqual({ on: { x: [1] }, off: null });
  });

  it('never hides the other entries or files', () => {
    const catalog = parseCatalog([
      { file: 'c.yaml', text: 'key: [' },
      { file: 'b.yaml', text: 'flags:\n  b1: { type: x }\n  b2: { type: ops }\n  b3: 7\nflag: 1\n' },
      { file: 'a.yaml', text: 'key: a\n' },
    ]);
    expect(catalog.entries.map(({ definition }) => definition.key)).toEqual(['a', 'b2']);
    expect(problemLines(catalog)).toEqual([
      'b.yaml:2:15 schema: type must be one of release, experiment, ops, permission, kill-switch, migration, config, not "x"',
      'b.yaml:4:7 schema: The entry must be a mapping, not 7',
      'b.yaml:5:1 unknown-field: Unknown field "flag" beside "flags"; a file holds one flag, or many under "flags" and nothing beside it',
      'c.yaml:1:7 syntax: Not valid YAML: flow sequence in block collection must be sufficiently indented and end with a ]',
    ]);
  });
});

describe('problems between flags', () => {
  const files = [
    { file: 'flags/a.yaml', text: 'key: a\ncodeKeys: [flagA]\n' },
    { file: 'flags/more.yaml', text: 'flags:\n  a: {}\n  b: { codeKeys: [flagA, a, flagB] }\n  a: {}\n' },
  ];
  const expected = [
    'flags/more.yaml:2:3 duplicate-key: Flag "a" is defined twice: here and at flags/a.yaml:1:6; keep one',
    'flags/more.yaml:3:19 conflicting-key: "flagA" means flag "b" here and flag "a" at flags/a.yaml:2:12; a spelling belongs to one flag',
    'flags/more.yaml:3:26 conflicting-key: "a" means flag "b" here and flag "a" at flags/a.yaml:1:6; a spelling belongs to one flag',
    'flags/more.yaml:4:3 duplicate-key: Flag "a" is defined twice: here and at flags/a.yaml:1:6; keep one',
  ];

  it('names both places', () => {
    expect(problemLines(parseCatalog(files))).toEqual(expected);
  });

  it('does not depend on the order of the files', () => {
    expect(parseCatalog([...files].reverse())).toEqual(parseCatalog(files));
  });

  it('reports keys that are one in camelCase', () => {
    expect(problemsOf('flags:\n  new-cart: {}\n  new.cart: {}\n')).toEqual([
      'flags.yaml:3:3 conflicting-key: Flags "new.cart" and "new-cart" (flags.yaml:2:3) are both "newCart" in camelCase, as bags and generated code spell them; rename one',
    ]);
  });

  it('reports a spelling that is the key of another flag in camelCase', () => {
    expect(
      problemsOf('flags:\n  cart: { codeKeys: [newCart, new_cart] }\n  new-cart: { codeKeys: [newCart2] }\n'),
    ).toEqual([
      'flags.yaml:2:22 conflicting-key: "newCart" means flag "cart" here, and is flag "new-cart" (flags.yaml:3:3) in camelCase, as bags and generated code spell it; a spelling belongs to one flag',
    ]);
    expect(problemsOf('flags:\n  new-cart: { codeKeys: [newCart] }\n')).toEqual([]);
  });

  it('reports a key that contradicts the name that it stands under', () => {
    expect(problemsOf('flags:\n  a: { key: b }\n')).toEqual([
      'flags.yaml:2:13 conflicting-key: key is "b", but the flag stands under "a"; make them the same or drop the field',
    ]);
  });

  it('reports list entries without a key, or with one that is no text', () => {
    expect(problemsOf('flags:\n  - type: ops\n  - key: 3\n')).toEqual([
      'flags.yaml:2:5 schema: key is missing',
      'flags.yaml:3:10 schema: key must be a text, not 3; put it in quotes',
    ]);
  });
});

it('reads a catalog of ten thousand flags in one file, each key compared once', () => {
  const text = `flags:\n${Array.from({ length: 10_000 }, (_, index) => `  flag-${index}: { type: ops }\n`).join('')}`;
  expect(parseCatalog([{ file: 'f.yaml', text }]).entries).toHaveLength(10_000);
});
