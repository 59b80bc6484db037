import { unstable_cache } from 'next/cache';
import { hotelMap, priceLayout } from '@/lib/flags';

const loadHotels = unstable_cache(async (city: string) => [{ city, name: 'Grand' }], ['hotel-list-v2'], {
  tags: ['hotel-list'],
});

export default async function HotelsPage({ searchParams }: { searchParams: { city?: string } }) {
  const [hotels, map, layout] = await Promise.all([
    loadHotels(searchParams.city ?? 'Lisbon'),
    hotelMap(),
    priceLayout(),
  ]);
  return (
    <main data-testid="hotel-page">
      {map && <section id="hotel-map" />}
      <ul>
        {hotels.map((hotel) => (
          <li key={hotel.name}>
            {hotel.name} ({layout})
          </li>
        ))}
      </ul>
    </main>
  );
}
