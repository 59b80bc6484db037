import { renderToStaticMarkup } from 'react-dom/server';
import { expect, it } from 'vitest';
import { formatPrice, Price } from './Price';

it('writes cents as money', () => {
  expect(formatPrice(1250)).toBe('€12.50');
  expect(formatPrice(0, 'USD')).toBe('US$0.00');
});

it('keeps the exact amount for machines', () => {
  expect(renderToStaticMarkup(<Price cents={999} />)).toBe('<data value="999">€9.99</data>');
});
