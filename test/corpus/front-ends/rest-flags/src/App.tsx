import { isFeatureEnabled } from './api';
export const f = () => isFeatureEnabled('homegrown');
