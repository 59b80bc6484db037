import { withFeature } from 'flagged';
import { ifFeatureFlag } from '@harnessio/ff-react-client-sdk';

const Profile = () => <form />;
export const ProfileSettings = withFeature('profileSettings')(Profile);
//                                         ^^^^^^^^^^^^^^^^^ evaluation profileSettings
export const Security = ifFeatureFlag('SECURITY_PAGE')(SecurityForm);
//                                    ^^^^^^^^^^^^^^^ evaluation SECURITY_PAGE
