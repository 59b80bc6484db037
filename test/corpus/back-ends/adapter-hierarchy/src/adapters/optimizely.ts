import optimizely from '@optimizely/optimizely-sdk';
import { BaseFeatureAdapter } from '../ports/feature-port';
export class OptimizelyAdapter extends BaseFeatureAdapter {
  private readonly sdk = optimizely.createInstance({ sdkKey: 'k' });
  protected async evaluate(flag: string, ctx: Record<string, unknown>) {
    const user = this.sdk!.createUserContext('u', ctx);
    return user!.decide(flag).enabled;
  }
}
