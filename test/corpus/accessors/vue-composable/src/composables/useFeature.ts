import { computed } from 'vue';
import { useFlag } from '@unleash/proxy-client-vue';

export function useFeature(name: string) {
  const flag = useFlag(name);
  return computed(() => flag.value);
}
