import { isEnabled } from 'unleash-client';
import { KEYS, type Key } from './keys';

const seen = new Set<Key>();
export const drafts = () => isEnabled(KEYS.drafts) && seen.size === 0;
//                                    ^^^^^^^^^^^ evaluation shared-drafts
