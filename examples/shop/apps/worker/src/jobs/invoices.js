import { unleash } from '../unleash.js';

/**
 * @typedef {{ id: string, customer: string, cents: number }} Order
 * @typedef {{ customer: string, orders: string[], cents: number }} Invoice
 */

/**
 * Turns the orders of a day into invoices: one an order, or one a customer.
 *
 * @param {Order[]} orders
 * @returns {Invoice[]}
 */
export function invoices(orders) {
  if (unleash.isEnabled('batch-invoices')) {
    /** @type {Map<string, Invoice>} */
    const byCustomer = new Map();
    for (const { id, customer, cents } of orders) {
      const invoice = byCustomer.get(customer) ?? { customer, orders: [], cents: 0 };
      byCustomer.set(customer, { customer, orders: [...invoice.orders, id], cents: invoice.cents + cents });
    }
    return [...byCustomer.values()];
  }
  return orders.map(({ id, customer, cents }) => ({ customer, orders: [id], cents }));
}
