import type { FlagDefinition } from '@flagsweep/catalog';

/** Flags by key, or as a list; the key of a flag that stands under its own may be left out. */
export type FlagMap = Record<string, Partial<FlagDefinition>> | readonly FlagDefinition[];

/** Gives a catalog in TypeScript its types. The file is read and never run, so only plain values may stand in it. */
export const defineFlags = <const Flags extends FlagMap>(flags: Flags): Flags => flags;
