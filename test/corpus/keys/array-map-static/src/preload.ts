import { OpenFeature } from '@openfeature/server-sdk';

const PRELOADED = ['edge-cache', 'image-proxy', 'brotli'] as const;
//                 ^^^^^^^^^^^^ declaration edge-cache
//                               ^^^^^^^^^^^^^ declaration image-proxy
//                                              ^^^^^^^^ declaration brotli

export async function preload(): Promise<Record<string, boolean>> {
  const client = OpenFeature.getClient('edge');
  const entries = await Promise.all(
    PRELOADED.map(async (key) => [key, await client.getBooleanValue(key, false)] as const),
    //                                                              ^^^ evaluation edge-cache
    //                                                              ^^^ evaluation image-proxy
    //                                                              ^^^ evaluation brotli
  );
  return Object.fromEntries(entries);
}
