import { enableDiffFolding, supportsAliases } from './feature-flag';

export const menu = [
  { label: 'Fold unchanged lines', visible: enableDiffFolding(), click: emit('fold') },
  //                                        ^^^^^^^^^^^^^^^^^ evaluation enableDiffFolding
  { label: 'Rename', visible: supportsAliases() && !isBusy(), click: emit('rename') },
  //                          ^^^^^^^^^^^^^^^ evaluation supportsAliases
];
