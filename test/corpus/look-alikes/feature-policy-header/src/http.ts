import { isEnabled } from 'unleash-client';

export const handler = (id: string) => {
  if (!isEnabled('order-notes')) return fetch(`/api/order-notes/${id}?order-notes=1`);
  //             ^^^^^^^^^^^^^ evaluation order-notes
  //                                                                  ^^^^^^^^^^^ nothing
  return query("select * from flags where name = 'order-notes'", { headers: { 'X-Feature': 'order-notes; on' } });
  //           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^ nothing
  //                                                                                       ^^^^^^^^^^^^^^^^^ nothing
};
