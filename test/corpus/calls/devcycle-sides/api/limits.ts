import { initializeDevCycle, type DevCycleClient } from '@devcycle/nodejs-server-sdk';

let client: DevCycleClient;
export async function start(): Promise<void> {
  client = await initializeDevCycle('dvc_server').onClientInitialized();
}
export const uploadLimit = (user: { user_id: string }) => client.variableValue(user, 'upload-limit-mb', 25);
//                                                                                   ^^^^^^^^^^^^^^^^^ evaluation upload-limit-mb
