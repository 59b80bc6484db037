import { isEnabled } from 'unleash-client';

export function parse(collection: FeatureCollection) {
  const { features } = collection;
  return features.map((feature) => feature.properties.name);
  //                                                  ^^^^ nothing
}
export const webgl = () => document.featurePolicy.allowsFeature('webgl') && map.isFeatureEnabled('3d-buildings');
//                                                              ^^^^^^^ nothing
//                                                                                               ^^^^^^^^^^^^^^ nothing
export const dense = () => isEnabled('dense-map');
//                                   ^^^^^^^^^^^ evaluation dense-map
