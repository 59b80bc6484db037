import { isEnabled } from 'unleash-client';
isEnabled('side-notes');
