import type { Flags, Flagsmith } from 'flagsmith-nodejs';
import { FEATURE_NAMES, type FeatureName } from './names';

export class FeatureFacade {
  private pending?: Promise<Flags>;

  constructor(
    private readonly flagsmith: Flagsmith,
    private readonly customerId?: string,
    private readonly traits: Record<string, string | number | boolean> = {},
  ) {}

  async on(name: FeatureName): Promise<boolean> {
    const flags = await this.load();
    return flags.isFeatureEnabled(FEATURE_NAMES[name]);
  }

  async number(name: FeatureName, fallback: number): Promise<number> {
    const raw = (await this.load()).getFeatureValue(FEATURE_NAMES[name]);
    const parsed = Number(raw);
    return Number.isFinite(parsed) ? parsed : fallback;
  }

  async raw(key: string) {
    return (await this.load()).getFeatureValue(key);
  }

  private load(): Promise<Flags> {
    this.pending ??= this.customerId
      ? this.flagsmith.getIdentityFlags(this.customerId, this.traits)
      : this.flagsmith.getEnvironmentFlags();
    return this.pending;
  }
}
