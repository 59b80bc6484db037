import { Injectable } from '@angular/core';
import { UnleashClient } from 'unleash-proxy-client';
@Injectable({ providedIn: 'root' })
export class Flags { private u = new UnleashClient({} as any); on(k: string) { return this.u.isEnabled(k); } }
