import type { Sample } from './sample.js';

export default [
  {
    title: 'Browser: key and default value',
    code: `import { initializeDevCycle } from '@devcycle/js-client-sdk';
const devcycleClient = initializeDevCycle('<KEY>', { user_id: 'my-user' });
await devcycleClient.onClientInitialized();
if (devcycleClient.variableValue('new-basket', false)) showBasket();
const variable = devcycleClient.variable('basket-title', 'Basket');
variable.onUpdate((value) => setTitle(value));`,
    evaluates: 'new-basket basket-title',
  },
  {
    title: 'The client that initialisation resolves to',
    code: `import { initializeDevCycle, type DVCClient } from '@devcycle/js-client-sdk';
const client = await initializeDevCycle('<KEY>', user).onClientInitialized();
export const isFast = client.variableValue('fast-search', false);
export const text = (dvc: DVCClient) => dvc.variable('search-hint', 'Search').value + dvc.variableValue('search-size', 10);`,
    evaluates: 'fast-search search-hint search-size',
  },
  {
    title: 'Node: the user stands before the key',
    code: `import { initializeDevCycle, type DVCClient } from '@devcycle/nodejs-server-sdk';
const devcycleClient = await initializeDevCycle('<KEY>').onClientInitialized();
const user = { user_id: 'user-1' };
app.get('/', (req, res) => {
  if (devcycleClient.variableValue(user, 'server-cache', false)) useCache();
  res.send(devcycleClient.variable(user, 'greeting', 'Hello').value);
});
export const old = (dvc: DVCClient) => dvc.variableValue(user, 'old-type', false) || dvc.variable(user, 'old-name', 1).value;`,
    evaluates: 'server-cache greeting old-type old-name',
  },
  {
    title: 'Node: the cloud decides',
    code: `import type { DevCycleCloudClient, DVCCloudClient } from '@devcycle/nodejs-server-sdk';
export class Mail {
  constructor(private readonly client: DevCycleCloudClient) {}
  async send(user) {
    const provider = await this.client.variable(user, 'mail-provider', 'smtp');
    return (await this.client.variableValue(user, 'mail-footer', false)) ? sign(provider.value) : provider.value;
  }
}
export const limit = async (client: DVCCloudClient, user) =>
  (await client.variableValue(user, 'cloud-limit', 5)) + (await client.variable(user, 'cloud-burst', 2)).value;`,
    evaluates: 'mail-provider mail-footer cloud-limit cloud-burst',
  },
  {
    title: 'React hooks',
    code: `import { useDevCycleClient, useDVCVariable, useVariable, useVariableValue } from '@devcycle/react-client-sdk';
export const Menu = () => {
  const isOpen = useVariableValue('menu-open', true);
  const { value: colour } = useVariable('menu-colour', 'blue');
  const width = useDVCVariable('menu-width', 200).value;
  const client = useDevCycleClient();
  const more = () => (client.variableValue('menu-more', false) ? client.variable('menu-items', 3).value : 0);
  return isOpen ? <nav style={{ colour, width }} onClick={more} /> : null;
};`,
    evaluates: 'menu-open menu-colour menu-width menu-more menu-items',
  },
  {
    title: 'React components',
    code: `import { RenderIfEnabled, SwapComponents } from '@devcycle/react-client-sdk';
import { NewHeader, OldHeader } from './headers';
const Header = SwapComponents(OldHeader, NewHeader, 'new-header');
export const App = () => (
  <RenderIfEnabled variableKey="app-shell" targetValue="wide" defaultValue="narrow"><Header /></RenderIfEnabled>
);`,
    evaluates: 'new-header app-shell',
  },
  {
    title: 'React with the former name of the type',
    code: `import { type DVCClient, useDVCClient } from '@devcycle/react-client-sdk';
const read = (client: DVCClient) => client.variableValue('former-value', false) && client.variable('former-text', '').value;
export const Old = () => <p>{read(useDVCClient())}</p>;`,
    evaluates: 'former-value former-text',
  },
  {
    title: 'Next.js on the client',
    code: `'use client';
import { renderIfEnabled, useDevCycleClient, useVariable, useVariableValue } from '@devcycle/nextjs-sdk';
const Chat = renderIfEnabled('chat-widget', () => import('./Chat'));
export default function Page() {
  const { value: title } = useVariable('page-title', 'Shop');
  const client = useDevCycleClient();
  const isBeta = client.variableValue('page-beta', false) && client.variable('page-ring', 1).value > 0;
  return useVariableValue('page-enabled', false) ? <Chat title={title} isBeta={isBeta} /> : null;
}`,
    evaluates: 'chat-widget page-title page-beta page-ring page-enabled',
  },
  {
    title: 'Next.js: the client by its type',
    code: `import type { DevCycleNextClient } from '@devcycle/nextjs-sdk';
export const pick = (client: DevCycleNextClient) =>
  client.variableValue('next-layout', 'grid') + client.variable('next-gap', 8).value;`,
    evaluates: 'next-layout next-gap',
  },
  {
    title: 'Next.js on the server',
    code: `import { setupDevCycle } from '@devcycle/nextjs-sdk/server';
export const { getVariableValue, getClientContext } = setupDevCycle({ serverSDKKey, clientSDKKey, userGetter });
export default async function Layout() {
  return (await getVariableValue('server-layout', false)) ? <NewLayout /> : <OldLayout />;
}`,
    evaluates: 'server-layout',
  },
  {
    title: 'The same names elsewhere',
    code: `import { useVariable } from 'figma-variables';
import { getVariableValue } from './css';
export const Colour = () => <p>{useVariable('brand-colour', 'blue').value}{getVariableValue('--gap', 8)}</p>;
console.log(template.variableValue('subject', ''), template.variable('body', ''));`,
    evaluates: '',
  },
] satisfies Sample[];
