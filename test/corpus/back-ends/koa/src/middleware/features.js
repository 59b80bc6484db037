import * as statsig from 'statsig-node';
export default function features() {
  return async (ctx, next) => {
    ctx.state.gate = (name) => statsig.checkGate({ userID: ctx.state.user?.id }, name);
    ctx.features = { on: async (name) => statsig.checkGate(ctx.state.user, name) };
    await next();
  };
}
