import { useLDFlag, useLDClient, ldInit, useLDReady } from 'launchdarkly-vue-client-sdk';
import { computed, unref, type Ref, type MaybeRef } from 'vue';
export function useFlag<T>(key: string, fallback: T): Readonly<Ref<T>> { return useLDFlag<T>(key, fallback); }
export function useClientFlag() {
  const client = useLDClient();
  const ready = useLDReady();
  return { ready, evaluate: (key: string) => client.variation(key, false) };
}
export const useDyn = (key: MaybeRef<string>) => computed(() => useLDClient().variation(unref(key), false));
