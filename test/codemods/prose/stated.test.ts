import { describe, expect, it } from 'vitest';
import { statedIn, withoutClause } from '../../../codemods/src/prose/stated.js';

/** `on` or `off`, and the text without its clause; `undefined` where the text says neither. */
function told(text: string, flagKey = 'new-cart'): string | undefined {
  const stated = statedIn(text, flagKey);
  return stated && `${stated.on ? 'on' : 'off'}: ${withoutClause(text, stated)}`;
}

describe('what a text says of a flag', () => {
  it.each([
    ['with new-cart enabled', 'on: '],
    ['with the new-cart flag', 'on: '],
    ['when new-cart is turned on, as on the web', 'on: as on the web'],
    ['with new-cart enabled shows it', 'on: shows it'],
    ['without the new-cart flag', 'off: '],
    ['is not run unless --features=new-cart is passed', 'off: is not run'],
    ['new-cart is off', 'off: '],
    ['feature flag new-cart turned on', 'on: '],
    ['shows it when the "new-cart" flag is active', 'on: shows it'],
    ['Sends a mail if new-cart feature flag is enabled', 'on: Sends a mail'],
    ['When new-cart is on, items are there', 'on: Items are there'],
    ['When `new-cart` is present, then add-ons are there', 'on: add-ons are there'],
    ['when the new-cart experimental feature is set: is editable', 'on: is editable'],
    ['is hidden (unless new-cart is on), as before', 'off: is hidden, as before'],
    ['if new-cart is not enabled it throws', 'off: it throws'],
    ['if new-cart is not disabled it works', 'on: it works'],
    ['a list (behind the new-cart toggle)', 'on: a list'],
  ])('%s', (text, expected) => {
    expect(told(text)).toBe(expected);
  });

  it.each([
    'only when new-cart is on',
    'even if new-cart is disabled',
    'with and without new-cart',
    'with new-cart and old-cart enabled',
    'when new-cart is off or the user is a guest',
    'with new-cart enabled vs. disabled',
    'the same with new-cart on as with new-cart off',
    'sets new-cart',
    'works with new-cart',
    'with new-cart on the server',
    'when new-cart is present in the answer',
    'with new-cart enabled for one tenant',
    'without the new-cart flag definition',
    'when new-cart changes',
    'with new-cart-2 enabled',
    'see new-cart',
  ])('nothing: %s', (text) => {
    expect(told(text)).toBeUndefined();
  });

  it('asks of a key that is a word of everyday language to be called a flag', () => {
    expect(told('with clickmap enabled', 'clickmap')).toBeUndefined();
    expect(told('when clickmap ff is enabled', 'clickmap')).toBe('on: ');
    expect(told('when the flag clickmap is enabled', 'clickmap')).toBe('on: ');
    expect(told('with clickMap enabled', 'clickMap')).toBe('on: ');
  });
});
