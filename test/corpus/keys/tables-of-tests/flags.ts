import { isEnabled } from 'unleash-client';

const LIMITS = { 'upload-limit': 10, 'page-limit': 50 };
//               ^^^^^^^^^^^^^^ declaration upload-limit
//                                   ^^^^^^^^^^^^ declaration page-limit

export const limits = () =>
  Object.entries(LIMITS).flatMap(([key, limit]) => (isEnabled(key) ? [limit] : []));
//                                                            ^^^ evaluation upload-limit
//                                                            ^^^ evaluation page-limit
