import type { Sample } from './sample.js';

export default [
  {
    title: 'The client is the default export',
    code: `import flagsmith from '@flagsmith/flagsmith';
await flagsmith.init({ environmentID: '<KEY>' });
if (flagsmith.hasFeature('dark_mode')) enableDarkMode();
const size = flagsmith.getValue('font_size', { json: true, fallback: '12px' });
const isSafe = flagsmith.hasFeature('safe_mode', { fallback: true });`,
    evaluates: 'dark_mode font_size safe_mode',
  },
  {
    title: 'Isomorphic, with an instance of its own',
    code: `import { createFlagsmithInstance } from 'flagsmith/isomorphic';
const flagsmith = createFlagsmithInstance();
export const isOn = () => flagsmith.hasFeature('ssr_cache') && flagsmith.getValue('ssr_ttl') > 0;`,
    evaluates: 'ssr_cache ssr_ttl',
  },
  {
    title: 'React: flags by name, read from the result',
    code: `import { useFlags } from 'flagsmith/react';
export function Home() {
  const flags = useFlags(['home_hero', 'home-sale']);
  return flags.home_hero.enabled ? <Hero sale={flags['home-sale'].value} /> : null;
}`,
    evaluates: 'home_hero home-sale home_hero home-sale',
  },
  {
    title: 'React: flags taken apart, and the client',
    code: `import { useFlags, useFlagsmith } from '@flagsmith/flagsmith/react';
export function Shop() {
  const { shop_banner } = useFlags(['shop_banner']);
  const flagsmith = useFlagsmith();
  return <p hidden={!flagsmith.hasFeature('shop_open')}>{shop_banner.enabled && flagsmith.getValue('banner_text')}</p>;
}`,
    evaluates: 'shop_banner shop_banner shop_open banner_text',
  },
  {
    title: 'All flags, and the type of the client',
    code: `import type { IFlagsmith } from 'react-native-flagsmith';
export const read = (flagsmith: IFlagsmith) => flagsmith.getAllFlags().native_menu.enabled && flagsmith.hasFeature('native_tab');`,
    evaluates: 'native_menu native_tab',
  },
  {
    title: 'Node: flags of an environment or of an identity',
    code: `import { Flagsmith } from 'flagsmith-nodejs';
const flagsmith = new Flagsmith({ environmentKey: '<KEY>' });
export async function handler(req, res) {
  const flags = await flagsmith.getEnvironmentFlags();
  const mine = await flagsmith.getIdentityFlags(req.user.id, { plan: 'pro' });
  if (flags.isFeatureEnabled('secret_button')) res.json({ colour: mine.getFeatureValue('button_colour') });
  res.json(mine.getFlag('button_shape').enabled);
}`,
    evaluates: 'secret_button button_colour button_shape',
  },
  {
    title: 'Node with require, and flags that are handed on',
    code: `const Flagsmith = require('flagsmith-nodejs').default;
const flagsmith = new Flagsmith({ environmentKey: '<KEY>' });
flagsmith.getEnvironmentFlags().then(use);
import type { Flags } from 'flagsmith-nodejs';
export const isOpen = (flags: Flags) => flags.isFeatureEnabled('shop_open_now');`,
    evaluates: 'shop_open_now',
  },
  {
    title: 'Node, the default export',
    code: `import Flagsmith from 'flagsmith-nodejs';
const flags = await new Flagsmith({ environmentKey: '<KEY>' }).getEnvironmentFlags();
export const value = flags.getFeatureValue('default_value');`,
    evaluates: 'default_value',
  },
  {
    title: 'Look-alikes',
    code: `import { useFlags } from './own-flags';
import browser from './browser';
const flags = useFlags(['a_flag', 'b_flag']);
if (browser.hasFeature('grid') && flags.a_flag.enabled) console.log(form.getValue('name'));`,
    evaluates: '',
  },
] satisfies Sample[];
