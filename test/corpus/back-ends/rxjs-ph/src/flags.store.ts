import { Injectable } from '@angular/core';
import { ReplaySubject, Observable, combineLatest, filter, map, switchMap, of, firstValueFrom } from 'rxjs';
import posthog from 'posthog-js';
@Injectable({ providedIn: 'root' })
export class FlagsStore {
  private ready$ = new ReplaySubject<void>(1);
  constructor() { posthog.onFeatureFlags(() => this.ready$.next()); }
  select(key: string): Observable<boolean> { return this.ready$.pipe(map(() => posthog.isFeatureEnabled(key) ?? false)); }
  variant$ = (key: string) => this.ready$.pipe(switchMap(() => of(posthog.getFeatureFlag(key))));
  async once(key: string) { return firstValueFrom(this.select(key)); }
}
