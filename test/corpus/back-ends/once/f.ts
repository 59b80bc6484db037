import once from 'lodash/once';
import { once as once2, memoize } from 'lodash';
import { Unleash, initialize } from 'unleash-client';
export const getClient = once(() => new Unleash({ url: '', appName: '' }));
export const getClient2 = memoize((env: string) => initialize({ url: env, appName: '' }));
const local = <T>(f: () => T) => { let v: T | undefined; return () => (v ??= f()); };
export const getClient3 = local(() => new Unleash({ url: '', appName: '' }));
export const isOn = (k: string) => getClient().isEnabled(k);
