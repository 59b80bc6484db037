import { OpenFeature } from '@openfeature/server-sdk';
import type { Order } from './order.js';

const flags = OpenFeature.getClient('orders');

/** Prices an order for the region of its buyer. */
export async function priceOrder(order: Order): Promise<number> {
  const context = { targetingKey: order.buyerId, region: order.region };
  const rounded = await flags.getBooleanValue('round-to-five-cents', false, context);
  //                                          ^^^^^^^^^^^^^^^^^^^^^ evaluation round-to-five-cents
  const fee = await flags.getNumberValue('service-fee-percent', 2.5, context);
  //                                     ^^^^^^^^^^^^^^^^^^^^^ evaluation service-fee-percent
  const total = order.lines.reduce((sum, line) => sum + line.amount, 0) * (1 + fee / 100);
  return rounded ? Math.round(total * 20) / 20 : total;
}
