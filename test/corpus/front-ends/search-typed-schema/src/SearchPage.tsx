import { useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { Experiment, Switch, useAmount } from './flags/hooks';
import { Facets } from './Facets';

interface Hit {
  id: string;
  title: string;
}

const fetchHits = async (q: string, ranking: string, size: number): Promise<Hit[]> =>
  (await fetch(`/api/search?q=${q}&ranking=${ranking}&size=${size}`)).json();

function Results({ q, ranking }: { q: string; ranking: string }) {
  const size = useAmount('search-page-size', 20);
//                       ^^^^^^^^^^^^^^^^^^ evaluation search-page-size
  const { data = [] } = useQuery({
    queryKey: ['search-results', q, ranking, size],
    queryFn: () => fetchHits(q, ranking, size),
  });
  return (
    <ol>
      {data.map((hit) => (
        <li key={hit.id}>{hit.title}</li>
      ))}
    </ol>
  );
}

export function SearchPage() {
  const [q, setQ] = useState(sessionStorage.getItem('search-history') ?? '');
  return (
    <main>
      <Switch
        flag="search-suggestions"
//           ^^^^^^^^^^^^^^^^^^^^ evaluation search-suggestions
        render={(active) => (
          <input id="search-input" autoComplete={active ? 'on' : 'off'} value={q} onChange={(e) => setQ(e.target.value)} />
        )}
      />
      <Facets q={q} />
      <Experiment on="search-ranking" control="bm25">
//                   ^^^^^^^^^^^^^^^^ evaluation search-ranking
        {(ranking) => <Results q={q} ranking={ranking} />}
      </Experiment>
    </main>
  );
}
