import type { UiConfig } from './uiConfig';

export const Usage = ({ uiConfig }: { uiConfig: UiConfig }) =>
  uiConfig.flags.showUserDeviceCount ? <Devices edge={uiConfig.flags['kebab-flag']} /> : null;
  //             ^^^^^^^^^^^^^^^^^^^ evaluation showUserDeviceCount
  //                                                                 ^^^^^^^^^^^^ evaluation kebab-flag
