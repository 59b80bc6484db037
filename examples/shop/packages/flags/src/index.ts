export { evaluationLog } from './evaluationLog';
export { FlagGate } from './FlagGate';
export { isShopFlagOn } from './isShopFlagOn';
export { FlagKey } from './keys';
export { useShopFlag } from './useShopFlag';
