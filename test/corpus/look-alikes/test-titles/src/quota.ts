import { isEnabled } from 'unleash-client';

export const quota = () => (isEnabled('bigger-quota') ? 100 : 10);
//                                    ^^^^^^^^^^^^^^ evaluation bigger-quota
