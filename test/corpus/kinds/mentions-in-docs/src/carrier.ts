// TODO(SHIP-114): remove carrier-fallback once the contract is signed
//                        ^^^^^^^^^^^^^^^^ mention carrier-fallback
export const carriers = ['dhl', 'ups'];
/**
 * See carrier-fallback in the runbook.
 //    ^^^^^^^^^^^^^^^^ mention carrier-fallback
 */
export function pick() {}
