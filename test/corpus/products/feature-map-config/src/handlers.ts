import { OpenFeature } from '@openfeature/server-sdk';

const HANDLERS = {
  'webhook-retries': retryWebhooks,
//^^^^^^^^^^^^^^^^^ declaration webhook-retries
  'webhook-signing': signWebhooks,
//^^^^^^^^^^^^^^^^^ declaration webhook-signing
};

export async function runWebhooks(event: WebhookEvent) {
  const client = OpenFeature.getClient('webhooks');
  for (const key of Object.keys(HANDLERS) as (keyof typeof HANDLERS)[]) {
    if (await client.getBooleanValue(key, false)) await HANDLERS[key](event);
    //                               ^^^ evaluation webhook-retries
    //                               ^^^ evaluation webhook-signing
  }
}
