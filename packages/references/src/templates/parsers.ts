import type { TemplateId } from '../code.js';
import type { Blank } from './language.js';
import { templates } from './registry.js';

const loaded = new Map<TemplateId, Blank>();

/** The parser of a language, loaded when it is first needed. */
export function parserOf(language: TemplateId): Blank {
  let blank = loaded.get(language);
  if (!blank) loaded.set(language, (blank = templates[language].load()));
  return blank;
}
