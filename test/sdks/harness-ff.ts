import type { Sample } from './sample.js';

export default [
  {
    title: 'Node: the default export is a client',
    code: `import CfClient from '@harnessio/ff-nodejs-server-sdk';
CfClient.init('<KEY>', { enableStream: true });
await CfClient.waitForInitialization();
const isOn = await CfClient.boolVariation('harnessappdemodarkmode', target, false);
const text = await CfClient.stringVariation('welcome_text', target, 'Hi');
const size = await CfClient.numberVariation('page_size', target, 10);
const theme = await CfClient.jsonVariation('theme_json', target, {});`,
    evaluates: 'harnessappdemodarkmode welcome_text page_size theme_json',
  },
  {
    title: "Node: a client of one's own",
    code: `import { Client } from '@harnessio/ff-nodejs-server-sdk';
const client = new Client('<KEY>');
const ready = await client.waitForInitialization();
export const isFast = (target) => client.boolVariation('fast_path', target, false);
export const name = ready.stringVariation('path_name', undefined, 'slow');
export class Flags {
  constructor(private readonly cf: Client) {}
  limit = () => this.cf.numberVariation('path_limit');
}`,
    evaluates: 'fast_path path_name path_limit',
  },
  {
    title: 'Browser',
    code: `import { initialize, Event, type Result } from '@harnessio/ff-javascript-client-sdk';
const cf = initialize('<KEY>', { identifier: 'user' });
cf.on(Event.READY, () => setDark(cf.variation('Dark_Theme', false)));
export const label = (client: Result) => client.variation('Label_Text', 'Buy');`,
    evaluates: 'Dark_Theme Label_Text',
  },
  {
    title: 'React: one flag, and the client',
    code: `import { useFeatureFlag, useFeatureFlagsClient } from '@harnessio/ff-react-client-sdk';
export function Cart() {
  const isNewCart = useFeatureFlag('new_cart', false);
  const client = useFeatureFlagsClient();
  return isNewCart ? <button onClick={() => buy(client.variation('one_click', false))} /> : null;
}`,
    evaluates: 'new_cart one_click',
  },
  {
    title: 'React: several flags, named or with default values',
    code: `import { useFeatureFlags } from '@harnessio/ff-react-client-sdk';
export function Board() {
  const flags = useFeatureFlags(['board_wide', 'board-dark']);
  const { board_sort } = useFeatureFlags({ board_sort: 'asc', board_limit: 20 });
  return <Table wide={flags.board_wide} dark={flags['board-dark']} sort={board_sort} />;
}`,
    evaluates: 'board_wide board-dark board_sort board_sort board_limit board_wide board-dark',
  },
  {
    title: 'React: components of a higher order',
    code: `import { ifFeatureFlag, withFeatureFlags } from '@harnessio/ff-react-client-sdk';
const Plain = () => <p>Hi</p>;
export const Hello = ifFeatureFlag('hello_box', { matchValue: 'on' })(Plain);
export const Footer = withFeatureFlags(({ flags }) => (flags.footer_links ? <Links /> : null));`,
    evaluates: 'hello_box footer_links',
  },
  {
    title: 'Look-alikes',
    code: `import { useFeatureFlag, useFeatureFlags } from '@acme/flags';
import { initialize } from 'msw-storybook-addon';
const worker = initialize('x');
console.log(worker.variation('mock_on', false), music.variation('goldberg', 1));
export const Box = () => <p>{useFeatureFlag('box_on', false)}{useFeatureFlags(['box_off']).box_off}</p>;`,
    evaluates: '',
  },
] satisfies Sample[];
