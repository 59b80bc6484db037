import { isEnabled } from 'unleash-client';
import { Flags } from './flags';

export const lockers = () => isEnabled(Flags.Lockers);
//                                     ^^^^^^^^^^^^^ evaluation parcel-lockers
