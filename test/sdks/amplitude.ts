import type { Sample } from './sample.js';

export default [
  {
    title: 'Browser: a variant has a value',
    code: `import { Experiment } from '@amplitude/experiment-js-client';
const experiment = Experiment.initialize('<KEY>', { fallbackVariant: { value: 'off' } });
await experiment.start();
const variant = experiment.variant('checkout-flow', 'control');
if (variant.value === 'on') experiment.exposure('checkout-flow');
if (experiment.all()['checkout-tip'].value === 'on') tip();`,
    evaluates: 'checkout-flow checkout-flow checkout-tip',
  },
  {
    title: 'Browser: with analytics, and types',
    code: `import { type Client, initializeWithAmplitudeAnalytics, StubExperimentClient } from '@amplitude/experiment-js-client';
const experiment = initializeWithAmplitudeAnalytics('<KEY>');
export const Banner = () => (experiment.variant('banner-text').value === 'long' ? <p>Long</p> : null);
export function see(client: Client) {
  client.exposure('seen-one');
  return client.variant('read-one').payload ?? client.all().all_one.value;
}
const stub = new StubExperimentClient();
stub.exposure('seen-two');
export const two = stub.variant('read-two').value ?? stub.all().all_two.value;`,
    evaluates: 'banner-text seen-one read-one all_one seen-two read-two all_two',
  },
  {
    title: 'Server: everything is fetched, and read by name',
    code: `import { Experiment } from '@amplitude/experiment-node-server';
const experiment = Experiment.initializeRemote('<KEY>', { fetchTimeoutMillis: 500 });
app.get('/', async (req, res) => {
  const variants = await experiment.fetchV2({ user_id: req.user.id });
  if (variants['server-search']?.value === 'on') return search(res);
  const { server_sort } = await experiment.fetchV2(user, { flagKeys: ['server_sort'] });
  const old = await experiment.fetch(user);
  res.json([server_sort.value, old.server_old.value]);
});`,
    evaluates: 'server-search server_sort server_sort server_old',
  },
  {
    title: 'Server: the former client',
    code: `import { ExperimentClient } from '@amplitude/experiment-node-server';
const client = new ExperimentClient('<KEY>', {});
export const old = async (user) => (await client.fetch(user))['former-flag'].value;
export const current = async (user) => (await client.fetchV2(user, { flagKeys: ['former-two'] })).former_three.value;`,
    evaluates: 'former-flag former-two former_three',
  },
  {
    title: 'Server: evaluated here, by name',
    code: `import { Experiment } from '@amplitude/experiment-node-server';
const experiment = Experiment.initializeLocal('<KEY>');
await experiment.start();
const variants = experiment.evaluateV2({ user_id: 'user' }, ['local-tax', 'local-vat']);
if (variants['local-tax'].value === 'on') tax();
const former = await experiment.evaluate({ user_id: 'user' }, ['local-old']);
console.log(former['local-old'].value);`,
    evaluates: 'local-tax local-vat local-tax local-old local-old',
  },
  {
    title: 'Variants of something else',
    code: `import { Experiment } from './laboratory';
const experiment = Experiment.initialize('<KEY>');
console.log(experiment.variant('mice').value, experiment.all().rats.value, camera.exposure('1/60'));`,
    evaluates: '',
  },
] satisfies Sample[];
