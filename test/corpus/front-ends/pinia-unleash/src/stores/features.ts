import { defineStore } from 'pinia';
import { ref, shallowRef, computed } from 'vue';
import { UnleashClient } from 'unleash-proxy-client';

export const useFeatureStore = defineStore('features', () => {
  const client = shallowRef<UnleashClient>();
  const ready = ref(false);

  async function start() {
    client.value = new UnleashClient({ url: '/u', clientKey: 'k', appName: 'a' });
    await client.value.start();
    ready.value = true;
  }
  function isEnabled(name: string) {
    return client.value?.isEnabled(name) ?? false;
  }
  const hasChat = computed(() => isEnabled('chat'));
//                                         ^^^^^^ evaluation chat
  return { client, ready, start, isEnabled, hasChat };
});
