import type { GqlContext } from './context';
export const resolvers = {
  Query: {
    feed: async (_: unknown, args: { first: number }, { flags }: GqlContext) => {
      if (flags.on('feed-v2')) return 2;
//                 ^^^^^^^^^ evaluation feed-v2
      return flags.value('feed-size', 10);
//                       ^^^^^^^^^^^ evaluation feed-size
    },
    me: (_p: unknown, _a: unknown, context: GqlContext) => context.flags.on('me-cache') ? 1 : 2,
//                                                                          ^^^^^^^^^^ evaluation me-cache
  },
  User: {
    avatar(parent: any, _args: any, ctx: GqlContext) {
      const isNew = ctx.flags.on('avatar-cdn');
//                               ^^^^^^^^^^^^ evaluation avatar-cdn
      return isNew ? parent.cdn : parent.events.on('x');
    },
  },
};
