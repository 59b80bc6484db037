import type { Sample } from './sample.js';

export default [
  {
    title: 'browser: a gate is a boolean, the rest is read with get()',
    code: `import { StatsigClient } from '@statsig/js-client';
const statsig = new StatsigClient('client-key', { userID: 'u-1' });
await statsig.initializeAsync();
if (statsig.checkGate('new-homepage')) show();
statsig.getFeatureGate('homepage-video').value;
statsig.getDynamicConfig('homepage-texts').get('title', 'Welcome');
StatsigClient.instance().getExperiment('homepage-order').get('first', 'news');
statsig.getLayer('homepage-layer').get('columns', 2);
statsig.getParameterStore('homepage-store').get('colour', 'blue');`,
    evaluates: 'new-homepage homepage-video homepage-texts homepage-order homepage-layer homepage-store',
  },
  {
    title: 'browser that decides by itself: the user stands second',
    code: `import { StatsigOnDeviceEvalClient } from '@statsig/js-on-device-eval-client';
const statsig = new StatsigOnDeviceEvalClient('client-key');
statsig.checkGate('device-gate', { userID: 'u-1' });
statsig.getLayer('device-layer', user).get('columns', 2);`,
    evaluates: 'device-gate device-layer',
  },
  {
    title: 'React hooks',
    code: `import {
  useDynamicConfig, useExperiment, useFeatureGate, useGateValue, useLayer, useParameterStore, useStatsigClient,
} from '@statsig/react-bindings';
export function Feed() {
  const infinite = useGateValue('feed-infinite');
  const { value } = useFeatureGate('feed-stories');
  const config = useDynamicConfig('feed-config').get('size', 20);
  const ranking = useExperiment('feed-ranking').get('by', 'date');
  const layer = useLayer('feed-layer').get('gap', 8);
  const store = useParameterStore('feed-store').get('title', '');
  const { client, checkGate } = useStatsigClient();
  const [likes, shares] = [client.checkGate('feed-likes'), checkGate('feed-shares')];
  return infinite && value ? <p>{[config, ranking, layer, store, likes, shares]}</p> : null;
}`,
    evaluates: 'feed-infinite feed-stories feed-config feed-ranking feed-layer feed-store feed-likes feed-shares',
  },
  {
    title: 'React provider that starts a client, in a browser and on a phone',
    code: `import { useClientAsyncInit } from '@statsig/react-bindings';
import { useClientAsyncInitRN } from '@statsig/react-native-bindings';
import { StatsigClientExpo } from '@statsig/expo-bindings';
export function App() {
  const { client } = useClientAsyncInit('client-key', user);
  const phone = useClientAsyncInitRN('client-key', user).client;
  const expo = new StatsigClientExpo('client-key', user);
  return client.checkGate('app-shell') && phone.checkGate('app-gestures') && expo.checkGate('app-camera');
}`,
    evaluates: 'app-shell app-gestures app-camera',
  },
  {
    title: 'Angular: service and directive',
    code: `import { Component, inject } from '@angular/core';
import { CheckGateDirective, StatsigService } from '@statsig/angular-bindings';
@Component({
  selector: 'app-offers',
  imports: [CheckGateDirective],
  template: '<app-coupon *stgCheckGate="\\'offers-coupon\\'"></app-coupon>',
})
export class Offers {
  private readonly statsig = inject(StatsigService);
  constructor(private readonly service: StatsigService) {}
  open = this.statsig.checkGate('offers-open');
  texts() {
    return [
      this.service.getDynamicConfig('offers-texts'),
      this.service.getExperiment('offers-price'),
      this.service.getLayer('offers-layer'),
    ];
  }
}`,
    evaluates: 'offers-coupon offers-open offers-texts offers-price offers-layer',
    notInEslint: 'Templates of Angular are not read in the editor.',
  },
  {
    title: 'Node: the user goes first',
    code: `import { Statsig, StatsigUser } from '@statsig/statsig-node-core';
const statsig = new Statsig('secret-key');
const user = new StatsigUser({ userID: 'u-1' });
if (statsig.checkGate(user, 'api-v2')) upgrade();
statsig.getFeatureGate(user, 'api-batch').value;
statsig.getDynamicConfig(user, 'api-limits').get('rate', 10);
statsig.getExperiment(user, 'api-cache').get('ttl', 60);
Statsig.shared().getLayer(user, 'api-layer').get('retries', 1);
statsig.getParameterStore(user, 'api-store').get('region', 'eu');`,
    evaluates: 'api-v2 api-batch api-limits api-cache api-layer api-store',
  },
  {
    title: 'Node, older package: the default export is a client',
    code: `import Statsig, { StatsigServer } from 'statsig-node';
await Statsig.initialize('secret-key');
if (Statsig.checkGate(user, 'mail-digest')) send();
Statsig.getFeatureGate(user, 'mail-html').value;
Statsig.getConfig(user, 'mail-texts').get('subject', '');
const own = new StatsigServer('secret-key');
own.getExperiment(user, 'mail-time').get('hour', 8);
own.getLayer(user, 'mail-layer');
own.checkGateSync(user, 'mail-images');
own.checkGateWithExposureLoggingDisabled(user, 'mail-footer');`,
    evaluates: 'mail-digest mail-html mail-texts mail-time mail-layer mail-images mail-footer',
  },
  {
    title: 'Node, older package, with require',
    code: `const statsig = require('statsig-node');
statsig.checkGate({ userID }, 'sms-codes');
const { Statsig } = require('statsig-node');
Statsig.getConfig({ userID }, 'sms-texts');`,
    evaluates: 'sms-codes sms-texts',
  },
  {
    title: 'browser and React, older packages',
    code: `import statsig, { StatsigClient } from 'statsig-js';
import { Statsig, useConfig, useExperiment, useFeatureGate, useGate, useLayer } from 'statsig-react';
await statsig.initialize('client-key', { userID });
statsig.checkGate('help-search');
statsig.getFeatureGate('help-forum');
const client = new StatsigClient('client-key', { userID });
client.getConfig('help-topics').get('first', '');
client.getExperiment('help-layout');
client.getLayer('help-layer');
export function Help() {
  const { value, isLoading } = useGate('help-chat');
  const { gate } = useFeatureGate('help-phone');
  const { config } = useConfig('help-hours');
  useExperiment('help-button').config;
  useLayer('help-panel').layer;
  return value && gate.value && Statsig.checkGate('help-tour') ? <p>{config.get('open', 9)}</p> : null;
}`,
    evaluates:
      'help-search help-forum help-topics help-layout help-layer help-chat help-phone help-hours help-button help-panel help-tour',
  },
  {
    title: 'gates and experiments of others',
    code: `import { useGate } from './airport';
import { useExperiment } from 'lab-kit';
import { barrier } from './parking';
useGate('B12');
useExperiment('water');
barrier.checkGate('north');`,
    evaluates: '',
  },
] satisfies Sample[];
