import { makeAutoObservable, runInAction } from 'mobx';
import * as configcat from 'configcat-js';
import type { IConfigCatClient, SettingValue } from 'configcat-js';

export class FlagStore {
  #client: IConfigCatClient;
  private cache = new Map<string, SettingValue>();

  constructor(sdkKey: string) {
    this.#client = configcat.getClient(sdkKey, configcat.PollingMode.AutoPoll);
    makeAutoObservable(this);
  }
  async load(key: string, fallback: boolean = false) {
    const value = await this.#client.getValueAsync(key, fallback);
    runInAction(() => this.cache.set(key, value));
    return value;
  }
  get = (key: string) => this.cache.get(key);
}
