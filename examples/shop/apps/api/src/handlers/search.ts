import { type Client, OpenFeature } from '@openfeature/server-sdk';
import { type Handler, ok, targeting } from '../http';

const catalogue = [
  { id: 'seeds', name: 'Poppy seeds', sold: 900 },
  { id: 'sower', name: 'Seed sower', sold: 120 },
  { id: 'spade', name: 'Ash spade', sold: 340 },
];

type Article = (typeof catalogue)[number];

export const search: Handler = async (request) => {
  const words = (request.query.get('q') ?? '').toLowerCase();
  const hits = catalogue.filter(({ name }) => name.toLowerCase().includes(words));
  const order = await ranking(OpenFeature.getClient(), targeting(request));
  return ok(hits.sort(order).map(({ id }) => id));
};

async function ranking(client: Client, context: ReturnType<typeof targeting>) {
  const variant = await client.getStringValue('search-ranking', 'classic', context);
  if (variant === 'popular') return (a: Article, b: Article) => b.sold - a.sold;
  if (variant === 'newest-first') return (a: Article, b: Article) => b.id.localeCompare(a.id);
  return (a: Article, b: Article) => a.name.localeCompare(b.name);
}
