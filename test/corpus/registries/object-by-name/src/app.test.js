import { features } from './features.js';

test('without animations', () => {
  features.animations = false;
  //       ^^^^^^^^^^ override animations
  expect(mount().classList).toHaveLength(0);
});
