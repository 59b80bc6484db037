import { Statsig } from '@statsig/statsig-node-core';
export default class FlagClient {
  static async create(key) { const s = new Statsig(key); await s.initialize(); return new FlagClient(s); }
  constructor(statsig) { this.statsig = statsig; }
  check(user, gate) { return this.statsig.checkGate(user, gate); }
  middleware() { return async (ctx, next) => { ctx.flags = this; await next(); }; }
}
