import type { GraphContext } from '../context';

export const resolvers = {
  Query: {
    orders: async (_: unknown, args: OrdersArgs, { flags, user }: GraphContext) => {
      const paged = await flags.getBooleanValue('graph-orders-paging', false, { targetingKey: user?.id });
      //                                        ^^^^^^^^^^^^^^^^^^^^^ evaluation graph-orders-paging
      return paged ? page(args) : all(args);
    },
  },
  Order: {
    async carbon(order: Order, _args: object, context: GraphContext) {
      return (await context.flags.getBooleanValue('graph-carbon', false)) ? carbonOf(order) : null;
      //                                          ^^^^^^^^^^^^^^ evaluation graph-carbon
    },
  },
};
