import { quota } from './quota';

describe('quota with bigger-quota', () => {
//                   ^^^^^^^^^^^^ nothing
  it('is a hundred when bigger-quota is on', () => expect(quota()).toBe(100));
  test(`bigger-quota off`, () => expect(quota()).toBe(10));
});
