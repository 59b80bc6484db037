export interface FeaturePort {
  isActive(flag: string, ctx?: Record<string, unknown>): Promise<boolean>;
}
export abstract class BaseFeatureAdapter implements FeaturePort {
  private cache = new Map<string, boolean>();
  async isActive(flag: string, ctx: Record<string, unknown> = {}): Promise<boolean> {
    const hit = this.cache.get(flag);
    if (hit !== undefined) return hit;
    const v = await this.evaluate(flag, ctx);
    this.cache.set(flag, v);
    return v;
  }
  protected abstract evaluate(flag: string, ctx: Record<string, unknown>): Promise<boolean>;
}
