import { enableDiffFolding } from '../lib/feature-flag';

export function diffOptions(fold = enableDiffFolding()): DiffOptions {
//                                 ^^^^^^^^^^^^^^^^^ evaluation enableDiffFolding
  return { fold, lines: fold ? 3 : Infinity };
}
