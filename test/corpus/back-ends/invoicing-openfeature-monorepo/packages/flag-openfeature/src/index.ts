import type { FlagPort, FlagRequest } from '@invoicing/flag-port';
import { EnvVarProvider } from '@openfeature/env-var-provider';
import { OpenFeature, type Client, type EvaluationContext } from '@openfeature/server-sdk';

class OpenFeatureFlagPort implements FlagPort {
  constructor(private readonly client: Client) {}

  async evaluate({ key, fallback, subject }: FlagRequest<any>): Promise<any> {
    const context: EvaluationContext = subject ? { targetingKey: subject } : {};
    return typeof fallback === 'number'
      ? this.client.getNumberValue(key, fallback, context)
      : this.client.getBooleanValue(key, fallback, context);
  }
}

export async function createFlagPort(domain: string): Promise<FlagPort> {
  await OpenFeature.setProviderAndWait(domain, new EnvVarProvider());
  return new OpenFeatureFlagPort(OpenFeature.getClient(domain));
}
