import { useFeatureClient } from './useFeatureClient';

export const useFlag = <T extends boolean | string = boolean>(key: string, defaultValue?: T): T => {
  const { client, ready } = useFeatureClient();
  if (!ready) return defaultValue as T;
  return client!.variation(key, defaultValue);
};
