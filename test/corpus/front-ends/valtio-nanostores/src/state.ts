import { proxy, useSnapshot, ref } from 'valtio';
import { atom, computed, map } from 'nanostores';
import { UnleashClient } from 'unleash-proxy-client';
export const state = proxy({ unleash: ref(new UnleashClient({ url: 'u', clientKey: 'k', appName: 'a' })), ready: false });
export const $unleash = atom<UnleashClient | undefined>();
export const $flag = (name: string) => computed($unleash, (u) => u?.isEnabled(name) ?? false);
export const useFlagSnap = (name: string) => { const s = useSnapshot(state); return s.unleash.isEnabled(name); };
