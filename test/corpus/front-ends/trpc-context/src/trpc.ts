import { initTRPC, TRPCError } from '@trpc/server';
import { PostHog } from 'posthog-node';
const posthog = new PostHog('k');
export const createContext = async ({ req }) => ({ posthog, userId: req.headers['x-user'] as string });
const t = initTRPC.context<typeof createContext>().create();
export const flagged = (flag: string) => t.procedure.use(async ({ ctx, next }) => {
  if (!(await ctx.posthog.isFeatureEnabled(flag, ctx.userId))) throw new TRPCError({ code: 'NOT_FOUND' });
  return next();
});
export const router = t.router;
