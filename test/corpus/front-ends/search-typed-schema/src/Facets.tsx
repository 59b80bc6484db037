import { useQuery } from '@tanstack/react-query';
import { useToggle } from './flags/hooks';

export function Facets({ q }: { q: string }) {
  const enabled = useToggle('search-facets');
//                          ^^^^^^^^^^^^^^^ evaluation search-facets
  const { data } = useQuery<Record<string, number>>({
    queryKey: ['search-facet-counts', q],
    queryFn: async () => (await fetch(`/api/facets?q=${q}`)).json(),
    enabled,
  });
  if (!enabled || !data) return null;
  return (
    <dl>
      {Object.entries(data).map(([name, count]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd>{count}</dd>
        </div>
      ))}
    </dl>
  );
}
