import type { LDClient } from 'launchdarkly-js-client-sdk';
import { getClient } from './client';
export class Flag<T> {
  constructor(readonly key: string, private readonly fallback: T) {}
  get value(): T { return getClient().variation(this.key, this.fallback); }
  isOn(client: LDClient = getClient()) { return client.variation(this.key, this.fallback) === true; }
}
