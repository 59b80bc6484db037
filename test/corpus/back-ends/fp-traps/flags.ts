import { Unleash } from 'unleash-client';
const u = new Unleash({ url: '', appName: '' });
export class FlagService {
  constructor(private u: Unleash) {}
  isEnabled(k: string) { return this.u.isEnabled(k); }
  describe(k: string) { return `flag ${k}`; }
  log(k: string) { console.log(k, this.u.isEnabled('fp-inner')); }
//                                                 ^^^^^^^^^^ evaluation fp-inner
  record(k: string, v: boolean) { audit.push([k, v]); }
  withDefault(k: string, dflt: string, tag: string) { metrics(tag); return this.u.getVariant(k).name ?? dflt; }
  async get(key: string) { const o = await repo.find(key); if (o) return o; return this.isEnabled('prefix'); }
//                                                                                                ^^^^^^^^ evaluation prefix
}
const audit: unknown[] = [];
declare const repo: any; declare function metrics(t: string): void;
