import { FlagService } from './flags';
export class Container {
  private m = new Map<string, FlagService>();
  get(name: string): FlagService { return this.m.get(name)!; }
  isEnabled(tenant: string) { return this.m.has(tenant); }
}
