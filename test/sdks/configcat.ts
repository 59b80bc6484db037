import type { Sample } from './sample.js';

export default [
  {
    title: 'The client of the SDK for all platforms',
    code: `import { getClient, PollingMode } from '@configcat/sdk';
const client = getClient('#SDK-KEY#', PollingMode.AutoPoll);
const isOn = await client.getValueAsync('isAwesomeFeatureEnabled', false);
const details = await client.getValueDetailsAsync('checkoutLayout', 'classic', user);
console.log(isOn, details.value, details.variationId);`,
    evaluates: 'isAwesomeFeatureEnabled checkoutLayout',
  },
  {
    title: 'A snapshot, which answers at once',
    code: `import * as configcat from '@configcat/sdk/browser';
const client = configcat.getClient('#SDK-KEY#');
await client.waitForReady();
const snapshot = client.snapshot();
if (snapshot.getValue('newSearchBox', false, user)) show(snapshot.getValueDetails('searchBoxLabel', 'Search').value);`,
    evaluates: 'newSearchBox searchBoxLabel',
  },
  {
    title: 'A snapshot that is handed on',
    code: `import type { IConfigCatClient, IConfigCatClientSnapshot } from '@configcat/sdk/node';
export const banner = (flags: IConfigCatClientSnapshot) => flags.getValue('showBanner', true);
export class Prices {
  constructor(private readonly client: IConfigCatClient) {}
  discount() {
    return this.client.getValueAsync('discountPercent', 0);
  }
}`,
    evaluates: 'showBanner discountPercent',
  },
  {
    title: 'Node, before the packages became one',
    code: `const configcat = require('configcat-node');
const client = configcat.getClient('#SDK-KEY#', configcat.PollingMode.ManualPoll);
client.getValueAsync('isPOCFeatureEnabled', false).then((value) => serve(value));
client.getValueDetailsAsync('mailTemplate', 'plain').then(({ value }) => send(value));
console.log(client.snapshot().getValue('rateLimit', 100), client.snapshot().getValueDetails('region', 'eu').value);`,
    evaluates: 'isPOCFeatureEnabled mailTemplate rateLimit region',
  },
  {
    title: "The browser's default export makes a client",
    code: `import configcat from 'configcat-js';
const client = configcat('#SDK-KEY#');
export const isNew = client.getValueAsync('newNavigation', false);`,
    evaluates: 'newNavigation',
  },
  {
    title: 'Version 7: callbacks, and ids of variations',
    code: `import { createClientWithAutoPoll } from 'configcat-js';
const client = createClientWithAutoPoll('#SDK-KEY#', { pollIntervalSeconds: 60 });
client.getValue('newFooter', false, (value) => renderFooter(value), user);
client.getVariationId('footerText', 'v-1', (id) => track(id));
const id = await client.getVariationIdAsync('footerColour', 'v-2', user);`,
    evaluates: 'newFooter footerText footerColour',
  },
  {
    title: 'React',
    code: `import { useConfigCatClient, useFeatureFlag } from 'configcat-react';
export function Cart() {
  const { value: isNewCart, loading } = useFeatureFlag('newCart', false);
  const client = useConfigCatClient();
  const buy = async () => ((await client.getValueAsync('oneClickBuy', false)) ? buyNow() : buyLater());
  return loading ? <Spinner /> : <button onClick={buy}>{isNewCart ? 'Buy' : 'Order'}</button>;
}`,
    evaluates: 'newCart oneClickBuy',
  },
  {
    title: 'A Vue component, rendered with JSX',
    code: `import { FeatureWrapper } from 'configcat-vue';
export default () => <FeatureWrapper featureKey="vueDashboard" userObject={user}><Dashboard /></FeatureWrapper>;`,
    evaluates: 'vueDashboard',
  },
  {
    title: 'getValue of a cache, and useFeatureFlag of the house',
    code: `import { useFeatureFlag } from './flags';
import { getClient } from './redis';
const cached = await getClient().getValueAsync('session', null);
export const Page = () => <p>{useFeatureFlag('newPage', false).value}</p>;`,
    evaluates: '',
  },
] satisfies Sample[];
