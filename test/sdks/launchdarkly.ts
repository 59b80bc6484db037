import type { Sample } from './sample.js';

export default [
  {
    title: 'Node: the context stands between key and fallback',
    code: `import { init } from '@launchdarkly/node-server-sdk';
const client = init('sdk-key');
const context = { kind: 'user', key: 'u-1' };
if (await client.variation('new-pricing', context, false)) price();
await client.variationDetail('pricing-source', context, 'list');
await client.boolVariation('pricing-vat', context, true);
await client.stringVariation('pricing-currency', context, 'EUR');
await client.numberVariation('pricing-digits', context, 2);
await client.jsonVariation('pricing-steps', context, []);
const { value } = await client.boolVariationDetail('pricing-rounding', context, false);
await client.stringVariationDetail('pricing-label', context, '');
await client.numberVariationDetail('pricing-limit', context, 0);
await client.jsonVariationDetail('pricing-table', context, {});
await client.migrationVariation('pricing-store', context, LDMigrationStage.Off);`,
    evaluates:
      'new-pricing pricing-source pricing-vat pricing-currency pricing-digits pricing-steps pricing-rounding pricing-label pricing-limit pricing-table pricing-store',
  },
  {
    title: 'Node: all flags of a context',
    code: `import * as ld from '@launchdarkly/node-server-sdk';
const client = ld.init('sdk-key');
const state = await client.allFlagsState(context);
if (state.getFlagValue('stock-alerts')) alert();
const values = state.allValues();
send(values['stock-colours']);
export const old = (given: ld.LDFlagsState) => given.getFlagValue('stock-levels');`,
    evaluates: 'stock-alerts stock-colours stock-levels',
  },
  {
    title: 'Node before version 8',
    code: `const LaunchDarkly = require('launchdarkly-node-server-sdk');
const client = LaunchDarkly.init('sdk-key');
client.variation('legacy-search', { key: 'u-1' }, false, (error, value) => {});
const detail = await client.variationDetail('legacy-ranking', user, 'date');
const state = await client.allFlagsState(user);
state.allValues()['legacy-filters'];
state.getFlagValue('legacy-sort');`,
    evaluates: 'legacy-search legacy-ranking legacy-filters legacy-sort',
  },
  {
    title: 'browser, version 3',
    code: `import { initialize } from 'launchdarkly-js-client-sdk';
const client = initialize('client-id', { kind: 'user', key: 'u-1' });
client.on('ready', () => {
  render(client.variation('map-tiles', false), client.variationDetail('map-zoom', 3).value);
  const all = client.allFlags();
  use(all['map-legend']);
});`,
    evaluates: 'map-tiles map-zoom map-legend',
  },
  {
    title: 'browser, version 4',
    code: `import { createClient, type LDClient } from '@launchdarkly/js-client-sdk';
const client = createClient('client-id', context);
client.variation('chat-open', false);
client.variationDetail('chat-agent', 'bot');
client.boolVariation('chat-sound', true);
client.stringVariation('chat-greeting', 'Hello');
export const read = (ld: LDClient) => ld.numberVariation('chat-delay', 5);
client.jsonVariation('chat-hours', {});
client.boolVariationDetail('chat-files', false).value;
client.stringVariationDetail('chat-avatar', '').reason;
client.numberVariationDetail('chat-queue', 1);
client.jsonVariationDetail('chat-topics', []);
const { 'chat-archive': archive } = client.allFlags();`,
    evaluates:
      'chat-open chat-agent chat-sound chat-greeting chat-delay chat-hours chat-files chat-avatar chat-queue chat-topics chat-archive',
  },
  {
    title: 'React, version 3: an object of camelCased keys, and the client',
    code: `import { useFlags, useLDClient } from 'launchdarkly-react-client-sdk';
export function Profile() {
  const { profilePhoto, ...others } = useFlags();
  const flags = useFlags();
  const client = useLDClient();
  const bio = client?.variation('profile-bio', false);
  const links = client?.variationDetail('profile-links', 0);
  return profilePhoto && flags.profileTabs && others.profileFeed ? <p>{[bio, links]}</p> : null;
}`,
    evaluates: 'profilePhoto profile-bio profile-links profileTabs profileFeed',
  },
  {
    title: 'React, version 3: flags as a prop',
    code: `import { withLDConsumer } from 'launchdarkly-react-client-sdk';
const Rating = ({ flags, ldClient }) => (flags.ratingStars ? <b /> : null);
export default withLDConsumer()(Rating);`,
    evaluates: 'ratingStars',
  },
  {
    title: 'React, version 4: typed hooks',
    code: `import {
  useBoolVariation, useBoolVariationDetail, useFlags, useJsonVariation, useJsonVariationDetail, useLDClient,
  useNumberVariation, useNumberVariationDetail, useStringVariation, useStringVariationDetail,
} from '@launchdarkly/react-sdk';
export function Video() {
  const autoplay = useBoolVariation('video-autoplay', false);
  const quality = useStringVariation('video-quality', 'auto');
  const skip = useNumberVariation('video-skip', 10);
  const captions = useJsonVariation('video-captions', {});
  const { value } = useBoolVariationDetail('video-loop', false);
  useStringVariationDetail('video-codec', 'h264');
  useNumberVariationDetail('video-buffer', 4);
  useJsonVariationDetail('video-tracks', []);
  const { videoPreview } = useFlags();
  const speed = useLDClient().numberVariation('video-speed', 1);
  return <video>{[autoplay, quality, skip, captions, value, videoPreview, speed]}</video>;
}`,
    evaluates:
      'video-autoplay video-quality video-skip video-captions video-loop video-codec video-buffer video-tracks videoPreview video-speed',
  },
  {
    title: 'React server components: a session holds the context',
    code: `import { createLDServerSession, useLDServerSession } from '@launchdarkly/react-sdk/server';
export async function Page() {
  const session = createLDServerSession(client, context);
  const on = await session.boolVariation('page-cache', false);
  const theme = await session.stringVariation('page-theme', 'light');
  const width = await session.numberVariation('page-width', 960);
  const slots = await session.jsonVariation('page-slots', []);
  const { value } = await useLDServerSession().boolVariationDetail('page-ads', false);
  return <main>{[on, theme, width, slots, value]}</main>;
}`,
    evaluates: 'page-cache page-theme page-width page-slots page-ads',
  },
  {
    title: 'Vue: a reference holds the value',
    code: `import { useLDClient, useLDFlag } from 'launchdarkly-vue-client-sdk';
const compact = useLDFlag('list-compact', false);
if (compact.value) useLDClient().variation('list-density', 1);`,
    evaluates: 'list-compact list-density',
  },
  {
    title: 'React Native',
    code: `import {
  ReactNativeLDClient, useBoolVariation, useJsonVariation, useNumberVariation, useStringVariation,
} from '@launchdarkly/react-native-client-sdk';
const client = new ReactNativeLDClient('mobile-key', AutoEnvAttributes.Enabled);
client.variation('app-haptics', false);
client.boolVariation('app-offline', false);
client.stringVariation('app-icon', 'round');
client.numberVariation('app-retries', 3);
client.jsonVariation('app-shortcuts', {});
export const Home = () => {
  const push = useBoolVariation('app-push', false);
  return <View>{[push, useStringVariation('app-tab', ''), useNumberVariation('app-badge', 0), useJsonVariation('app-menu', {})]}</View>;
};`,
    evaluates: 'app-haptics app-offline app-icon app-retries app-shortcuts app-push app-tab app-badge app-menu',
  },
  {
    title: 'variation, useFlags and withLDConsumer of others',
    code: `import { useFlags, withLDConsumer } from './feature-context';
import { colours } from './colours';
const { notAFlag } = useFlags();
colours.variation('red', 0.1);
export default withLDConsumer()(({ flags }) => flags.notAFlag);`,
    evaluates: '',
  },
] satisfies Sample[];
