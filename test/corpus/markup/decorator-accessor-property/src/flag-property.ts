import { OpenFeature } from '@openfeature/web-sdk';

export function flagged(key: string) {
  return (target: object, name: string) => {
    Object.defineProperty(target, name, { get: () => OpenFeature.getClient().getBooleanValue(key, false) });
  };
}
