export const topics = { created: 'order-events.created', retry: 'order-events-retry', dlq: 'dlq/order-events' };
//                               ^^^^^^^^^^^^^^^^^^^^^^ nothing
//                                                              ^^^^^^^^^^^^^^^^^^^^ nothing
//                                                                                         ^^^^^^^^^^^^^^^^^^ nothing
consumer.subscribe({ topic: 'order-events-v1' });
//                          ^^^^^^^^^^^^^^^^^ nothing
