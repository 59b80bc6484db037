import { useFlag } from '@unleash/proxy-client-react';

export const Banner = () => (useFlag('winter-banner') ? <Snow /> : null);
//                                   ^^^^^^^^^^^^^^^ evaluation winter-banner
