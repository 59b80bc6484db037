import type { Client } from '@openfeature/server-sdk';

export class PluginHost {
  private flags?: Client;

  use(flags: Client): this {
    this.flags = flags;
    return this;
  }

  async load(name: string) {
    if (await this.flags?.getBooleanValue('plugins-isolated', true)) return isolate(name);
    //                                    ^^^^^^^^^^^^^^^^^^ evaluation plugins-isolated
    return require(name);
  }
}
