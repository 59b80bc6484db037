import type { Sample } from './sample.js';

export default [
  {
    title: 'Node: a flag, and its variables',
    code: `import { init } from 'vwo-fme-node-sdk';
const vwoClient = await init({ accountId: '123456', sdkKey: '<KEY>' });
const flag = await vwoClient.getFlag('checkout_steps', { id: 'user' });
if (flag.isEnabled()) show(flag.getVariable('steps', 3));`,
    evaluates: 'checkout_steps',
  },
  {
    title: 'Node with require, and the type',
    code: `const vwo = require('vwo-fme-node-sdk');
const ready = (async () => vwo.init({ accountId: '123456', sdkKey: '<KEY>' }))();
import type { IVWOClient } from 'vwo-fme-node-sdk';
export const isOn = async (client: IVWOClient, context) => (await client.getFlag('cart_total', context)).isEnabled();`,
    evaluates: 'cart_total',
  },
  {
    title: 'React',
    code: `import { useGetFlag, useGetFlagVariable, useVWOClient } from 'vwo-fme-react-sdk';
export function Cart() {
  const { flag, isReady } = useGetFlag('new_cart');
  const title = useGetFlagVariable(flag, 'title', 'Cart');
  const client = useVWOClient();
  const more = async () => (await client.getFlag('cart_more', { id: 'user' })).isEnabled();
  return isReady() ? <h1 onClick={more}>{title}</h1> : null;
}`,
    evaluates: 'new_cart cart_more',
  },
  {
    title: 'Flags of something else',
    code: `import { init } from './atlas';
const atlas = await init({});
console.log(await atlas.getFlag('fr', {}));`,
    evaluates: '',
  },
] satisfies Sample[];
