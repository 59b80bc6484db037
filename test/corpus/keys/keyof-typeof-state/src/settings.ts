import { OpenFeature } from '@openfeature/web-sdk';

export const defaults = { 'auto-save': true, 'spell-check': false };
//                        ^^^^^^^^^^^ declaration auto-save
//                                           ^^^^^^^^^^^^^ declaration spell-check
type Setting = keyof typeof defaults;

export function read(event: CustomEvent): boolean {
  const setting: Setting = event.detail.name;
  return OpenFeature.getClient().getBooleanValue(setting, defaults[setting]);
  //                                             ^^^^^^^ unresolved {auto-save, spell-check}
}
