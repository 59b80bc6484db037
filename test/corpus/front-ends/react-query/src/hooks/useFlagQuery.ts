import { useQuery, useSuspenseQuery, queryOptions } from '@tanstack/react-query';
import { fetchFlag } from '../server/flags';

export const flagQuery = (key: string, userId: string) =>
  queryOptions({ queryKey: ['flag', key, userId], queryFn: () => fetchFlag(key, userId), staleTime: 60_000 });

export function useFlagQuery(key: string, userId: string) {
  return useQuery({ queryKey: ['flag', key], queryFn: () => fetchFlag(key, userId) });
}
export const useSuspenseFlag = (key: string, userId: string) => useSuspenseQuery(flagQuery(key, userId)).data;
