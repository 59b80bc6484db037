import { isEnabled } from './flags';
export default { features: { isEnabled } };
