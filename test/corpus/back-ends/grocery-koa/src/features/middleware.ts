import { Flagsmith } from 'flagsmith-nodejs';
import type { Middleware } from 'koa';
import { FeatureFacade } from './feature-facade';

export interface AppState {
  features: FeatureFacade;
  customerId?: string;
}

export function features(environmentKey: string): Middleware<AppState> {
  const flagsmith = new Flagsmith({ environmentKey, enableLocalEvaluation: true });
  return async (ctx, next) => {
    const id = ctx.get('x-customer-id') || undefined;
    ctx.state.customerId = id;
    ctx.state.features = new FeatureFacade(flagsmith, id, { app: ctx.get('x-app') || 'web' });
    await next();
  };
}
