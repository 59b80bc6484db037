import { useFlag } from '@unleash/proxy-client-react';

export function Shop({ items }: { items: Item[] }) {
  const rating = useFlag('shop-ratings');
  //                     ^^^^^^^^^^^^^^ evaluation shop-ratings
  const grid = useFlag('shop-grid');
  //                   ^^^^^^^^^^^ evaluation shop-grid
  if (!useFlag('shop-open')) return <Closed />;
  //           ^^^^^^^^^^^ evaluation shop-open
  const columns = [{ id: 'name' }, ...(rating ? [{ id: 'rating' }] : [])];
  return (
    <Layout kind={grid ? 'grid' : 'list'} {...(rating && { sortable: true })}>
      {items.map((item) => (
        <Row key={item.id} columns={columns} item={item} highlight={rating && item.stars > 4} />
      ))}
    </Layout>
  );
}
