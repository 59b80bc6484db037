import { useFeatures } from 'flagged';

export function Chat() {
  const features = useFeatures();
  return features.stickers || features['voice-notes'] ? <Rich /> : <Plain />;
  //              ^^^^^^^^ evaluation stickers
  //                                   ^^^^^^^^^^^^^ evaluation voice-notes
}
