import { init } from '@launchdarkly/node-server-sdk';

const client = init(process.env.LD!);

export async function bootstrap(key: string) {
  const state = await client.allFlagsState({ key });
  return { nav: state.getFlagValue('new-nav'), all: state.toJSON() };
  //                               ^^^^^^^^^ evaluation new-nav
}
