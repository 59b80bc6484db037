import type { Sample } from './sample.js';

export default [
  {
    title: 'Node: the user goes first',
    code: `import { SplitFactory } from '@splitsoftware/splitio';
const factory = SplitFactory({ core: { authorizationKey: 'server-key' } });
const client = factory.client();
if (client.getTreatment('u-1', 'new-tariff') === 'on') apply();
client.getTreatmentWithConfig(user.id, 'tariff-bands', { plan: 'pro' }).config;
client.getTreatments('u-1', ['tariff-night', 'tariff-weekend']);
client.getTreatmentsWithConfig('u-1', ['tariff-summer']);`,
    evaluates: 'new-tariff tariff-bands tariff-night tariff-weekend tariff-summer',
  },
  {
    title: 'browser: the same factory, and the user is known',
    code: `import { SplitFactory } from '@splitsoftware/splitio';
const client = SplitFactory({ core: { authorizationKey: 'browser-key', key: 'u-1' } }).client();
client.on(client.Event.SDK_READY, () => {
  if (client.getTreatment('new-dashboard') === 'on') draw();
  client.getTreatment('dashboard-widgets', { plan: 'pro' });
  client.getTreatmentWithConfig('dashboard-theme').config;
  client.getTreatments(['dashboard-news', 'dashboard-mail']);
  client.getTreatmentsWithConfig(['dashboard-clock']);
});`,
    evaluates: 'new-dashboard dashboard-widgets dashboard-theme dashboard-news dashboard-mail dashboard-clock',
  },
  {
    title: 'clients told by their type',
    code: `import type SplitIO from '@splitsoftware/splitio/types/splitio';
export function read(browser: SplitIO.IBrowserClient, server: SplitIO.IAsyncClient, sdk: SplitIO.IBrowserSDK) {
  browser.getTreatment('typed-browser', attributes);
  browser.getTreatmentWithConfig('typed-config', attributes);
  browser.getTreatments(['typed-list'], attributes);
  browser.getTreatmentsWithConfig(['typed-lists']);
  sdk.client().getTreatment('typed-sdk', attributes);
  return server.getTreatment('u-1', 'typed-server');
}`,
    evaluates: 'typed-browser typed-config typed-list typed-lists typed-sdk typed-server',
  },
  {
    title: 'slim browser package',
    code: `import { SplitFactory } from '@splitsoftware/splitio-browserjs';
const client = SplitFactory(settings).client('u-2');
client.getTreatment('slim-page', attributes);`,
    evaluates: 'slim-page',
  },
  {
    title: 'React, version 2: options',
    code: `import {
  useSplitClient, useSplitTreatments, useTreatment, useTreatments, useTreatmentsWithConfig, useTreatmentWithConfig,
} from '@splitsoftware/splitio-react';
export function Booking() {
  const { treatment } = useTreatment({ name: 'booking-seats' });
  const price = useTreatmentWithConfig({ name: 'booking-price' }).treatment.config;
  const { treatments } = useTreatments({ names: ['booking-meals', 'booking-bags'], attributes });
  useTreatmentsWithConfig({ names: ['booking-map'] });
  useSplitTreatments({ names: ['booking-hotel'] });
  const { client } = useSplitClient();
  return treatment === 'on' && client?.getTreatment('booking-car') === 'on' ? <p>{[price, treatments]}</p> : null;
}`,
    evaluates: 'booking-seats booking-price booking-meals booking-bags booking-map booking-hotel booking-car',
  },
  {
    title: 'React, version 1: a list, a component and a wrapper',
    code: `import { SplitTreatments, useClient, useSplitTreatments, useTreatments, withSplitTreatments } from '@splitsoftware/splitio-react';
export function Tickets() {
  const treatments = useTreatments(['tickets-group', 'tickets-student']);
  const { treatments: others } = useSplitTreatments({ names: ['tickets-family'] });
  const client = useClient();
  client.getTreatment('tickets-bike');
  return (
    <SplitTreatments names={['tickets-night', 'tickets-day']}>
      {({ treatments: t }) => <p>{[treatments, others, t]}</p>}
    </SplitTreatments>
  );
}
export default withSplitTreatments(['tickets-print'])(Tickets);`,
    evaluates: 'tickets-group tickets-student tickets-family tickets-bike tickets-night tickets-day tickets-print',
  },
  {
    title: 'Redux: selectors, helpers and an action',
    code: `import {
  connectToggler, getTreatments, mapIsFeatureOnToProps, mapTreatmentToProps, selectTreatmentAndStatus,
  selectTreatmentValue, selectTreatmentWithConfig, selectTreatmentWithConfigAndStatus,
} from '@splitsoftware/splitio-redux';
store.dispatch(getTreatments({ key: 'u-1', splitNames: ['redux-list', 'redux-table'] }));
store.dispatch(getTreatments({ splitNames: 'redux-single' }));
const value = selectTreatmentValue(state.splitio, 'redux-value', 'u-1', 'off');
selectTreatmentWithConfig(state.splitio, 'redux-config');
const { treatment, isReady } = selectTreatmentAndStatus(state.splitio, 'redux-status');
selectTreatmentWithConfigAndStatus(state.splitio, 'redux-both');
export const Toggled = connectToggler('redux-toggler')(On, Off);
export const Mapped = connect(mapIsFeatureOnToProps('redux-on'))(View);
export const Treated = connect(mapTreatmentToProps('redux-treatment'))(View);`,
    evaluates:
      'redux-list redux-table redux-single redux-value redux-config redux-status redux-both redux-toggler redux-on redux-treatment',
  },
  {
    title: 'Angular: a service with both forms',
    code: `import { Component, inject } from '@angular/core';
import { SplitService } from '@splitsoftware/splitio-angular';
@Component({ selector: 'app-trips', template: '' })
export class Trips {
  private readonly split = inject(SplitService);
  constructor(private readonly service: SplitService) {}
  map = this.split.getTreatment('trips-map');
  share = this.split.getTreatment('u-1', 'trips-share');
  lists() {
    this.service.getTreatmentWithConfig('trips-config');
    this.service.getTreatments(['trips-train', 'trips-bus']);
    return this.service.getTreatmentsWithConfig('u-1', ['trips-boat']);
  }
}`,
    evaluates: 'trips-map trips-share trips-config trips-train trips-bus trips-boat',
  },
  {
    title: 'treatments of others',
    code: `import { useTreatments } from './spa';
import { doctor } from './hospital';
useTreatments(['massage']);
doctor.getTreatment('u-1', 'rest');`,
    evaluates: '',
  },
] satisfies Sample[];
