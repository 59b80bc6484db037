import { OpenFeature } from '@openfeature/web-sdk';

const client = OpenFeature.getClient();
export const on = client.getBooleanValue('profile', false);
//                                       ^^^^^^^^^ evaluation profile
// the profile page and the search box
export const titles = { profile: 'Profile', surveys: 'Surveys' };
