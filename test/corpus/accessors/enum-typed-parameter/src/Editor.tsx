import { UiFlag, useUiFlag } from './flags';

export const Editor = () => (
  <Workbench commandBar={useUiFlag(UiFlag.CommandBar)} zen={useUiFlag(UiFlag.ZenMode)} />
  //                               ^^^^^^^^^^^^^^^^^ evaluation ui-command-bar
  //                                                                  ^^^^^^^^^^^^^^ evaluation ui-zen-mode
);
