export interface UiFlags {
  showUserDeviceCount?: boolean;
//^^^^^^^^^^^^^^^^^^^ declaration showUserDeviceCount
  edgeObservability?: boolean;
//^^^^^^^^^^^^^^^^^ declaration edgeObservability
  'kebab-flag'?: boolean;
//^^^^^^^^^^^^ declaration kebab-flag
}
export type UiConfig = { flags: UiFlags };
