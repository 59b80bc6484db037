import { flagged, router } from '../trpc';
export const team = router({
  list: flagged('trpc-team').query(() => []),
//              ^^^^^^^^^^^ evaluation trpc-team
  create: flagged('trpc-create').mutation(async ({ ctx }) => ctx.posthog.getFeatureFlag('trpc-variant', ctx.userId)),
//                ^^^^^^^^^^^^^ evaluation trpc-create
//                                                                                      ^^^^^^^^^^^^^^ evaluation trpc-variant
});
