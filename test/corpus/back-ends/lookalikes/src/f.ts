import { Unleash } from 'unleash-client';
const u = new Unleash({ url: '', appName: '' });
export class FlagService { isEnabled(k: string) { return u.isEnabled(k); } get(k: string) { return u.getVariant(k); } }
