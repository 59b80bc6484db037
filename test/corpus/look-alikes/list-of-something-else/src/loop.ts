import { isEnabled } from 'unleash-client';

const REGIONS = ['eu-west', 'us-east'] as const;
//               ^^^^^^^^^ nothing
//                          ^^^^^^^^^ nothing

export const open = REGIONS.filter((region) => region.length > 0 && isEnabled('regions-open'));
//                                                                            ^^^^^^^^^^^^^^ evaluation regions-open
export const perRegion = REGIONS.map((region) => isEnabled(`region-${region}-open`));
//                                                         ^^^^^^^^^^^^^^^^^^^^^^^ evaluation region-eu-west-open
//                                                         ^^^^^^^^^^^^^^^^^^^^^^^ evaluation region-us-east-open
