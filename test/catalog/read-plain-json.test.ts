import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readAnyJson } from '../../packages/catalog/src/read-json.js';
import { readPlainJson } from '../../packages/catalog/src/read-plain-json.js';

/** Whether the text is read without the parser of all of JSON's dialects; the two never differ. */
function isPlain(text: string): boolean {
  const root = readPlainJson(text);
  if (root) expect({ text, root, problems: [] }).toEqual({ text, ...readAnyJson(text) });
  return root !== undefined;
}

describe('what is read without the parser of all dialects', () => {
  it.each([
    ['one flag', '{ "key": "new-cart", "default": false, "weights": [0.5, -1e3, 2], "owner": null }'],
    ['many under a name', '{\n  "flags": {\n    "a": { "type": "ops" },\n    "b": {}\n  }\n}\n'],
    ['lists of lists', '[[], [ 1 ,2 ], [[true]]]'],
    ['escapes', '{ "a\\n\\"b": "\\u00e9\\\\", "c": "\\/" }'],
    ['letters of all languages', '{ "a": "Größe 😀 \u2028" }'],
    ['a name twice', '{ "a": 1, "a": 2 }'],
    ['a lone value', ' "a" '],
    ['line ends of Windows', '{\r\n\t"a": 1\r\n}\r\n'],
  ])('%s', (_, text) => expect(isPlain(text)).toBe(true));
});

describe('what is left to it', () => {
  it.each([
    ['nothing', ''],
    ['a comment', '{ "a": 1 } // why'],
    ['a trailing comma', '{ "a": [1,], }'],
    ['a byte-order mark', '\uFEFF{}'],
    ['a text that ends early', '{ "a": '],
    ['65 levels', `${'['.repeat(65)}${']'.repeat(65)}`],
    ['100,000 levels', '['.repeat(100_000) + ']'.repeat(100_000)],
  ])('%s', (_, text) => expect(isPlain(text)).toBe(false));
});

it('reads any JSON as the other parser does', () => {
  fc.assert(
    fc.property(fc.json({ maxDepth: 5 }), fc.constantFrom(0, 1, '\t'), (text, space) =>
      isPlain(JSON.stringify(JSON.parse(text), null, space)),
    ),
    { numRuns: 300, seed: 11 },
  );
});
