import { useBoolVariation, useJsonVariation, useNumberVariationDetail } from '@launchdarkly/react-sdk';

export function Player({ src }: { src: string }) {
  const autoplay = useBoolVariation('player.autoplay', false);
  //                                ^^^^^^^^^^^^^^^^^ evaluation player.autoplay
  const { value: buffer } = useNumberVariationDetail('player.buffer-seconds', 12);
  //                                                 ^^^^^^^^^^^^^^^^^^^^^^^ evaluation player.buffer-seconds
  const skins = useJsonVariation<Skin[]>('player.skins', []);
  //                                     ^^^^^^^^^^^^^^ evaluation player.skins
  return <Video src={src} autoPlay={autoplay} buffer={buffer} skin={skins[0]} />;
}
