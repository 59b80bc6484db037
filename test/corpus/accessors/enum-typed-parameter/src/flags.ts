import { useFlag } from '@unleash/proxy-client-react';

export enum UiFlag {
  CommandBar = 'ui-command-bar',
//^^^^^^^^^^ declaration ui-command-bar
  //           ^^^^^^^^^^^^^^^^ mention ui-command-bar
  ZenMode = 'ui-zen-mode',
//^^^^^^^ declaration ui-zen-mode
  //        ^^^^^^^^^^^^^ mention ui-zen-mode
}
export const useUiFlag = (flag: UiFlag): boolean => useFlag(flag);
