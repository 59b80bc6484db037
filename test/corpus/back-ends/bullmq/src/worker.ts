import { Worker, Job, Queue } from 'bullmq';
import * as F from './flags';
import { gates } from './flags';
export const worker = new Worker('mail', async (job: Job) => {
  if (await F.gate('mail_batch')) return 1;
//                 ^^^^^^^^^^^^ evaluation mail_batch
  const c = await gates.config('mail_config');
//                             ^^^^^^^^^^^^^ evaluation mail_config
  return job.data.get('mail_x') ?? c;
}, { connection: {} });
worker.on('completed', async () => { if (await gates.check('mail_metrics')) q.add('x', {}); });
//                                                         ^^^^^^^^^^^^^^ evaluation mail_metrics
const q = new Queue('mail');
