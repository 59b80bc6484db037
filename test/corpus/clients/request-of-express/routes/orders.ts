import type { Request, Response } from 'express';

export function listOrders(request: Request, response: Response) {
  const paged = request.flags.isEnabled('paged-orders');
//                                      ^^^^^^^^^^^^^^ evaluation paged-orders
  const all = request.roles.isEnabled('order-admin');
//                                    ^^^^^^^^^^^^^ nothing
  response.json({ paged, all });
}
