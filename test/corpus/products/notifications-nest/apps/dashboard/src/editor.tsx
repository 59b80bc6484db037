import { FlagKeysEnum } from '@mail/shared';
import { useFeatureFlag } from './use-feature-flag';

export const EditorPage = () => {
  const isV2 = useFeatureFlag(FlagKeysEnum.IS_EDITOR_V2_ENABLED, false);
  //                          ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ evaluation IS_EDITOR_V2_ENABLED
  return isV2 ? <EditorV2 /> : <Editor />;
};
