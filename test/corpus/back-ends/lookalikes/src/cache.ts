export class CacheService {
  private m = new Map<string, unknown>();
  get(k: string) { return this.m.get(k); }
  isEnabled(k: string) { return this.m.has(k); }
}
export const c2 = new CacheService().isEnabled('la-cache2');
