import { OptimizelyExperiment, OptimizelyFeature, OptimizelyVariation } from '@optimizely/react-sdk';

export const Price = () => (
  <OptimizelyFeature feature="price_badge">
  //                         ^^^^^^^^^^^^^ evaluation price_badge
    {(isEnabled, variables) => (
      <OptimizelyExperiment experiment="price_layout">
      //                               ^^^^^^^^^^^^^^ evaluation price_layout
        <OptimizelyVariation variation="large">
        //                             ^^^^^^^ nothing
          <Large badge={isEnabled && variables.text} />
        </OptimizelyVariation>
      </OptimizelyExperiment>
    )}
  </OptimizelyFeature>
);
