import { defineStore } from 'pinia';
import { UnleashClient } from 'unleash-proxy-client';

export const useToggleStore = defineStore('toggles', {
  state: () => ({ unleash: new UnleashClient({ url: '/u', clientKey: 'k', appName: 'a' }) }),
  getters: {
    isOn: (state) => (name: string) => state.unleash.isEnabled(name),
    showBeta(state): boolean { return state.unleash.isEnabled('beta'); },
//                                                            ^^^^^^ evaluation beta
  },
  actions: {
    variantOf(name: string) { return this.unleash.getVariant(name).name; },
  },
});
