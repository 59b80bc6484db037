import { OpenFeature, type Client } from '@openfeature/web-sdk';

export class Flags {
  private static instance: Flags;
  readonly client: Client = OpenFeature.getClient();

  static get(): Flags {
    return (Flags.instance ??= new Flags());
  }
}
