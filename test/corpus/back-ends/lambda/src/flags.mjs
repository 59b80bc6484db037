import { OpenFeature } from '@openfeature/server-sdk';
let cached;
export async function getFlags() {
  if (cached) return cached;
  await OpenFeature.setProviderAndWait(makeProvider());
  cached = OpenFeature.getClient();
  return cached;
}
function makeProvider() { return {}; }
