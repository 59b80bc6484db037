import { Inject, Injectable, NestMiddleware } from '@nestjs/common';
import { FLAGS, type Flags } from './flags';
@Injectable()
export class Svc implements NestMiddleware {
  constructor(@Inject(FLAGS) private readonly flags: Flags) {}
  use(req: any, res: any, next: () => void) { if (this.flags.isOn('nf-mw')) res.set('x', '1'); next(); }
//                                                                ^^^^^^^ evaluation nf-mw
}
@Injectable()
export class Svc2 {
  @Inject(FLAGS) private readonly flags: Flags;
  go() { return this.flags.variant('nf-variant') === 'b'; }
//                                 ^^^^^^^^^^^^ evaluation nf-variant
}
