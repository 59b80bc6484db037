import { IfFlag } from './decorators';
export class Svc {
  @IfFlag('deco-save') save() {}
//        ^^^^^^^^^^^ evaluation deco-save
  @IfFlag('deco-load')
//        ^^^^^^^^^^^ evaluation deco-load
  load() {}
}
