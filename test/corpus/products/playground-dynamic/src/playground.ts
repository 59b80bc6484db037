import { Unleash } from 'unleash-client';

export async function evaluate(features: FeatureState[], context: Context) {
  const client = new Unleash({ url: 'none', appName: 'playground', bootstrap: { data: features } });
  return features.map((feature) => ({
    name: feature.name,
    on: client.isEnabled(feature.name, context),
    //                   ^^^^^^^^^^^^ unresolved
    variant: client.getVariant(feature.name, context),
    //                         ^^^^^^^^^^^^ unresolved
  }));
}
