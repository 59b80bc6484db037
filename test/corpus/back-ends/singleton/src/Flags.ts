import * as LD from '@launchdarkly/node-server-sdk';
export class Flags {
  private static instance: Flags | null = null;
  private client: LD.LDClient;
  private constructor() { this.client = LD.init('k'); }
  static getInstance(): Flags {
    if (!Flags.instance) Flags.instance = new Flags();
    return Flags.instance;
  }
  static get shared() { return this.getInstance(); }
  static async is(key: string) { return Flags.getInstance().check(key); }
  async check(key: string, opts: { default?: boolean } = {}) {
    return this.client.variation(key, { key: 'svc' }, opts.default ?? false);
  }
}
export default Flags.getInstance();
