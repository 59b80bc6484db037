import type { FeaturePort } from '../ports/feature-port';
export class InMemoryAdapter implements FeaturePort {
  constructor(private readonly on: string[]) {}
  async isActive(flag: string) { return this.on.includes(flag); }
}
