import { ConfigurationMapFeatureFlagProvider, FeatureManager } from '@microsoft/feature-management';

const manager = new FeatureManager(new ConfigurationMapFeatureFlagProvider(loadMap()));

export async function greet(name: string): Promise<string> {
  return (await manager.isEnabled('FormalGreeting', { userId: name })) ? `Good day, ${name}` : `Hi ${name}`;
  //                              ^^^^^^^^^^^^^^^^ evaluation FormalGreeting
}
