import { initTRPC, TRPCError } from '@trpc/server';
import { flagsFor } from './flags';
export const createContext = async ({ req }: { req: any }) => {
  const userId = req.headers['x-user'];
  return { userId, flags: flagsFor(userId) };
};
type Context = Awaited<ReturnType<typeof createContext>>;
const t = initTRPC.context<Context>().create();
export const router = t.router;
export const publicProcedure = t.procedure;
export const flagged = (key: string) =>
  t.procedure.use(async ({ ctx, next }) => {
    if (!(await ctx.flags.isEnabled(key))) throw new TRPCError({ code: 'NOT_FOUND' });
    return next();
  });
