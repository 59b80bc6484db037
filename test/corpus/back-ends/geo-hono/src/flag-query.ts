import { init, type LDClient, type LDContext, type LDFlagValue } from '@launchdarkly/node-server-sdk';

const ld: LDClient = init(process.env.LAUNCHDARKLY_SDK_KEY ?? 'sdk-local');
export const flagsReady = ld.waitForInitialization({ timeout: 10 });

class FlagQuery<T extends LDFlagValue> {
  private context: LDContext = { kind: 'service', key: 'geo-edge' };

  constructor(
    private readonly key: string,
    private readonly fallback: T,
  ) {}

  forTenant(tenant: string): this {
    this.context = { kind: 'tenant', key: tenant };
    return this;
  }

  inRegion(region: string): this {
    this.context = { ...this.context, region } as LDContext;
    return this;
  }

  orElse<U extends LDFlagValue>(fallback: U): FlagQuery<U> {
    const next = new FlagQuery<U>(this.key, fallback);
    next.context = this.context;
    return next;
  }

  async get(): Promise<T> {
    return (await ld.variation(this.key, this.context, this.fallback)) as T;
  }

  async explain(): Promise<{ value: T; reason: string | undefined }> {
    const detail = await ld.variationDetail(this.key, this.context, this.fallback);
    return { value: detail.value as T, reason: detail.reason?.kind };
  }
}

export const flag = (key: string) => new FlagQuery<boolean>(key, false);
