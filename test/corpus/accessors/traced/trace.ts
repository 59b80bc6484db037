const spans: string[] = [];

export function traced<A extends unknown[], R>(name: string, fn: (...args: A) => R): (...args: A) => R {
  return (...args: A) => {
    spans.push(name);
    return fn(...args);
  };
}

export const counted = <F extends { name: string }>(fn: F): F => {
  spans.push(fn.name);
  return fn;
};

export const scoped =
  (scope: string, fn: (key: string) => boolean) =>
  (key: string): boolean =>
    fn(`${scope}.${key}`);
