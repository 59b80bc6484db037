import gatekeeper, { type UserGate } from './gatekeeper';
import { permissionsOf } from './permissions';

const GATES = Object.freeze({
  pooling: 'ride_pooling',
//^^^^^^^ declaration ride_pooling
//         ^^^^^^^^^^^^^^ mention ride_pooling
  airportQueue: 'airport_queue',
//^^^^^^^^^^^^ declaration airport_queue
//              ^^^^^^^^^^^^^^^ mention airport_queue
  evFirst: 'ev_first_matching',
//^^^^^^^ declaration ev_first_matching
//         ^^^^^^^^^^^^^^^^^^^ mention ev_first_matching
});

const sortDrivers = (gate: UserGate, drivers: { id: string; ev: boolean }[]) =>
  gate.can(GATES.evFirst) ? [...drivers].sort((a, b) => Number(b.ev) - Number(a.ev)) : drivers;
//         ^^^^^^^^^^^^^ evaluation ev_first_matching

export async function dispatch(riderId: string, pickup: string, drivers: { id: string; ev: boolean }[]) {
  const permissions = permissionsOf('dispatcher');
  const rider = await gatekeeper.as(riderId, { pickup });

  const metres = rider.experiment('dispatch_radius', 'metres', 1500);
//                                ^^^^^^^^^^^^^^^^^ evaluation dispatch_radius
  const widen = rider.experiment('dispatch_radius', 'widen', false);
//                               ^^^^^^^^^^^^^^^^^ evaluation dispatch_radius

  if (pickup.startsWith('airport') && rider.can(GATES.airportQueue)) {
//                                              ^^^^^^^^^^^^^^^^^^ evaluation airport_queue
    return { queued: true, topic: 'airport_queue_joined' };
  }
  const pool = rider.can(GATES.pooling) && !rider.config<{ off?: boolean }>('pooling_blackout').off;
//                       ^^^^^^^^^^^^^ evaluation ride_pooling
//                                                                          ^^^^^^^^^^^^^^^^^^ evaluation pooling_blackout
  return {
    pool,
    radius: widen ? metres * 2 : metres,
    driver: permissions.can('assign_ride') ? sortDrivers(rider, drivers)[0] : undefined,
  };
}
