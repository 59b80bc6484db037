import { OpenFeature, type Client } from '@openfeature/web-sdk';
import { inject, type App, type InjectionKey, computed, ref } from 'vue';

export const FlagsKey: InjectionKey<FlagsApi> = Symbol('flags');
export interface FlagsApi { client: Client; bool(key: string, def?: boolean): boolean }

export const flagsPlugin = {
  install(app: App) {
    const client = OpenFeature.getClient();
    const api: FlagsApi = { client, bool: (key, def = false) => client.getBooleanValue(key, def) };
    app.provide(FlagsKey, api);
    app.config.globalProperties.$flags = api;
  },
};
export function useFlags() {
  const api = inject(FlagsKey);
  if (!api) throw new Error('no flags');
  return api;
}
export function useFlag(key: string) {
  const { client } = useFlags();
  return computed(() => client.getBooleanValue(key, false));
}
