import { Injectable, inject } from '@angular/core';
import { createEffect, Actions, ofType } from '@ngrx/effects';
import { concatLatestFrom } from '@ngrx/operators';
import { signalStore, withMethods, withState } from '@ngrx/signals';
import { filter, map, switchMap } from 'rxjs';
import { FlagsService } from './flags.service';
@Injectable()
export class E {
  load$ = createEffect(() => this.actions$.pipe(ofType('load'),
    concatLatestFrom(() => this.flags.on$('ngrx_a')),
//                                        ^^^^^^^^ evaluation ngrx_a
    filter(() => this.flags.on('ngrx_b'))));
//                             ^^^^^^^^ evaluation ngrx_b
  constructor(private actions$: Actions, private flags: FlagsService) {}
}
export const fx = createEffect((actions$ = inject(Actions), flags = inject(FlagsService)) => actions$.pipe(map(() => flags.on('ngrx_c'))), { functional: true });
//                                                                                                                            ^^^^^^^^ evaluation ngrx_c
export const S = signalStore(withState({}), withMethods((store, flags = inject(FlagsService)) => ({
  go() { if (flags.on('ngrx_d')) return 1; return 2; },
//                    ^^^^^^^^ evaluation ngrx_d
})));
