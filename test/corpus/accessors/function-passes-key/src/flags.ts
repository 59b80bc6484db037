import { OpenFeature } from '@openfeature/server-sdk';

const client = OpenFeature.getClient();

/** Reads a flag for the current request; never throws. */
export async function isFeatureOn(key: string, fallback = false): Promise<boolean> {
  try {
    return await client.getBooleanValue(key, fallback);
    //                                  ^^^ nothing
  } catch {
    return fallback;
  }
}
