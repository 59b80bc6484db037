import { useUiConfig } from './hooks/useUiConfig';

export function Header() {
  const {
    uiConfig: {
      flags: { globalSearch, helpCentre: help },
      //       ^^^^^^^^^^^^ evaluation globalSearch
      //                     ^^^^^^^^^^ evaluation helpCentre
    },
  } = useUiConfig();
  const { uiConfig } = useUiConfig();
  const darkLaunch = Boolean(uiConfig.flags.darkLaunch);
  //                                        ^^^^^^^^^^ evaluation darkLaunch
  return <Top search={globalSearch} help={help} dark={darkLaunch} />;
}
