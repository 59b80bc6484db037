import type { Sample } from './sample.js';

export default [
  {
    title: 'Browser: the flags of the default export',
    code: `import mixpanel from 'mixpanel-browser';
mixpanel.init('<TOKEN>', { flags: true });
const isNew = await mixpanel.flags.is_enabled('new-funnel', false);
if (mixpanel.flags.is_enabled_sync('funnel-step', false)) next();
const colour = await mixpanel.flags.get_variant_value('funnel-colour', 'blue');
const size = mixpanel.flags.get_variant_value_sync('funnel-size', 2);
const variant = await mixpanel.flags.get_variant('funnel-text', { key: 'control', value: null });
const other = mixpanel.flags.get_variant_sync('funnel-icon', { key: 'control', value: null });`,
    evaluates: 'new-funnel funnel-step funnel-colour funnel-size funnel-text funnel-icon',
  },
  {
    title: 'Browser: a named instance, and types',
    code: `import mixpanel, { type FlagsManager, type Mixpanel } from 'mixpanel-browser';
const instance = mixpanel.init('<TOKEN>', { flags: true }, 'second');
export const isSecond = instance.flags.is_enabled_sync('second-on', false);
export const read = (one: Mixpanel, flags: FlagsManager) =>
  one.flags.get_variant_value_sync('one-value', 'a') + flags.get_variant_value_sync('two-value', 'b');`,
    evaluates: 'second-on one-value two-value',
  },
  {
    title: 'Node: decided here',
    code: `const Mixpanel = require('mixpanel');
const mixpanel = Mixpanel.init('<TOKEN>', { local_flags_config: { enable_polling: true } });
await mixpanel.local_flags.startPollingForDefinitions();
const isOn = mixpanel.local_flags.isEnabled('local-on', context);
const value = mixpanel.local_flags.getVariantValue('local-value', 'a', context);
const variant = mixpanel.local_flags.getVariant('local-variant', { variant_value: 'a' }, context);`,
    evaluates: 'local-on local-value local-variant',
  },
  {
    title: 'Node: decided by the service',
    code: `import Mixpanel from 'mixpanel';
const flags = Mixpanel.init('<TOKEN>', { remote_flags_config: {} }).remote_flags;
export async function handler(context) {
  if (await flags.isEnabled('remote-on', context)) return flags.getVariantValue('remote-value', 1, context);
  return (await flags.getVariant('remote-variant', { variant_value: 1 }, context)).variant_value;
}`,
    evaluates: 'remote-on remote-value remote-variant',
  },
  {
    title: 'Flags of something else',
    code: `import analytics from './analytics';
import mixpanel from 'mixpanel-browser';
analytics.flags.is_enabled('own-flag', false);
mixpanel.people.is_enabled('no-flag');
country.flags.get_variant('fr', 'small');`,
    evaluates: '',
  },
] satisfies Sample[];
