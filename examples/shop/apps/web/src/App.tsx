import { FlagGate } from '@shop/flags';
import type { Shop } from './model';
import { routes } from './routes';

const notFound = <p>There is nothing here. Try the search.</p>;

export function App({ path, shop }: { path: string; shop: Shop }) {
  const route = routes.find((candidate) => candidate.path === path);
  if (!route) return notFound;

  const page = (
    <main>
      <h1>{route.title}</h1>
      <route.page shop={shop} />
    </main>
  );
  if (!route.flag) return page;
  return (
    <FlagGate flag={route.flag} otherwise={notFound}>
      {page}
    </FlagGate>
  );
}
