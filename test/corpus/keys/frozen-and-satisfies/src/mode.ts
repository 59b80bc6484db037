import { isEnabled } from 'unleash-client';
import { OPS, UX } from './keys';

export const readOnly = () => isEnabled(OPS.READ_ONLY);
//                                      ^^^^^^^^^^^^^ evaluation read-only-mode
export const rings = () => isEnabled(UX.focusRings);
//                                   ^^^^^^^^^^^^^ evaluation focus-rings
