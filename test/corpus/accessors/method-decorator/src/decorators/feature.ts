import { OpenFeature } from '@openfeature/server-sdk';

export function Feature(key: string): MethodDecorator {
  return (_target, _name, descriptor: PropertyDescriptor) => {
    const original = descriptor.value;
    descriptor.value = async function (...args: unknown[]) {
      const enabled = await OpenFeature.getClient().getBooleanValue(key, false);
      if (!enabled) throw new Error(`${key} is off`);
      return original.apply(this, args);
    };
  };
}
