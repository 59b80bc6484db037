import { Pipe, PipeTransform } from '@angular/core';
import { flagClient } from './client';

type AsyncMethod<A extends unknown[], R> = (...args: A) => Promise<R>;

/** Method decorator: the method does nothing and answers `otherwise` while the flag is off. */
export function WhenEnabled<R>(flagKey: string, otherwise: R) {
  return <A extends unknown[]>(
    _target: object,
    _name: string,
    descriptor: TypedPropertyDescriptor<AsyncMethod<A, R>>,
  ) => {
    const original = descriptor.value!;
    descriptor.value = async function (this: unknown, ...args: A) {
      return (await flagClient.getValueAsync(flagKey, false)) ? original.apply(this, args) : otherwise;
    };
  };
}

/** Property decorator: turns the property into a read of the flag. */
export function Flag(flagKey: string): PropertyDecorator {
  return (target, name) => {
    Object.defineProperty(target, name, {
      get: () => flagClient.snapshot().getValue(flagKey, false),
    });
  };
}

@Pipe({ name: 'feature', standalone: true })
export class FeaturePipe implements PipeTransform {
  transform(flagKey: string): Promise<boolean> {
    return flagClient.getValueAsync(flagKey, false);
  }
}
