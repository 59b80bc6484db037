import { OpenFeature } from '@openfeature/server-sdk';
import { RemoteSettings } from './settings';

const settings = new RemoteSettings();
const flags = OpenFeature.getClient();

export async function load(preferences: Preferences) {
  const a = settings.getBooleanValue('autosave', true);
  //                                 ^^^^^^^^^^ nothing
  const b = preferences.getStringValue('locale', 'en');
  //                                   ^^^^^^^^ nothing
  const c = await flags.getBooleanValue('load-in-parallel', false);
  //                                    ^^^^^^^^^^^^^^^^^^ evaluation load-in-parallel
  return { a, b, c, d: new Map().get('variation') };
  //                                 ^^^^^^^^^^^ nothing
}
