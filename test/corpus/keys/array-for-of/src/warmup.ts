import { init } from '@launchdarkly/node-server-sdk';

const ld = init(process.env.LD_KEY!);

export async function warmUp(): Promise<void> {
  for (const key of ['warm-search-index', 'warm-sessions']) {
  //                 ^^^^^^^^^^^^^^^^^^^ declaration warm-search-index
  //                                      ^^^^^^^^^^^^^^^ declaration warm-sessions
    if (await ld.variation(key, { key: 'boot' }, false)) console.log('warm', key);
    //                     ^^^ evaluation warm-search-index
    //                     ^^^ evaluation warm-sessions
  }
}
