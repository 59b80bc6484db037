import { UnleashClient, type IConfig } from 'unleash-proxy-client';
export class AppUnleash extends UnleashClient {
  constructor(c: IConfig) { super(c); }
  isOn(key: string) { return this.isEnabled(key); }
  beta() { return super.isEnabled('sub-beta'); }
//                                ^^^^^^^^^^ evaluation sub-beta
}
export const unleash = new AppUnleash({ url: 'u', clientKey: 'k', appName: 'a' });
