import { OpenFeature } from '@openfeature/server-sdk';

const PUSH_DIGEST_FLAG = 'push-digest';
//    ^^^^^^^^^^^^^^^^ alias push-digest
//                       ^^^^^^^^^^^^^ alias push-digest
const RETRIES = 3;

export async function notify(user: User): Promise<void> {
  const digest = await OpenFeature.getClient().getBooleanValue(PUSH_DIGEST_FLAG, false);
  //                                                           ^^^^^^^^^^^^^^^^ evaluation push-digest
  for (let attempt = 0; attempt < RETRIES; attempt++) if (await push(user, digest)) return;
}
