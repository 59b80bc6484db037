import type { Sample } from './sample.js';

export default [
  {
    title: 'React',
    code: `import { useClient, useFeature, useFlag } from '@reflag/react-sdk';
export function Huddle() {
  const { isEnabled, track } = useFlag('huddle');
  const former = useFeature('former-huddle').isEnabled;
  const client = useClient();
  return isEnabled ? <button onClick={track} disabled={former && client.getFlag('huddle-lock').isEnabled} /> : null;
}`,
    evaluates: 'huddle former-huddle huddle-lock',
  },
  {
    title: 'Browser',
    code: `import { ReflagClient } from '@reflag/browser-sdk';
const reflagClient = new ReflagClient({ publishableKey, user });
await reflagClient.initialize();
const { isEnabled, config } = reflagClient.getFlag('voice-huddle');`,
    evaluates: 'voice-huddle',
  },
  {
    title: 'Node: whom it is about comes first',
    code: `import { ReflagClient } from '@reflag/node-sdk';
export const reflagClient = new ReflagClient();
await reflagClient.initialize();
const { isEnabled } = reflagClient.getFlag({ user: { id: 'john' }, company: { id: 'acme' } }, 'node-huddle');
const remote = await reflagClient.getFlagRemote('remote-huddle', 'john', 'acme');
const all = reflagClient.getFlags({ user: { id: 'john' } });
if (all.all_huddle.isEnabled && remote.isEnabled && isEnabled) start();`,
    evaluates: 'node-huddle remote-huddle all_huddle',
  },
  {
    title: 'Node: bound to a user',
    code: `import { type BoundReflagClient, ReflagClient } from '@reflag/node-sdk';
const client = new ReflagClient();
app.use((req) => {
  const bound = client.bindClient({ user: { id: req.user.id } });
  const { isEnabled } = bound.getFlag('bound-huddle');
  if (isEnabled && bound.getFlags()['bound-all'].isEnabled) start(bound.bindClient({ company }).getFlag('bound-twice').isEnabled);
});
export const far = async (one: BoundReflagClient) => (await one.getFlagRemote('bound-remote')).isEnabled;`,
    evaluates: 'bound-huddle bound-all bound-twice bound-remote',
  },
  {
    title: 'At the edge',
    code: `import { EdgeClient } from '@reflag/node-sdk';
const client = new EdgeClient({ secretKey });
export default async (request) => {
  const on = client.getFlag({ user }, 'edge-huddle').isEnabled || client.getFlags({ user }).edge_all.isEnabled;
  const far = (await client.getFlagRemote('edge-remote', user.id)).isEnabled;
  return client.bindClient({ user }).getFlag('edge-bound').isEnabled ? new Response(on) : new Response(far);
};`,
    evaluates: 'edge-huddle edge_all edge-remote edge-bound',
  },
  {
    title: 'Flags of countries',
    code: `import { useFlag } from './countries';
import { ReflagClient } from './own-client';
export const Flag = () => <img src={useFlag('fr').image} />;
new ReflagClient().getFlag({ user: {} }, 'own-huddle');`,
    evaluates: '',
  },
] satisfies Sample[];
