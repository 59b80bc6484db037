import { Injectable, InjectionToken, Signal, computed, inject, signal } from '@angular/core';
import { CanActivateFn } from '@angular/router';
import { UnleashClient } from 'unleash-proxy-client';

export const UNLEASH = new InjectionToken<UnleashClient>('unleash', {
  providedIn: 'root',
  factory: () => new UnleashClient({ url: '/api/frontend', clientKey: 'scheduler', appName: 'scheduler' }),
});

export const TOGGLES = {
  waitingRoom: 'scheduler.waiting-room',
//^^^^^^^^^^^ declaration scheduler.waiting-room
//             ^^^^^^^^^^^^^^^^^^^^^^^^ mention scheduler.waiting-room
  printing: 'scheduler.printing',
//^^^^^^^^ declaration scheduler.printing
//          ^^^^^^^^^^^^^^^^^^^^ mention scheduler.printing
} as const;

@Injectable({ providedIn: 'root' })
export class Toggles {
  private readonly client = inject(UNLEASH);
  private readonly revision = signal(0);
  private readonly isEnabled = this.client.isEnabled.bind(this.client);

  constructor() {
    this.client.on('update', () => this.revision.update((n) => n + 1));
    void this.client.start();
  }

  on(toggle: string): Signal<boolean> {
    return computed(() => this.revision() >= 0 && this.isEnabled(toggle));
  }
}

/** Reads `data: { toggle: '…' }` of the route. */
export const toggleGuard: CanActivateFn = (route) => inject(Toggles).on(route.data['toggle'])();
