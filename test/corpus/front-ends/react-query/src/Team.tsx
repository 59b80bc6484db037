import { useQuery } from '@tanstack/react-query';
import { useFlagQuery, useSuspenseFlag, flagQuery } from './hooks/useFlagQuery';
import { fetchFlags } from './server/flags';

export function Team({ userId }: { userId: string }) {
  const { data: invites = false, isLoading } = useFlagQuery('team-invites', userId);
//                                                          ^^^^^^^^^^^^^^ evaluation team-invites
  const roles = useSuspenseFlag('team-roles', userId);
//                              ^^^^^^^^^^^^ evaluation team-roles
  const audit = useQuery(flagQuery('team-audit', userId));
//                                 ^^^^^^^^^^^^ evaluation team-audit
  const plain = useQuery({ queryKey: ['flag', 'not-a-flag'], queryFn: () => fetch('/x') });
  return <div>{invites}{isLoading}{roles}{audit.data}{plain.data}</div>;
}
export const preload = (u: string) => fetchFlags(['team-a', 'team-b'], u);
//                                                ^^^^^^^^ evaluation team-a
//                                                          ^^^^^^^^ evaluation team-b
