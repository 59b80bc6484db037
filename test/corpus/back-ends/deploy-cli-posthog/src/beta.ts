import { PostHog } from 'posthog-node';

export class Beta {
  private static shared: Beta | undefined;

  private constructor(
    private readonly posthog: PostHog,
    private readonly machineId: string,
    private readonly org?: string,
  ) {}

  static get instance(): Beta {
    return (this.shared ??= new Beta(
      new PostHog('phc_skiff', { host: 'https://eu.i.posthog.com', flushAt: 1 }),
      process.env.SKIFF_MACHINE ?? 'unknown-machine',
      process.env.SKIFF_ORG,
    ));
  }

  static allows(feature: string): Promise<boolean> {
    return Beta.instance.has(feature);
  }

  async has(feature: string): Promise<boolean> {
    const groups = this.org ? { organization: this.org } : undefined;
    return (await this.posthog.isFeatureEnabled(feature, this.machineId, { groups })) ?? false;
  }

  async payload<T>(feature: string, fallback: T): Promise<T> {
    const payload = await this.posthog.getFeatureFlagPayload(feature, this.machineId);
    return (payload as T | undefined) ?? fallback;
  }

  track(event: string, properties: Record<string, unknown> = {}) {
    this.posthog.capture({ distinctId: this.machineId, event, properties });
  }

  async [Symbol.asyncDispose]() {
    await this.posthog.shutdown();
  }
}
