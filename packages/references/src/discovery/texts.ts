import { type Host, maxFileBytes } from '../host.js';
import { asksForFlag, isPlainlyFlags, speaksOf } from './words.js';

/** What the texts of a repository promise, before anything is parsed. */
export interface Texts {
  /** Files that declare something by a name that speaks of flags, or that ask for one by such a name. */
  worthParsing: string[];
  /** Files whose own name speaks of flags. */
  named: string[];
}

const code = /\.[cm]?[jt]sx?$/;
const declaration = /\b(?:enum|type|interface|class|const|let|var)\s+([A-Za-z_$][\w$]*)/g;
/** `isFeatureEnabled('x'`, `flags.isOn('x'`; a text is looked for, so that most calls are passed over. */
const call = /(?:([A-Za-z_$][\w$]*)(?:\(\))?\s*[?!]?\.\s*)?([A-Za-z_$][\w$]*)(?:<[\w$., ]*>)?\(\s*['"`]/g;
/** `featureFlags.newCart`, `useFeatureFlags().newCart`, `} = useFeatureFlags()`. */
const read =
  /(?:([A-Za-z_$][\w$]*)(?:\(\))?\s*[?!]?\.[A-Za-z_$])|(?:\}\s*=\s*(?:await\s+)?(?:[\w$]+[?!]?\.)*([A-Za-z_$][\w$]*))/g;

/** `featureFlags: [` */
const list = /([A-Za-z_$][\w$]*)\s*:\s*\[/g;

/** Looks at every text once. It is a filter: what it lets through is parsed, and judged then. */
export function lookAtTexts(host: Host, files: readonly string[]): Texts {
  const worthParsing: string[] = [];
  const named: string[] = [];
  for (const file of files) {
    if (!code.test(file)) continue;
    if (isNamedForFlags(file)) named.push(file);
    const bytes = host.read(file);
    if (bytes.length > maxFileBytes) continue;
    const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
    if (/flag|toggle|experiment|feature|gate|switch/i.test(text) && speaks(text)) worthParsing.push(file);
  }
  return { worthParsing, named };
}

function speaks(text: string): boolean {
  for (const [, name = ''] of text.matchAll(declaration)) if (isWord(name) && speaksOf(name) !== undefined) return true;
  for (const [, object = '', name = ''] of text.matchAll(call)) {
    if ((isWord(name) && asksForFlag(name)) || (isWord(object) && speaksOf(object) !== undefined)) return true;
  }
  for (const [, name = ''] of text.matchAll(list)) if (isWord(name) && isPlainlyFlags(name)) return true;
  for (const [, object = '', taken = ''] of text.matchAll(read)) {
    const name = object || taken;
    if (isWord(name) && isPlainlyFlags(name)) return true;
  }
  return false;
}

/** Cheap, and most names fail it. */
const isWord = (name: string): boolean => /flag|toggle|experiment|feature|gate|switch/i.test(name);

/** `src/feature-flags.ts`, `src/feature-flags/index.ts` */
export function isNamedForFlags(file: string): boolean {
  const bare = file.replace(/(?:\/index)?(?:\.d)?\.[cm]?[jt]sx?$/, '');
  return speaksOf(bare.slice(bare.lastIndexOf('/') + 1)) !== undefined;
}
