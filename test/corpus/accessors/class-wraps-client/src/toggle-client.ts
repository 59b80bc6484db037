import { initialize, type Unleash } from 'unleash-client';

export class ToggleClient {
  constructor(private readonly unleash: Unleash) {}

  on(name: string, userId: string) {
    return this.unleash.isEnabled(name, { userId });
  }

  off = (name: string, userId: string) => !this.on(name, userId);
}

export const createToggleClient = () => new ToggleClient(initialize({ url: 'https://u.example', appName: 'crm' }));
