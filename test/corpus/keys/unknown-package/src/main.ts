import { isEnabled } from 'unleash-client';
import { RELEASE_GATE } from '@vendor/gates';

if (isEnabled(RELEASE_GATE)) start();
//            ^^^^^^^^^^^^ unresolved
