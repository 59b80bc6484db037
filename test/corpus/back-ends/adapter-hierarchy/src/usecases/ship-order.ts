import type { FeaturePort } from '../ports/feature-port';
interface Deps { features: FeaturePort; clock: { now(): number; isActive(x: string): boolean } }
export const makeShipOrder = ({ features, clock }: Deps) => async (id: string) => {
  if (clock.isActive('tick')) return;
  if (await features.isActive('express-shipping', { id })) return 'express';
//                            ^^^^^^^^^^^^^^^^^^ evaluation express-shipping
  return 'std';
};
export class ShipAll {
  constructor(private readonly deps: Deps) {}
  run() { return this.deps.features.isActive('ship-all'); }
//                                           ^^^^^^^^^^ evaluation ship-all
}
