import { Injectable, InjectionToken, inject } from '@angular/core';
import { CanMatchFn, Router } from '@angular/router';
import type { LDClient } from 'launchdarkly-js-client-sdk';

export const LD_CLIENT = new InjectionToken<LDClient>('LD_CLIENT');

@Injectable({ providedIn: 'root' })
export class FlagService {
  private readonly client = inject(LD_CLIENT);

  enabled(flagKey: string, fallback = false): boolean {
    return this.client.variation(flagKey, fallback);
  }
}

export const featureGuard =
  (flagKey: string, redirectTo = '/'): CanMatchFn =>
  () =>
    inject(FlagService).enabled(flagKey) || inject(Router).parseUrl(redirectTo);
