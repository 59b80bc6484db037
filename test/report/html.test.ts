import { createHash } from 'node:crypto';
import { noneSkipped } from '@flagsweep/references';
import { type DashboardResult, render } from '@flagsweep/report';
import { describe, expect, test } from 'vitest';
import { at, dashboardResult, entry, finding, plain, reference, unresolved } from './results.js';

const page = (result: DashboardResult = dashboardResult): string => render('html', result, plain);

/** What a reader sees of a part of the page. */
const words = (markup: string) =>
  markup
    .replace(/<[^>]*>/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();

function part(text: string, from: string, to: string): string {
  const start = text.indexOf(from);
  const end = text.indexOf(to, start);
  if (start < 0 || end < 0) throw new Error(`no ${from} … ${to}`);
  return text.slice(start, end);
}

describe('content', () => {
  test('the numbers', () => {
    expect(words(part(page(), '<dl class="tiles">', '</dl>'))).toBe(
      'flags 2 expired 1 expire within 30 days 1 read by no production code 1 without an owner 1 ' +
        'in code, not in the catalog 1 unresolved evaluations 1 errors 1 warnings 0',
    );
  });

  test('the charts say their numbers to those who cannot see them', () => {
    const labels = [...page().matchAll(/aria-label="([^"]*)"/g)].map((match) => match[1]);
    expect(labels).toEqual([
      'Flags by stage: active 1, deprecated 1',
      'Flags by age: under 30 days 0, 30–89 1, 90–179 0, 180–364 0, a year or more 1',
    ]);
  });

  test('a row and its details', () => {
    expect(part(page(), '<tbody id="f1"', '</tbody>')).toBe(
      '<tbody id="f1" data-s="soon"><tr><th scope="row"><details><summary class="key">new-checkout</summary></details></th>' +
        '<td>@shop/payments</td><td>release</td><td>active</td><td class="n">30</td>' +
        '<td>2026-03-11 <span class="warn">in 10 d</span></td>' +
        '<td class="n">1</td><td class="n">1</td><td class="n">2</td><td class="n">0</td></tr>' +
        '<tr class="d"><td colspan="10"><p>The rebuilt checkout.</p><dl class="f">' +
        '<dt>Defined in</dt><dd><code>flags/new-checkout.yaml:1</code></dd>' +
        '<dt>Other spellings</dt><dd>newCheckout</dd>' +
        '<dt>1 evaluation</dt><dd><code>src/cart.ts:12</code></dd>' +
        '<dt>1 in tests</dt><dd><code>src/cart.test.ts:3</code></dd>' +
        '<dt>1 that can be it</dt><dd><code>src/region.ts:5</code></dd>' +
        '<dt>Packages</dt><dd>shop, shop-tests</dd></dl></td></tr>',
    );
  });

  test('the lists below', () => {
    const text = page();
    expect(words(part(text, '<h2 id="findings">', '</section>'))).toBe(
      'Findings 1 What the checks found, errors first. Severity Flag Finding Place Check ' +
        'error old-banner Flag &quot;old-banner&quot; expired 3 days ago. flags/old-banner.yaml:4 expired-flag',
    );
    expect(words(part(text, '<h2 id="unknown">', '</section>'))).toBe(
      'In code, not in the catalog 1 Keys that code uses and no catalog entry defines. Flag Places Packages ' +
        'ghost src/ghost.ts:1 shop',
    );
    expect(words(part(text, '<h2 id="unresolved">', '</section>'))).toContain(
      'src/region.ts:5 `new-${name}` dynamic begins with new- shop',
    );
    expect(words(part(text, '<h2 id="problems">', '</section>'))).toContain(
      'flags/bad.yaml:2 schema type must be one of release, ops src/broken.ts:4 syntax Unexpected token',
    );
  });

  test('nothing at all', () => {
    const facts = {
      version: 1 as const,
      files: { scanned: 0, parsed: 0, skipped: noneSkipped },
      references: [],
      unresolved: [],
      observations: [],
      problems: [],
    };
    const text = page({ ...dashboardResult, catalog: { entries: [], problems: [] }, facts, findings: [] });
    expect(words(part(text, '<main>', '</main>'))).toBe(
      'flags 0 expired 0 expire within 30 days 0 read by no production code 0 without an owner 0 ' +
        'in code, not in the catalog 0 unresolved evaluations 0 errors 0 warnings 0 ' +
        'Flags The catalog holds no flag. Findings None. In code, not in the catalog None. ' +
        'Unresolved evaluations None. Problems None.',
    );
  });

  test('a retired flag has met its date, and the last day is not yet past', () => {
    const row = (stage: 'retired' | 'active', expires: string) => {
      const catalog = { entries: [entry({ key: 'a', stage, expires })], problems: [] };
      return words(part(page({ ...dashboardResult, catalog }), '<th scope="row">', '</tr>'));
    };
    expect(row('retired', '2026-01-01')).toContain('2026-01-01 0');
    expect(row('active', '2026-03-01')).toContain('2026-03-01 today');
    expect(row('active', '2026-02-28')).toContain('2026-02-28 expired 1 d ago');
    expect(row('active', '2026-04-01')).toContain('2026-04-01 0');
  });
});

describe('hostile input', () => {
  const attack = `"><script>alert(1)</script><img src=x onerror='alert(2)'>\u202e\u0000`;
  const hostile: DashboardResult = {
    ...dashboardResult,
    root: attack,
    now: attack,
    catalog: {
      entries: [
        entry(
          {
            key: attack,
            codeKeys: [attack],
            description: attack,
            owner: [attack, attack],
            type: attack,
            stage: attack,
            created: attack,
            expires: attack,
            tags: [attack],
            links: [
              attack,
              `javascript:alert("3")`,
              'JavaScript:alert(4)',
              'data:text/html,x',
              'https://ok.example/"><b>',
              'TICKET-1',
            ],
          } as never,
          attack,
        ),
      ],
      problems: [{ ...at(attack, 1, 1), code: attack as never, message: attack }],
    },
    facts: {
      version: 1,
      files: { scanned: 1, parsed: 1, skipped: noneSkipped },
      references: [reference(attack, at(attack, 1, 1), { package: attack }), reference(`${attack}2`, at(attack, 1, 1))],
      observations: [],
      unresolved: [unresolved(at(attack, 1, 1), { text: attack, prefix: attack, reason: attack as never })],
      problems: [{ file: attack, reason: 'syntax', message: attack }],
    },
    findings: [finding(attack, attack, { flagKey: attack, location: at(attack, 1, 1) })],
  };
  const text = page(hostile);

  test('makes no element and no attribute', () => {
    expect(text.match(/<script/g)).toHaveLength(1);
    expect(text).not.toContain('<img');
    expect(text).not.toContain("onerror='");
    expect(text).not.toMatch(/[\u0000\u202e]/);
    // As many of each element as on a page of the same shape with harmless words.
    const harmless = page(JSON.parse(JSON.stringify(hostile).replaceAll(JSON.stringify(attack).slice(1, -1), 'x')));
    const tags = (markup: string) => markup.replace(/"[^"]*"/g, '""').match(/<[^>]*>/g);
    expect(tags(text)).toEqual(tags(harmless));
  });

  test('links only what a browser may open', () => {
    const links = [...text.matchAll(/<a href="(?!#)([^"]*)"([^>]*)>/g)].map((match) => [match[1], match[2]]);
    expect(links).toEqual([['https://ok.example/%22%3E%3Cb%3E', ' rel="noopener noreferrer nofollow"']]);
    expect(text).toContain('<li>javascript:alert(&quot;3&quot;)</li>');
    expect(text).toContain('<li>TICKET-1</li>');
  });
});

describe('one file', () => {
  const hash = (body: string | undefined) =>
    `'sha256-${createHash('sha256')
      .update(body ?? '')
      .digest('base64')}'`;

  test('the policy allows this style and this script, and nothing else', () => {
    const text = page();
    const policy = text.match(/http-equiv="Content-Security-Policy" content="([^"]*)"/)?.[1];
    const style = hash(text.match(/<style>([^]*?)<\/style>/)?.[1]);
    const script = hash(text.match(/<script>([^]*?)<\/script>/)?.[1]);
    expect(policy?.replaceAll('&#39;', "'")).toBe(
      `default-src 'none'; style-src ${style}; script-src ${script}; base-uri 'none'; form-action 'none'`,
    );
    // The policy would drop these silently.
    expect(text).not.toMatch(/ style="| on\w+="/);
  });

  test('nothing comes from elsewhere', () => {
    const text = page();
    expect(text).not.toMatch(/https?:|\/\/\w|url\(|@import|<link|<iframe|<object|<img|\bsrc=|fetch\(|import\(/);
  });

  test('every inner link has its target, and no id comes twice', () => {
    const text = page();
    const ids = [...text.matchAll(/ id="([^"]*)"/g)].map((match) => match[1]);
    expect(new Set(ids).size).toBe(ids.length);
    for (const [, target] of text.matchAll(/ (?:href="#|aria-labelledby=")([^"]*)"/g)) expect(ids).toContain(target);
  });

  test('tables have captions and scopes', () => {
    const tables = [...page().matchAll(/<table[^]*?<\/table>/g)].map(String);
    expect(tables).toHaveLength(5);
    for (const table of tables) {
      expect(table).toContain('<caption');
      expect(table).not.toMatch(/<th(?! scope=|ead)/);
    }
  });

  test('the script is a program', () => {
    const script = page().match(/<script>([^]*?)<\/script>/)?.[1] ?? '';
    expect(() => new Function(script)).not.toThrow();
  });
});

test('2,000 flags with 20,000 references stay below 4 MB', () => {
  const keys = Array.from({ length: 2000 }, (_, i) => `flag-${i}`);
  const result: DashboardResult = {
    ...dashboardResult,
    catalog: { entries: keys.map((key) => entry({ key, owner: '@shop/payments', stage: 'active' })), problems: [] },
    facts: {
      ...dashboardResult.facts,
      references: keys.flatMap((key, i) =>
        Array.from({ length: 10 }, (_, j) =>
          reference(key, at(`apps/shop/src/components/part-${i % 50}.tsx`, j * 9 + 1, 5)),
        ),
      ),
    },
  };
  expect(page(result).length).toBeLessThan(4_000_000);
});

test('more places than a page can show are counted', () => {
  const references = Array.from({ length: 230 }, (_, i) => reference('ghost', at(`src/${i}.ts`, 1, 1)));
  const text = page({ ...dashboardResult, facts: { ...dashboardResult.facts, references } });
  expect(text).toContain('<span class="none">and 30 more</span>');
});
