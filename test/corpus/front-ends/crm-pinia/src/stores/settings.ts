import { defineStore } from 'pinia';

export const useSettings = defineStore('settings', {
  state: () => ({ values: {} as Record<string, boolean> }),
  getters: {
    isOn: (state) => (name: string) => state.values[name] ?? false,
  },
});
