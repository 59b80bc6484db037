import type { Module } from '@flagsweep/references/syntax';
import { type Known, nothingKnown } from './known.js';
import type { Pass } from './simplification.js';
import { isPlainScript } from './statements.js';

/** What steps see of a file as it stands; what they leave is told to `leave`, or to nobody. */
export const passOf = (
  module: Module,
  pure: ReadonlySet<string>,
  known: Known = nothingKnown,
  leave: Pass['leave'] = () => {},
): Pass => ({ module, text: module.text, isScript: isPlainScript(module), pure, known, leave });
