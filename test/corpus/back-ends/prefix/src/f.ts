import { Unleash } from 'unleash-client';
const u = new Unleash({ url: '', appName: '' });
export const isOn = (name: string) => u.isEnabled(`billing.${name}`);
const PREFIX = 'svc-';
export class F { on(n: string) { return u.isEnabled(PREFIX + n); } }
