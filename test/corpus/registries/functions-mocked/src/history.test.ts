import * as flags from './feature-flag';
import { history } from './history';

it('draws the graph', () => {
  vi.spyOn(flags, 'enableCommitGraph').mockReturnValue(true);
  //              ^^^^^^^^^^^^^^^^^^^ override enableCommitGraph
  expect(history().graph).toBeDefined();
});
