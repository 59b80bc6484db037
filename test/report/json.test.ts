import { readFileSync } from 'node:fs';
import { type Format, formats, type Result, render } from '@flagsweep/report';
import { describe, expect, test } from 'vitest';
import {
  checkResult,
  dashboardResult,
  explanationResult,
  importResult,
  initResult,
  plain,
  removeManyResult,
  removeResult,
  scanResult,
  skippedResult,
} from './results.js';

const page = readFileSync(new URL('../../docs/json.md', import.meta.url), 'utf8');
const results = {
  init: initResult,
  scan: scanResult,
  explanation: explanationResult,
  check: checkResult,
  import: importResult,
  remove: removeResult,
  report: dashboardResult,
};

/** Results that have fields which the first sample of their section lacks. */
const further: Partial<Record<string, Result[]>> = {
  explanation: [skippedResult],
  remove: [removeManyResult],
};

/** The part of the page under one heading. */
function section(command: string): string {
  const part = page.split(/^## /m).find((text) => text.startsWith(`${command}\n`));
  if (part === undefined) throw new Error(`docs/json.md has no section ${command}`);
  return part;
}

/** `references[].sdk` and the like, for every field in a document. */
function paths(value: unknown, at = ''): string[] {
  if (Array.isArray(value)) return value.flatMap((item) => paths(item, `${at}[]`));
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => {
    const path = at === '' ? key : `${at}.${key}`;
    return [path, ...paths(inner, path)];
  });
}

describe.each(Object.entries(results))('%s', (command, result: Result) => {
  const all = [result, ...(further[command] ?? [])];

  test('each sample of the page is the output, byte for byte', () => {
    const samples = [...section(command).matchAll(/```json\n([^]*?)```\n/g)].map(([, sample]) => sample);
    expect(all.map((each) => render('json', each, plain))).toEqual(samples);
  });

  test('the page describes every field once, and no other', () => {
    const described = [...section(command).matchAll(/^\| `([^`]+)` \|/gm)].map((match) => match[1]);
    const written = new Set(all.flatMap((each) => paths(JSON.parse(render('json', each, plain)))));
    expect(new Set(described)).toEqual(written);
    expect(described.length).toBe(written.size);
  });
});

test('the order of keys does not depend on the order in the result', () => {
  const shuffled = (value: unknown): unknown => {
    if (Array.isArray(value)) return value.map(shuffled);
    if (typeof value !== 'object' || value === null) return value;
    return Object.fromEntries(
      Object.entries(value)
        .reverse()
        .map(([key, inner]) => [key, shuffled(inner)]),
    );
  };
  for (const result of Object.values(results)) {
    expect(render('json', shuffled(result) as Result, plain)).toBe(render('json', result, plain));
  }
});

test('fields that a result has besides are not written', () => {
  const [first] = checkResult.findings;
  const more = { ...checkResult, findings: [{ ...first, secret: 'x' }] } as unknown as typeof checkResult;
  expect(render('json', more, plain)).not.toContain('secret');
});

test('docs/formats.md names exactly the formats that there are, with what they show', () => {
  const text = readFileSync(new URL('../../docs/formats.md', import.meta.url), 'utf8');
  const rows = [...text.matchAll(/^\| `(\w+)` \|(.*)\|.*\|$/gm)].map(([, id, cells]) => {
    const shown = (cells ?? '').split('|').map((cell) => cell.trim() === 'yes');
    return [id, Object.keys(results).filter((_, i) => shown[i])];
  });
  const expected = Object.entries(formats).map(([id, format]: [string, Format]) => {
    return [id, Object.keys(results).filter((command) => format[command as Result['command']])];
  });
  expect(Object.fromEntries(rows)).toEqual(Object.fromEntries(expected));
});
