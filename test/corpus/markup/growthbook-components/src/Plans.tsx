import { FeatureString, IfFeatureEnabled } from '@growthbook/growthbook-react';

export const Plans = () => (
  <IfFeatureEnabled feature="plan-compare">
  //                        ^^^^^^^^^^^^^^ evaluation plan-compare
    <h2>
      <FeatureString feature="plan-headline" default="Choose a plan" />
      //                     ^^^^^^^^^^^^^^^ evaluation plan-headline
    </h2>
  </IfFeatureEnabled>
);
