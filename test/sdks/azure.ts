import type { Sample } from './sample.js';

export default [
  {
    title: 'A manager of the features of a provider',
    code: `import { load } from '@azure/app-configuration-provider';
import { ConfigurationMapFeatureFlagProvider, FeatureManager } from '@microsoft/feature-management';
const appConfig = await load(endpoint, credential, { featureFlagOptions: { enabled: true } });
const featureManager = new FeatureManager(new ConfigurationMapFeatureFlagProvider(appConfig));
if (await featureManager.isEnabled('Beta', { userId })) console.log('Beta');
const variant = await featureManager.getVariant('Greeting', { userId });
console.log(variant?.configuration);`,
    evaluates: 'Beta Greeting',
  },
  {
    title: 'A manager that is handed in',
    code: `import type { FeatureManager, IFeatureManager } from '@microsoft/feature-management';
export class Router {
  constructor(private readonly features: IFeatureManager) {}
  async route() {
    return (await this.features.isEnabled('NewRoutes')) ? this.features.getVariant('RouteTable', {}) : undefined;
  }
}
export const theme = async (manager: FeatureManager) => (await manager.getVariant('Theme'))?.name;`,
    evaluates: 'NewRoutes RouteTable Theme',
  },
  {
    title: 'Managers of something else',
    code: `import { FeatureManager } from './features';
const manager = new FeatureManager();
if (manager.isEnabled('Gamma')) product.getVariant('Large');`,
    evaluates: '',
  },
] satisfies Sample[];
