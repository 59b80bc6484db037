import { injectable, inject, singleton, container } from 'tsyringe';
import { initialize, DevCycleClient } from '@devcycle/nodejs-server-sdk';
container.register<DevCycleClient>('DevCycle', { useFactory: () => initialize('sdk') as any });
export const IFlags = Symbol('IFlags');
export interface IFlags { enabled(key: string): boolean }
@singleton()
export class DevCycleFlags implements IFlags {
  constructor(@inject('DevCycle') private dvc: DevCycleClient) {}
  enabled(key: string) { return this.dvc.variableValue({ user_id: 'x' }, key, false); }
}
container.register(IFlags, { useClass: DevCycleFlags });
