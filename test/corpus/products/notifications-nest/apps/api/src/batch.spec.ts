import { FlagKeysEnum } from '@mail/shared';

describe('Batch', () => {
  before(() => {
    process.env[FlagKeysEnum.IS_BATCHING_ENABLED] = 'true';
    //          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ override IS_BATCHING_ENABLED
  });
});
