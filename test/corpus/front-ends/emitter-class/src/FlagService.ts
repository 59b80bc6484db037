import { EventEmitter } from 'events';
import * as LD from 'launchdarkly-js-client-sdk';

export abstract class BaseFlagService extends EventEmitter {
  protected abstract readonly client: LD.LDClient;
  isEnabled(key: string): boolean { return this.get(key, false); }
  get<T>(key: string, fallback: T): T { return this.client.variation(key, fallback); }
  on(key: string, cb: (v: unknown) => void): this {
    this.client.on(`change:${key}`, cb);
    return super.on(key, cb);
  }
}
export class WebFlagService extends BaseFlagService {
  protected readonly client = LD.initialize('k', { key: 'a' });
  private static _instance?: WebFlagService;
  static get instance() { return (this._instance ??= new WebFlagService()); }
}
