import { UnleashClient } from 'unleash-proxy-client';
const client = new UnleashClient({ url: 'u', clientKey: 'k', appName: 'a' });
export function IfFlag(name: string) {
  return function (_t: any, _k: string, d: PropertyDescriptor) {
    const orig = d.value;
    d.value = function (...args: any[]) { return client.isEnabled(name) ? orig.apply(this, args) : undefined; };
    return d;
  };
}
