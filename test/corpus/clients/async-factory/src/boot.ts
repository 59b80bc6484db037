import { makeClient } from './make-client';

export async function boot(user: User) {
  const client = await makeClient(user.id);
  if (client.variation('boot-service-worker', false)) await navigator.serviceWorker.register('/sw.js');
  //                   ^^^^^^^^^^^^^^^^^^^^^ evaluation boot-service-worker
}
