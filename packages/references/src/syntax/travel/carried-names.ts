import { isDistinctive } from '../../text/prefilter.js';

/** What travels, by identity: an accessor's owner, or a package's clients. */
export type Traveller = object;

/** A name under which something travels. */
export interface Carrier {
  /** Whether files that have the name can tell of further ones. */
  tells: boolean;
  /** Whether it is a member's name, and no everyday word. */
  isMember: boolean;
  travellers: Set<Traveller>;
}

/** What travels under more names than that is everywhere: every file that calls a member of its name is looked at. */
const maxNames = 100;

/** The names under which something travels; what each is looked for, and told of, once. */
export function createCarriedNames() {
  const carried = new Map<string, Carrier>();
  /** How many names carry each traveller. */
  const counts = new Map<Traveller, number>();
  const isEverywhere = (traveller: Traveller): boolean => (counts.get(traveller) ?? 0) > maxNames;
  /** Names that are new, or that something new travels under. */
  const fresh = new Set<string>();
  /** Names that somebody looks for. */
  const told = new Set<string>();
  const isSought = (name: string): boolean =>
    !told.has(name) && [...(carried.get(name)?.travellers ?? [])].some((each) => !isEverywhere(each));

  return {
    get: (name: string): Carrier | undefined => carried.get(name),
    /** What files were looked for that have the name. */
    told: (name: string): Carrier | undefined => (told.has(name) ? carried.get(name) : undefined),
    isEverywhere,
    /**
     * Learns that a name carries something; whether that is new. `isMember` is true of names that stand behind a dot in other
     * files: an everyday one leads nowhere by itself.
     */
    carry(name: string, travellers: Iterable<Traveller>, isMember: boolean): boolean {
      let known = carried.get(name);
      if (!known) carried.set(name, (known = { tells: false, isMember: false, travellers: new Set() }));
      known.tells ||= !isMember || isDistinctive(name);
      known.isMember ||= isMember && isDistinctive(name);
      let isNew = false;
      for (const traveller of travellers) {
        if (known.travellers.has(traveller) || isEverywhere(traveller)) continue;
        known.travellers.add(traveller);
        counts.set(traveller, (counts.get(traveller) ?? 0) + 1);
        isNew = true;
      }
      if (isNew) fresh.add(name);
      return isNew;
    },
    /** Has those who know the name looked at again. */
    renew: (name: string): void => void fresh.add(name),
    /** Names that nobody has looked for yet. */
    takeNames(): string[] {
      const names = [...fresh].filter(isSought);
      for (const name of names) {
        told.add(name);
        fresh.delete(name);
      }
      return names;
    },
    /** Names of which more is known, and whose files can tell of further ones. */
    takeTelling(): ReadonlySet<string> {
      const names = [...fresh].filter((name) => told.has(name));
      for (const name of names) fresh.delete(name);
      return new Set(names.filter((name) => carried.get(name)?.tells));
    },
  };
}
