import * as LaunchDarkly from 'launchdarkly-js-client-sdk';

declare global {
  interface Window {
    flags: LaunchDarkly.LDClient;
    shop: { isOn(name: string): boolean };
  }
}

window.flags = LaunchDarkly.initialize('client-side-id', { kind: 'user', anonymous: true });
window.shop = { isOn: (name) => document.body.dataset[name] === 'on' };
