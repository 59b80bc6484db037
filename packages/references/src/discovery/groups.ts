import type { Module, Prospector, ReadSite, ValueSite } from '../syntax/index.js';
import { asksForFlag, looksLikeKey, speaksOf } from './words.js';

/** A place with the file that it is in. */
export interface Placed<T> {
  module: Module;
  site: T;
  /** The text that stands there, where it is known. */
  text: string | undefined;
}

/** Places of one shape: calls of one function with something at one position, properties of one name, … */
export interface Group<T> {
  id: string;
  all: Placed<T>[];
  /** Those in which a known key stands. */
  keyed: Placed<T>[];
}

export type Groups<T> = Map<string, Group<T>>;

/** Every shape of the files looked at, and how often a known key stands in it. */
export interface Shapes {
  /** By function, receiver and position. */
  accessors: Groups<ValueSite>;
  /** By name of a property of data, or of an attribute. */
  gates: Groups<ValueSite>;
  /** By element and attribute. */
  components: Groups<ValueSite>;
  /** By path of the object. */
  bags: Groups<ReadSite>;
}

interface Known {
  isKey(text: string): boolean;
  /** Names that stand for keys: of enums, of constants. */
  names: ReadonlySet<string>;
  /** Whether a place is a part of a registry. */
  isDeclared(module: Module, site: ValueSite | ReadSite): boolean;
}

export const idOf = (...parts: (string | number | undefined)[]): string => parts.map((part) => part ?? '').join('\0');

/** Puts the places of all files in groups. Files come sorted, and so do the places of each group. */
export function groupSites(modules: readonly Module[], prospector: Prospector, known: Known): Shapes {
  const shapes: Shapes = { accessors: new Map(), gates: new Map(), components: new Map(), bags: new Map() };
  const add = <T>(groups: Groups<T>, id: string, placed: Placed<T>, keyed: boolean): void => {
    let group = groups.get(id);
    if (!group) groups.set(id, (group = { id, all: [], keyed: [] }));
    group.all.push(placed);
    if (keyed) group.keyed.push(placed);
  };
  for (const module of modules) {
    const { values, reads } = prospector.sites(module);
    for (const site of values) {
      const text = prospector.textAt(module, site.value, known.names);
      const keyed = text !== undefined && known.isKey(text) && !known.isDeclared(module, site);
      const placed = { module, site, text };
      if (site.kind === 'argument') {
        add(shapes.accessors, idOf(site.name, site.receiver, site.arg, site.prop), placed, keyed);
      } else {
        add(shapes.gates, site.name, placed, keyed);
        const element = site.kind === 'attribute' ? prospector.elementOf(module, site) : undefined;
        if (element !== undefined) add(shapes.components, idOf(element, site.name), placed, keyed);
      }
    }
    for (const site of reads) {
      const keyed = !site.called && known.isKey(site.name) && !known.isDeclared(module, site);
      for (const path of site.paths) add(shapes.bags, path, { module, site, text: site.name }, keyed);
    }
  }
  return shapes;
}

/** Whether a call says by its name, or its object's, that it asks for a flag. */
export const speaks = ({ name, receiver }: ValueSite): boolean =>
  asksForFlag(name) || (receiver !== undefined && speaksOf(receiver) !== undefined);

/** Places of a group that hold a key, or a text that can be one. */
export const likeKeys = ({ all }: Group<ValueSite>): Placed<ValueSite>[] =>
  all.filter(({ text }) => text !== undefined && looksLikeKey(text));
