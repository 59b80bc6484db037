import { observedNames } from '../../observations.js';
import { pathOfBag, type ScanOptions } from '../../options.js';
import type { SdkIndex } from '../../sdks/index.js';
import { camelName, pascalName } from '../../templates/names.js';
import type { Module } from '../modules/modules.js';
import type { KnownNames } from '../tree/known-names.js';
import type { Collected } from './collected.js';

interface Known {
  options: ScanOptions;
  sdks: Pick<SdkIndex, 'directiveOf' | 'isName'>;
  /** Packages of SDKs that some file imports. */
  packages: ReadonlySet<string>;
  /** Names that stand for keys. */
  symbols: Pick<KnownNames, 'has'>;
  /** Names of what reads flags. */
  callees: Pick<KnownNames, 'has'>;
  keys: readonly ReadonlySet<string>[];
}

const words = /[\w$][\w$-]*/g;

/**
 * Tells which templates of a component have to be parsed: parsing one costs as much as its whole file, and few name a flag.
 * `own` is what the component's script says of flags; where it says something, or names what may hold flags, its members may.
 */
export function createTemplateTest({ options, sdks, packages, symbols, callees, keys }: Known) {
  const paths = options.bags.flatMap((bag) => pathOfBag(bag).match(words) ?? []);
  const accessors = options.accessors.map(({ name }) => name);
  const configured = new Set([...paths, ...options.gates, ...accessors]);
  const isName = (word: string): boolean =>
    configured.has(word) ||
    sdks.isName(word) ||
    sdks.directiveOf(word) !== undefined ||
    symbols.has(word) ||
    callees.has(word);
  const isTelling = (word: string): boolean =>
    isName(word) ||
    keys.some((each) => each.has(word)) ||
    (word.includes('-') && (isName(camelName(word)) || isName(pascalName(word))));
  const isWord = /^[\w$][\w$-]*$/;
  const hasOther = (text: string): boolean =>
    observedNames.some((each) => text.includes(each)) ||
    keys.some((each) => [...each].some((key) => !isWord.test(key) && text.includes(key)));

  return (module: Module, own: Collected): ((text: string) => boolean) => {
    const says = own.found.length + own.unresolved.length + own.names.length + own.callees.length > 0;
    let mayHold: boolean | undefined;
    const holds = (): boolean =>
      (mayHold ??=
        [...packages].some((each) => module.text.includes(each)) ||
        (module.text.match(words) ?? []).some((word) => paths.includes(word) || symbols.has(word)));
    return (text) => says || (text.match(words) ?? []).some(isTelling) || hasOther(text) || holds();
  };
}
