import { initialize } from 'unleash-client';
import cron from 'node-cron';

const unleash = initialize({ url: 'https://u.example', appName: 'jobs' });
const KILL_SWITCHES = { reindex: 'kill-reindex', vacuum: 'kill-vacuum' } as const;
//                      ^^^^^^^ declaration kill-reindex
//                               ^^^^^^^^^^^^^^ mention kill-reindex
//                                               ^^^^^^ declaration kill-vacuum
//                                                       ^^^^^^^^^^^^^ mention kill-vacuum

cron.schedule('0 3 * * *', async () => {
  if (unleash.isEnabled(KILL_SWITCHES.reindex)) return;
  //                    ^^^^^^^^^^^^^^^^^^^^^ evaluation kill-reindex
  await reindex();
});
cron.schedule('0 4 * * 0', async () => !unleash.isEnabled(KILL_SWITCHES['vacuum']) && (await vacuum()));
//                                                        ^^^^^^^^^^^^^^^^^^^^^^^ evaluation kill-vacuum
