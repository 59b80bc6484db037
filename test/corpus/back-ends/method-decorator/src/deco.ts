import { Unleash } from 'unleash-client';
const u = new Unleash({ url: '', appName: '' });
export function WhenEnabled(flag: string, opts?: { else?: unknown }) {
  return function (_t: object, _n: string, d: PropertyDescriptor) {
    const orig = d.value;
    d.value = function (...a: unknown[]) { return u.isEnabled(flag) ? orig.apply(this, a) : opts?.else; };
    return d;
  };
}
export const Switch = ({ flag, to }: { flag: string; to: string }): MethodDecorator => (t, n, d: any) => {
  const orig = d.value;
  d.value = function (...a: any[]) { return u.isEnabled(flag) ? this[to](...a) : orig.apply(this, a); };
};
