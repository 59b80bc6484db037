import { OpenFeature } from '@openfeature/server-sdk';

export class Features {
  private client = OpenFeature.getClient();
  has = (key: string) => this.client.getBooleanValue(key, false);
}
export class Permissions {
  constructor(private granted: Set<string>) {}
  has = (name: string) => this.granted.has(name);
}
