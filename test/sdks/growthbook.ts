import type { Sample } from './sample.js';

export default [
  {
    title: 'an instance for one user',
    code: `import { GrowthBook } from '@growthbook/growthbook';
const gb = new GrowthBook({ apiHost, clientKey });
await gb.init();
if (gb.isOn('quick-view')) open();
if (gb.isOff('quick-buy')) hide();
const { value, on } = gb.evalFeature('quick-layout');
gb.feature('quick-search').on;
gb.getFeatureValue('quick-limit', 5);
const { variationId } = gb.run({ key: 'quick-colours', variations: ['blue', 'red'] });`,
    evaluates: 'quick-view quick-buy quick-layout quick-search quick-limit quick-colours',
  },
  {
    title: 'a server: the user goes last, or is bound to an instance',
    code: `import { GrowthBookClient } from '@growthbook/growthbook';
const client = new GrowthBookClient({ apiHost, clientKey });
await client.init();
app.use((req, res) => {
  const user = { attributes: { id: req.user.id } };
  client.isOn('checkout-steps', user);
  client.isOff('checkout-guest', user);
  client.evalFeature('checkout-fields', user).value;
  client.getFeatureValue('checkout-timeout', 30, user);
  client.runInlineExperiment({ key: 'checkout-order', variations: [0, 1] }, user);
  const scoped = client.createScopedInstance(user);
  scoped.isOn('checkout-express');
  scoped.isOff('checkout-captcha');
  scoped.evalFeature('checkout-summary').on;
  scoped.getFeatureValue('checkout-retries', 3);
});`,
    evaluates:
      'checkout-steps checkout-guest checkout-fields checkout-timeout checkout-order checkout-express checkout-captcha checkout-summary checkout-retries',
  },
  {
    title: 'an instance that a request carries',
    code: `import type { GrowthBook, UserScopedGrowthBook } from '@growthbook/growthbook';
interface Locals { gb: GrowthBook }
export const handle = (locals: Locals, scoped: UserScopedGrowthBook) =>
  locals.gb.isOn('request-trace') && scoped.runInlineExperiment({ key: 'request-queue', variations: [1, 2] });`,
    evaluates: 'request-trace request-queue',
  },
  {
    title: 'React hooks and components',
    code: `import {
  FeatureString, IfFeatureEnabled, useExperiment, useFeature, useFeatureIsOn, useFeatureValue, useGrowthBook,
} from '@growthbook/growthbook-react';
export function Article() {
  const comments = useFeatureIsOn('article-comments');
  const { on, value } = useFeature('article-related');
  const length = useFeatureValue('article-length', 300);
  const { value: headline } = useExperiment({ key: 'article-headline', variations: ['A', 'B'] });
  const gb = useGrowthBook();
  if (gb?.isOn('article-print')) print();
  return (
    <IfFeatureEnabled feature="article-share">
      {comments && on ? <p>{[value, length, headline]}</p> : null}
      <FeatureString feature="article-byline" default="by us" />
    </IfFeatureEnabled>
  );
}`,
    evaluates:
      'article-comments article-related article-length article-headline article-print article-share article-byline',
  },
  {
    title: 'isOn, useFeature and run of others',
    code: `import { lamp } from './lamp';
import { useFeature } from './features';
import { GrowthBook } from './garden';
lamp.isOn('kitchen');
lamp.isOff('hall');
useFeature('balcony');
new GrowthBook().run({ key: 'roses', variations: [1] });`,
    evaluates: '',
  },
] satisfies Sample[];
