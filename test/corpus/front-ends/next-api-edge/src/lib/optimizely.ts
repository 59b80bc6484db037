import { createInstance, type Client, type OptimizelyDecision, enums } from '@optimizely/optimizely-sdk';
const optimizely = createInstance({ sdkKey: 'k' })!;
export async function withUser(userId: string, attrs = {}) {
  await optimizely.onReady({ timeout: 500 });
  const user = optimizely.createUserContext(userId, attrs)!;
  return {
    decide: (flagKey: string): OptimizelyDecision => user.decide(flagKey),
    isOn: (flagKey: string) => user.decide(flagKey).enabled,
    many: (keys: string[]) => user.decideForKeys(keys),
  };
}
