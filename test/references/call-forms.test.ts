import { describe, expect, test } from 'vitest';
import { scanFiles } from './helpers.js';

const on = `import { isEnabled } from 'unleash-client';
const isOn = (key, user) => isEnabled(key, { userId: user });
const isOnFor = (user, key) => isEnabled(key, { userId: user });
`;

describe('the arguments of a call are given in another way', () => {
  test.each([
    ['call', `isOn.call(this, 'a-1');`, '4:17'],
    ['apply', `isOn.apply(this, ['a-1', user]);`, '4:19'],
    ['apply, of a later one', `isOnFor.apply(null, [user, 'a-1']);`, '4:28'],
    ['bind, with the key', `const isCart = isOn.bind(null, 'a-1');`, '4:32'],
    ['bind, with what stands before it', `isOnFor.bind(null, user)('a-1');`, '4:26'],
    ['bind, in a constant', `const mine = isOnFor.bind(null, user);\nmine('a-1');`, '5:6'],
    [
      'bind, that a function gives back',
      `const forUser = (user) => isOnFor.bind(null, user);\nconst mine = forUser('bob');\nmine('a-1');`,
      '6:6',
    ],
    ['bind, of nothing', `const mine = isOn.bind(this);\nmine('a-1');`, '5:6'],
    ['a rest parameter', `const ask = (...args) => isOn(...args);\nask('a-1', user);`, '5:5'],
    ['a rest parameter behind another one', `const ask = (log, ...args) => isOn(...args);\nask(log, 'a-1');`, '5:10'],
    [
      'a rest parameter in front of a later one',
      `const ask = (...args) => isOnFor(...args);\nask(user, 'a-1');`,
      '5:11',
    ],
    ['what is spread behind another one', `const ask = (...args) => isOnFor(user, ...args);\nask('a-1');`, '5:5'],
    ['a rest parameter that is applied', `const ask = (...args) => isOn.apply(null, args);\nask('a-1');`, '5:5'],
    ['a list that is written out', `const args = ['a-1', user];\nisOn(...args);`, '5:9'],
  ])('%s', async (_, code, place) => {
    const others = (await scanFiles({ 'a.js': `${on}${code}\n` })).filter((each) => each.startsWith('evaluation'));
    expect(others).toEqual([`evaluation a-1 a.js:${place} unleash`]);
  });

  test.each([
    ['what stands in front of the key', `isOn.bind(null, key)('a-1');`],
    ['a key that was given before', `const isCart = isOn.bind(null, key);\nisCart('a-1');`],
    ['the user', `isOnFor.apply(null, ['a-1', key]);`],
  ])('not %s', async (_, code) => {
    const found = await scanFiles({ 'a.js': `${on}${code}\n` });
    expect(found.filter((each) => each.includes('a-1'))).toEqual([]);
  });

  test('what is spread and not known is not resolved', async () => {
    expect(await scanFiles({ 'a.js': `${on}isOn(...window.list);\n` })).toContain(
      'unresolved dynamic a.js:4:9 window.list',
    );
  });
});
