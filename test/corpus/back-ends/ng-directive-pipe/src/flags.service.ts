import { Injectable } from '@angular/core';
import { UnleashClient } from 'unleash-proxy-client';
@Injectable({ providedIn: 'root' })
export class FlagsService {
  private u = new UnleashClient({ url: 'x', clientKey: 'k', appName: 'a' });
  on(k: string) { return this.u.isEnabled(k); }
}
