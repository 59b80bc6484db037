import { defineStore } from 'pinia';
import { ref } from 'vue';
import { isEnabled } from 'unleash-client';

export const useFlagStore = defineStore('flags', () => {
  const user = ref<string>();
  const isOn = (name: string) => isEnabled(name, { userId: user.value });
  const signIn = (id: string) => {
    user.value = id;
  };
  return { user, isOn, signIn };
});
