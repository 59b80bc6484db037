import { PostHogFeature } from 'posthog-js/react';
import { Flag, Feature, IfFeatureEnabled } from '@acme/atlas';

export const Countries = () => (
  <PostHogFeature flag="atlas-countries" match={true}>
  //                   ^^^^^^^^^^^^^^^^^ evaluation atlas-countries
    <Flag flag="de" />
    //         ^^^^ nothing
    <Feature feature="mountain" name="Zugspitze" />
    //               ^^^^^^^^^^ nothing
    //                               ^^^^^^^^^^^ nothing
    <IfFeatureEnabled feature="relief" />
    //                        ^^^^^^^^ nothing
    <input name="atlas" />
    //          ^^^^^^^ nothing
  </PostHogFeature>
);
