import { Unleash } from 'unleash-client';
export class FlagService {
  constructor(private readonly unleash: Unleash, private readonly userId?: string) {}
  isOn(name: string): boolean {
    return this.unleash.isEnabled(name, { userId: this.userId });
  }
  forUser(id: string): FlagService { return new FlagService(this.unleash, id); }
}
