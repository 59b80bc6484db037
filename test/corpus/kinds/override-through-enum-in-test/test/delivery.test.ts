import { Flags } from '../src/flags';
import { lockers } from '../src/delivery';
import { enableFlag, stubFlags } from './helpers';

it('offers lockers', () => {
  enableFlag(Flags.Lockers);
  //         ^^^^^^^^^^^^^ override parcel-lockers
  expect(lockers()).toBe(true);
});
it('offers none', () => {
  stubFlags({ [Flags.Lockers]: false });
  //          ^^^^^^^^^^^^^^^ override parcel-lockers
});
