const flags = require('./flags');

async function work(job) {
  const batch = await flags.numberVariation('worker-batch-size', { key: job.queue }, 10);
  //                                        ^^^^^^^^^^^^^^^^^^^ evaluation worker-batch-size
  return take(job, batch);
}
module.exports = { work };
