import { config } from './config';
import { price } from './price';

beforeEach(() => {
  config.flags.grossPrices = true;
  //           ^^^^^^^^^^^ override grossPrices
});
afterEach(() => {
  delete config.flags.grossPrices;
  //                  ^^^^^^^^^^^ override grossPrices
});
it('adds tax', () => expect(price(100)).toBe(120));
it('adds none', () => {
  render({ config: { flags: { grossPrices: false } } });
  //                          ^^^^^^^^^^^ override grossPrices
});
