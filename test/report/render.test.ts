import { commandsOf, type Format, formats, render, UnsupportedFormat } from '@flagsweep/report';
import { expect, test } from 'vitest';
import { checkResult, dashboardResult, importResult, initResult, plain, removeResult, scanResult } from './results.js';

function refusal(format: string, result = scanResult as Parameters<typeof render>[1]): UnsupportedFormat {
  try {
    render(format, result, plain);
  } catch (error) {
    if (error instanceof UnsupportedFormat) return error;
    throw error;
  }
  throw new Error(`${format} was not refused`);
}

test('a format that cannot show a command says what it can show', () => {
  expect(refusal('sarif').message).toBe('format sarif cannot show scan; it can show: check');
  expect(refusal('html', checkResult).message).toBe('format html cannot show check; it can show: report');
});

/** How a refusal ends. */
const all = `(${Object.keys(formats).length} formats: ${Object.keys(formats).join(', ')})`;

test('a misspelt format gets the nearest name', () => {
  const error = refusal('sarfi');
  expect(error.message).toBe(`unknown format "sarfi" ${all}`);
  expect(refusal('jsn').message).toBe(`unknown format "jsn"; did you mean json? ${all}`);
  expect(refusal('jsn')).toMatchObject({ name: 'UnsupportedFormat', format: 'jsn', nearest: 'json' });
});

test('a name of every object is not a format', () => {
  expect(refusal('constructor').message).toBe(`unknown format "constructor" ${all}`);
  expect(refusal('__proto__').nearest).toBe(undefined);
});

test('every format says what it is and shows at least one command', () => {
  for (const format of Object.values(formats) as Format[]) {
    expect(format.what).toMatch(/^[A-Z].*\.$/);
    expect(commandsOf(format)).not.toEqual([]);
  }
});

test('rendering changes nothing of the result', () => {
  for (const result of [initResult, scanResult, checkResult, importResult, removeResult, dashboardResult]) {
    const copy = structuredClone(result);
    for (const [id, format] of Object.entries(formats) as [string, Format][]) {
      if (commandsOf(format).includes(result.command)) render(id, result, plain);
    }
    expect(result).toEqual(copy);
  }
});
