import { init } from '@launchdarkly/node-server-sdk';

const client = init(process.env.LD_SDK_KEY!);

export async function buildMenu(user: User) {
  const flag = (key: string) => client.variation(key, { key: user.id }, false);
  const items = ['home'];
  if (await flag('menu-marketplace')) items.push('marketplace');
  //             ^^^^^^^^^^^^^^^^^^ evaluation menu-marketplace
  if (await flag('menu-automation')) items.push('automation');
  //             ^^^^^^^^^^^^^^^^^ evaluation menu-automation
  return items;
}
