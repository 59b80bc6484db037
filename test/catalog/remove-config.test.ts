import { removeConfigEntries } from '@flagsweep/catalog';
import { describe, expect, it } from 'vitest';

const without = (file: string, text: string, ...names: string[]): string =>
  removeConfigEntries(text, file, new Set(names.length > 0 ? names : ['NEW_CART', 'newCart']));

describe('an environment file', () => {
  it('loses the line', () => {
    expect(without('.env', 'A=1\nNEW_CART=true\nB=2\n')).toBe('A=1\nB=2\n');
    expect(without('feature.env', 'export NEW_CART = "yes" # on\nB=2\n')).toBe('B=2\n');
    expect(without('.env.example', 'A=1\r\nNEW_CART=\r\n')).toBe('A=1\r\n');
  });

  it('loses a comment that is about nothing else', () => {
    expect(without('.env', 'A=1\n\n# The new cart\n# (2026)\nNEW_CART=true\n\nB=2\n')).toBe('A=1\n\nB=2\n');
    expect(without('.env', '# Features\nNEW_CART=true\nB=2\n')).toBe('# Features\nB=2\n');
  });

  it('keeps what only looks like it', () => {
    const text = '# NEW_CART=true\nMY_NEW_CART=1\nNEW_CART_2=1\nX=NEW_CART\n';
    expect(without('.env', text)).toBe(text);
  });

  it('keeps a value that goes on in the next line', () => {
    const text = 'NEW_CART="one\ntwo"\nB=2\n';
    expect(without('.env', text)).toBe(text);
  });
});

describe('YAML', () => {
  it('loses the key of a mapping, with its comment, wherever it stands', () => {
    expect(
      without(
        'values.yaml',
        'env:\n  A: "1" # one\n  # The new cart\n  NEW_CART: "true"\n\n  B: 2\nother:\n  newCart:\n    on: true\n  c: 3\n',
      ),
    ).toBe('env:\n  A: "1" # one\n\n  B: 2\nother:\n  c: 3\n');
  });

  it('loses the item of a list', () => {
    expect(without('docker-compose.yml', 'environment:\n  - A=1\n  - NEW_CART=true\n  - NEW_CART\n')).toBe(
      'environment:\n  - A=1\n',
    );
    expect(
      without('deployment.yaml', 'env:\n  - name: NEW_CART\n    value: "true"\n  - name: A\n    value: "1"\n'),
    ).toBe('env:\n  - name: A\n    value: "1"\n');
    expect(without('a.yml', 'on: [A, newCart, B]\n')).toBe('on: [A, B]\n');
  });

  it('keeps the last entry of a block: without it the value would be another', () => {
    const text = 'env:\n  NEW_CART: "true"\nb: 1\n';
    expect(without('values.yaml', text)).toBe(text);
  });

  it('keeps a list item that says more than the value of a variable', () => {
    const text = 'steps:\n  - name: NEW_CART\n    run: test\n  - name: b\n    run: c\n';
    expect(without('ci.yaml', text)).toBe(text);
  });

  it('keeps what an alias needs, and what cannot be read', () => {
    for (const text of [
      'a:\n  NEW_CART: &on yes\n  b: 1\nc: *on\n',
      'env:\n{{- if .Values.x }}\n  NEW_CART: 1\n{{- end }}\n  b: 1\n',
      'a: 1\n---\nNEW_CART: 1\nb: 2\n',
    ])
      expect(without('values.yaml', text)).toBe(text);
  });

  it('goes on with the others where one has to stay', () => {
    expect(without('values.yaml', 'a:\n  NEW_CART: 1\nb:\n  NEW_CART: 1\n  c: 2\n')).toBe(
      'a:\n  NEW_CART: 1\nb:\n  c: 2\n',
    );
  });
});

describe('JSON', () => {
  it('loses keys and items, comments and commas kept right', () => {
    expect(without('flags.json', '{\n  "a": 1,\n  "newCart": { "on": true }\n}\n')).toBe('{\n  "a": 1\n}\n');
    expect(without('flags.jsonc', '{\n  // all\n  "flags": ["newCart", "b"], // two\n}\n')).toBe(
      '{\n  // all\n  "flags": ["b"], // two\n}\n',
    );
    expect(without('flags.json', '{ "flags": { "newCart": true } }')).toBe('{ "flags": { } }');
  });
});
