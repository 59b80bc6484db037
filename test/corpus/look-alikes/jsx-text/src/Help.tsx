import { FeatureFlag } from '@openfeature/react-sdk';

export const Help = () => (
  <FeatureFlag flagKey="help-drawer" defaultValue={false}>
  //                   ^^^^^^^^^^^^^ evaluation help-drawer
    <p title="about help-drawer">Turn on help-drawer in the settings.</p>
  </FeatureFlag>
);
