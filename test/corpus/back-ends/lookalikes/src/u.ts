import { FlagService } from './f';
import { Command, Flags } from '@oclif/core';
import log from 'loglevel';
import config from 'config';
import { CacheService } from './cache';
export default class Run extends Command {
  static flags = { force: Flags.boolean({ char: 'f' }) };
  svc = new FlagService();
  cache = new CacheService();
  async run() {
    const { flags } = await this.parse(Run);
    if (flags.force) this.cache.get('la-cache');
    if (config.get('la.features')) log.isEnabled('la-debug');
    const m = new Map<string, FlagService>([['la-key', this.svc]]);
    m.get('la-key')!.get('la-real');
//                       ^^^^^^^^^ evaluation la-real
    const params = new URLSearchParams('');
    params.get('la-q');
    return this.svc.isEnabled('la-svc');
//                            ^^^^^^^^ evaluation la-svc
  }
}
