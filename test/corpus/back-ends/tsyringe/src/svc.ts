import { container, inject, injectable } from 'tsyringe';
import { DevCycleFlags, IFlags } from './flags';
@injectable()
export class Svc {
  constructor(@inject(IFlags) private readonly flags: IFlags) {}
  go() { return this.flags.enabled('svc-go'); }
//                                 ^^^^^^^^ evaluation svc-go
}
const f = container.resolve(DevCycleFlags);
if (f.enabled('boot-fast')) console.log('fast');
//            ^^^^^^^^^^^ evaluation boot-fast
const g = container.resolve<IFlags>(IFlags);
g.enabled('boot-slow');
//        ^^^^^^^^^^^ evaluation boot-slow
