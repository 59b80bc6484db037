import { PollingMode, getClient } from '@configcat/sdk';

export const flagClient = getClient('configcat-sdk-1/invoices/web', PollingMode.AutoPoll, {
  pollIntervalSeconds: 60,
});
