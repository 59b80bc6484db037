import type { Sample } from './sample.js';

export default [
  {
    title: 'Modular: the instance stands before the key',
    code: `import { initializeApp } from 'firebase/app';
import { fetchAndActivate, getBoolean, getNumber, getRemoteConfig, getString, getValue } from 'firebase/remote-config';
const remoteConfig = getRemoteConfig(initializeApp(options));
remoteConfig.defaultConfig = { welcome_message: 'Welcome' };
await fetchAndActivate(remoteConfig);
if (getBoolean(remoteConfig, 'show_welcome')) greet(getString(remoteConfig, 'welcome_message'));
const limit = getNumber(remoteConfig, 'upload_limit');
const isNew = getValue(remoteConfig, 'new_upload').asBoolean();`,
    evaluates: 'show_welcome welcome_message upload_limit new_upload',
  },
  {
    title: 'Compat',
    code: `import firebase from 'firebase/compat/app';
import 'firebase/compat/remote-config';
const remoteConfig = firebase.remoteConfig();
console.log(remoteConfig.getBoolean('compat_on'), remoteConfig.getString('compat_text'));
console.log(firebase.remoteConfig().getNumber('compat_count'), remoteConfig.getValue('compat_value').asString());`,
    evaluates: 'compat_on compat_text compat_count compat_value',
  },
  {
    title: 'React Native',
    code: `import remoteConfig from '@react-native-firebase/remote-config';
export const isNative = () => remoteConfig().getBoolean('native_home') && remoteConfig().getValue('native_tabs').asNumber() > 1;
export const title = remoteConfig().getString('native_title') + remoteConfig().getNumber('native_size');`,
    evaluates: 'native_home native_tabs native_title native_size',
  },
  {
    title: 'Server: what a template evaluates to',
    code: `import { initializeApp } from 'firebase-admin/app';
import { getRemoteConfig } from 'firebase-admin/remote-config';
const rc = getRemoteConfig(initializeApp());
const template = await rc.getServerTemplate({ defaultConfig: { vertex_enabled: false } });
export function handler(req, res) {
  const config = template.evaluate({ randomizationId: req.user.id });
  if (!config.getBoolean('vertex_enabled')) return res.sendStatus(404);
  res.json({ model: config.getString('model_name'), size: config.getNumber('prompt_size') });
  log(config.getValue('prompt_style').getSource());
}`,
    evaluates: 'vertex_enabled model_name prompt_size prompt_style',
  },
  {
    title: 'Server: the namespace, and the type',
    code: `import admin from 'firebase-admin';
import type { ServerConfig } from 'firebase-admin/remote-config';
const template = admin.remoteConfig().initServerTemplate({ template: saved });
export const isFast = template.evaluate().getBoolean('fast_lane');
export const price = (config: ServerConfig) => config.getNumber('unit_price');`,
    evaluates: 'fast_lane unit_price',
  },
  {
    title: 'Values of something else',
    code: `import { getBoolean, getString } from './env';
import { getValue } from '@firebase/database';
const isDebug = getBoolean(process.env, 'DEBUG') || getString(process.env, 'LEVEL') === 'debug';
const stored = getValue(db, 'users');
console.log(preferences.getBoolean('dark'));`,
    evaluates: '',
  },
] satisfies Sample[];
