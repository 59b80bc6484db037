import { unleash } from '../unleash.js';

const FEW = 5;

/**
 * Writes to the buyer of each article that runs out.
 *
 * @param {{ name: string, stock: number, buyer: string }[]} articles
 * @param {(to: string, subject: string) => Promise<void>} send
 * @returns {Promise<number>} how many letters went out
 */
export async function stockAlerts(articles, send) {
  if (!unleash.isEnabled('stock-alert-emails', { properties: { job: 'stock-alerts' } })) return 0;

  const few = articles.filter(({ stock }) => stock < FEW);
  for (const { name, stock, buyer } of few) {
    await send(buyer, `${name}: ${stock === 0 ? 'sold out' : `${stock} left`}`);
  }
  return few.length;
}
