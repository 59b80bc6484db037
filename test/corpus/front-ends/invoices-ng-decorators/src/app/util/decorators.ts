/** Lets a method run once per second at most. */
export function Throttled(bucket: string) {
  const last = new Map<string, number>();
  return (_target: object, _name: string, descriptor: PropertyDescriptor) => {
    const original = descriptor.value;
    descriptor.value = async function (...args: unknown[]) {
      if (Date.now() - (last.get(bucket) ?? 0) < 1000) return [];
      last.set(bucket, Date.now());
      return original.apply(this, args);
    };
  };
}

export function Setting(name: string): PropertyDecorator {
  return (target, property) => {
    Object.defineProperty(target, property, { get: () => localStorage.getItem(name) });
  };
}
