import { FlagKeysEnum } from '@mail/shared';
import { setFeatureFlag } from './helpers';

export const openV2 = async (page: Page) => {
  await setFeatureFlag(page, FlagKeysEnum.IS_EDITOR_V2_ENABLED, true);
  //                         ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ override IS_EDITOR_V2_ENABLED
  await page.goto('/editor');
};
