import { setupDevCycle } from '@devcycle/nextjs-sdk/server';
import { identity } from './identity';

export const { getVariableValue, getClientContext } = setupDevCycle({
  serverSDKKey: process.env.DEVCYCLE_SERVER_KEY ?? '',
  clientSDKKey: process.env.NEXT_PUBLIC_DEVCYCLE_KEY ?? '',
  userGetter: identity,
});
