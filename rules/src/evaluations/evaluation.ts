import type { Written } from './keys.js';
import type { Node } from './tree.js';

/** One place of the file under lint that names a flag whose key is static. */
export interface Evaluation {
  /** The key, or what stands for it. */
  key: string;
  /** `gate` only lets through or not; `declaration` makes the key known to code. */
  kind: 'evaluation' | 'gate' | 'declaration';
  /**
   * `key`: the key itself; `raw`: a property named as the key; `camelCase`: as lodash camelCases it; `pascal` and `camel`:
   * the part of a generated accessor's name that was made of it, which begins with a small letter here;
   * `last`: the key, or what follows the last dot of it.
   */
  spelling: 'key' | 'raw' | 'camelCase' | 'pascal' | 'camel' | 'last';
  /** What else the key can be spelled as, where a generated name reads in several ways. */
  others?: readonly string[];
  node: Node;
  /** How `node` spells it: only what is spelled out here can be written anew. */
  written: Written;
  /** True where a declaration in the same file gives the key. */
  declared?: true;
}
