import { bagAt, clientAt, generatedPart, type SdkIndex, type Shape, shapesAt } from '@flagsweep/references/sdks';
import type { Origin } from './origin.js';

/** Kinds of rows that a piece of syntax can be. */
export type Kinds = ReadonlySet<Shape['kind']>;

export interface Rows {
  /** The rows of some kinds that a callee, component or decorator is: every form of its name. */
  of(places: readonly Origin[], kinds: Kinds): { shapes: readonly Shape[]; name: string } | undefined;
  /** How the properties of something are flags, where a table says that they are. */
  bagOf(places: readonly Origin[]): { shape: Shape; isOwn: (name: string) => boolean } | undefined;
  /** Whether an import specifier is that of an SDK, and whether that has bags. */
  isSdk(specifier: string): boolean;
  hasBags(specifier: string): boolean;
}

type Api = NonNullable<ReturnType<SdkIndex['apiOf']>>['api'];

/** Last name of a path: `isEnabled` of `new Unleash().isEnabled`. */
export const lastName = (path: string): string => /([\w$]+)(?:\(\))?$/.exec(path)?.[1] ?? path;

const isBag = ({ kind, key }: Shape): boolean => kind === 'bag' || (typeof key === 'object' && 'property' in key);

/** Look-up of table rows by where something comes from. */
export function createRows(index: SdkIndex): Rows {
  const apis = new Map<string, Api | undefined>();
  const withBags = new Map<Api, boolean>();
  const apiOf = (specifier: string | undefined): Api | undefined => {
    if (specifier === undefined) return undefined;
    if (!apis.has(specifier)) apis.set(specifier, index.apiOf(specifier)?.api);
    return apis.get(specifier);
  };

  /** `withFlags()<props>.flags`: the prop that a wrapper gives to what it wraps. */
  const injectedAt = (api: Api, path: string): Shape | undefined => {
    const [, maker, prop] = /^(.+?)(?:\(\))?<props>\.([\w$]+)$/.exec(path) ?? [];
    if (maker === undefined) return undefined;
    return shapesAt(api, maker).find((shape) => shape.kind === 'hoc' && isBag(shape) && shape.injects === prop);
  };

  return {
    of(places, kinds) {
      for (const { source, path } of places) {
        const api = apiOf(source);
        const shapes = api ? shapesAt(api, path).filter(({ kind }) => kinds.has(kind)) : [];
        if (shapes.length === 0) continue;
        const name = lastName(path);
        // A name that a table knows is not one that a generator made.
        const exact = shapes.filter((shape) => generatedPart(lastPart(shape.name), name) === undefined);
        return { shapes: exact.length > 0 ? exact : shapes, name };
      }
      return undefined;
    },
    bagOf(places) {
      for (const { source, path } of places) {
        const api = apiOf(source);
        const shape = api && (bagAt(api, path) ?? injectedAt(api, path));
        if (!api || !shape) continue;
        const receiver = shape.kind === 'bag' ? shape.receiver : undefined;
        const methods = api.shapes.filter((each) => each.kind === 'method' && each.receiver === receiver);
        // A client's methods and what makes other clients are no flags.
        const isOwn = (name: string): boolean =>
          receiver !== undefined &&
          (methods.some((each) => each.name === name) ||
            [`${path}.${name}`, `${path}.${name}()`].some((made) => clientAt(api, made) !== undefined));
        return { shape, isOwn };
      }
      return undefined;
    },
    isSdk: (specifier) => apiOf(specifier) !== undefined,
    hasBags(specifier) {
      const api = apiOf(specifier);
      if (!api) return false;
      let has = withBags.get(api);
      if (has === undefined) withBags.set(api, (has = api.shapes.some(isBag)));
      return has;
    },
  };
}

const lastPart = (name: string): string => name.slice(name.lastIndexOf('.') + 1);
