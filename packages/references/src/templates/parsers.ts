import { type TemplateId, templateOf } from '../code.js';
import type { Blank } from './language.js';
import { templates } from './registry.js';

/** The parsers of one scan, loaded when something needs them. */
export interface Parsers {
  /** The parser of a language; `undefined` where it is not loaded yet, which is remembered. */
  of(language: TemplateId): Blank | undefined;
  load(language: TemplateId): Promise<void>;
  /** Loads what these files need. */
  loadFor(files: Iterable<string>): Promise<void>;
  /** Loads what was asked for and not there; tells whether there was any. */
  loadWanted(): Promise<boolean>;
}

export function createParsers(): Parsers {
  const loaded = new Map<TemplateId, Blank>();
  const wanted = new Set<TemplateId>();
  const load = async (language: TemplateId): Promise<void> => {
    if (!loaded.has(language)) loaded.set(language, await templates[language].load());
  };
  return {
    of(language) {
      const blank = loaded.get(language);
      if (!blank) wanted.add(language);
      return blank;
    },
    load,
    async loadFor(files) {
      for (const language of new Set([...files].flatMap((file) => templateOf(file) ?? []))) await load(language);
    },
    async loadWanted() {
      const missing = [...wanted];
      wanted.clear();
      for (const language of missing) await load(language);
      return missing.length > 0;
    },
  };
}
