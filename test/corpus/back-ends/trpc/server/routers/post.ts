import { router, publicProcedure, flagged } from '../trpc';
export const postRouter = router({
  list: publicProcedure.query(async ({ ctx }) => {
    if (await ctx.flags.isEnabled('posts-ranked')) return [];
//                                ^^^^^^^^^^^^^^ evaluation posts-ranked
    const v = await ctx.flags.variant('posts-layout');
//                                    ^^^^^^^^^^^^^^ evaluation posts-layout
    return [v];
  }),
  create: flagged('posts-create').mutation(async (opts) => {
//                ^^^^^^^^^^^^^^ evaluation posts-create
    const { ctx } = opts;
    return opts.ctx.flags.isEnabled('posts-draft');
//                                  ^^^^^^^^^^^^^ evaluation posts-draft
  }),
});
