import { combineLatest, map, Observable } from 'rxjs';
import { FlagsStore } from './flags.store';
import { Store } from '@ngrx/store';
export class X {
  vm$ = combineLatest([this.flags.select('rx-one'), this.store.select('rx-slice'), this.flags.variant$('rx-two')]);
//                                       ^^^^^^^^ evaluation rx-one
//                                                                                                     ^^^^^^^^ evaluation rx-two
  constructor(private flags: FlagsStore, private store: Store) {}
  async go() { if (await this.flags.once('rx-three')) return; }
//                                       ^^^^^^^^^^ evaluation rx-three
}
