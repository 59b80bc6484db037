import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Blank } from '../../../packages/references/src/templates/language.js';
import { templates } from '../../../packages/references/src/templates/registry.js';

/** Pieces that parsers, ours and theirs, trip over when they meet in any order. */
const pieces = [
  '<p v-if="a">',
  '</p>',
  '<p>',
  '<br>',
  '<img src={a}>',
  '<my-page :a="b" c=d>',
  '</my-page>',
  '<Page {a} b={c} d="e">',
  '</Page>',
  '<Page\r\na\n=\n"b"\n/>',
  '{{ a }}',
  '{{ a &amp;&amp; "&quot;" }}',
  '{{',
  '}}',
  '{a}',
  '{',
  '}',
  '{#if a}',
  '{/if}',
  '{:else}',
  '{#each a as { b }, c (d)}',
  '{/each}',
  '@if (a) {',
  '@let a = b;',
  '[a]="b | c : d"',
  '*a="let b of c; else d"',
  '(a)="b(); c = 1"',
  '{{#if (a "b" c=d)}}',
  '{{/if}}',
  '{{a\n"b"}}',
  '<script>',
  '</script>',
  '<script setup lang="ts">',
  'const a = 1;',
  '<template>',
  '</template>',
  '<style>',
  '</style>',
  '---\n',
  '<!-- {a} -->',
  '<!doctype html>',
  '{a && <B c="d">e</B>}',
  '{a.map((b) => <li>{b}</li>)}',
  '"',
  "'",
  '`',
  '\\',
  '\ufeff',
  '\u2028',
  '\u00e9',
  '\ud83d\ude00',
  '\r\n',
  '\r',
  '\n',
  '\t',
  ' ',
  '&',
  '<',
  '>',
  '//',
  '/*',
  '*/',
  '$a',
];
const breaksOf = (text: string): string => text.replace(/[^\n\r\u2028\u2029]/g, '_');

describe.each(Object.entries(templates))('%s', (_, language) => {
  const blank: Blank = language.load();

  test('code is as long as its template, and has its line breaks', () => {
    const text = fc.array(fc.constantFrom(...pieces), { maxLength: 12 }).map((list) => list.join(''));
    fc.assert(
      fc.property(text, (template) => {
        let code: string;
        try {
          ({ code } = blank(template));
        } catch {
          // A template that its parser refuses is a problem: there is no code to compare.
          return;
        }
        expect(breaksOf(code)).toBe(breaksOf(template));
      }),
      { numRuns: 400, seed: 7 },
    );
  });
});
