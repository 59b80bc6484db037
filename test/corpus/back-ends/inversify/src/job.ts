import { inject, injectable } from 'inversify';
import { TYPES, type Flags } from './types';
import { c } from './ioc';
@injectable()
export class Job {
  @inject(TYPES.Flags) private flags!: Flags;
  async run() { if (await this.flags.isOn('job-parallel')) return 1; return 2; }
//                                        ^^^^^^^^^^^^^^ evaluation job-parallel
}
export async function main() {
  const flags = c.get<Flags>(TYPES.Flags);
  await flags.isOn('main-boot');
//                 ^^^^^^^^^^^ evaluation main-boot
  const viaAny = c.get(TYPES.Flags) as Flags;
  await viaAny.isOn('main-any');
//                  ^^^^^^^^^^ evaluation main-any
}
