import type { Sample } from './sample.js';

export default [
  {
    title: 'server: values are promised',
    code: `import { OpenFeature } from '@openfeature/server-sdk';
const client = OpenFeature.getClient();
export async function quote(context) {
  if (!(await client.getBooleanValue('express-quote', false, context))) return undefined;
  const carrier = await client.getStringValue('quote-carrier', 'post');
  const limit = await client.getNumberValue('quote-limit', 10);
  return { carrier, limit, rules: await client.getObjectValue('quote-rules', {}) };
}`,
    evaluates: 'express-quote quote-carrier quote-limit quote-rules',
  },
  {
    title: 'server: details',
    code: `import { OpenFeatureAPI } from '@openfeature/server-sdk';
const client = OpenFeatureAPI.getInstance().getClient('billing');
const on = (await client.getBooleanDetails('new-invoice', false)).value;
const { value, reason } = await client.getStringDetails('invoice-layout', 'plain');
await client.getNumberDetails('invoice-days', 30);
await client.getObjectDetails('invoice-texts', {});`,
    evaluates: 'new-invoice invoice-layout invoice-days invoice-texts',
  },
  {
    title: 'web: values are there at once',
    code: `import { type Client, OpenFeature } from '@openfeature/web-sdk';
const client = OpenFeature.getClient();
if (client.getBooleanValue('dark-mode', false)) document.body.classList.add('dark');
title.textContent = client.getStringValue('page-title', 'Shop');
const read = (other: Client) => [other.getNumberValue('page-size', 20), other.getObjectValue('page-menu', {})];
client.getBooleanDetails('sticky-header', false).value;
client.getStringDetails('header-text', '').variant;
client.getNumberDetails('header-height', 1).reason;
client.getObjectDetails('header-links', []);`,
    evaluates: 'dark-mode page-title page-size page-menu sticky-header header-text header-height header-links',
  },
  {
    title: 'React: hooks',
    code: `import {
  useBooleanFlagDetails, useBooleanFlagValue, useFlag, useNumberFlagDetails, useNumberFlagValue, useObjectFlagDetails,
  useObjectFlagValue, useOpenFeatureClient, useStringFlagDetails, useStringFlagValue, useSuspenseFlag,
} from '@openfeature/react-sdk';
export function Basket() {
  const { value: showCoupons } = useFlag('basket-coupons', false);
  const summary = useSuspenseFlag('basket-summary', 'short').value;
  const sticky = useBooleanFlagValue('basket-sticky', false);
  const texts = [useStringFlagValue('basket-title', 'Basket'), useNumberFlagValue('basket-max', 50)];
  const layout = useObjectFlagValue('basket-layout', {});
  const { value } = useBooleanFlagDetails('basket-gifts', false);
  useStringFlagDetails('basket-hint', '');
  useNumberFlagDetails('basket-rows', 5);
  useObjectFlagDetails('basket-tax', {});
  const on = useOpenFeatureClient().getBooleanValue('basket-notes', false);
  return showCoupons && sticky && value && on ? <p>{[summary, texts, layout]}</p> : null;
}`,
    evaluates:
      'basket-coupons basket-summary basket-sticky basket-title basket-max basket-layout basket-gifts basket-hint basket-rows basket-tax basket-notes',
  },
  {
    title: 'React: a component around what is behind the flag',
    code: `import { FeatureFlag } from '@openfeature/react-sdk';
export const Header = () => (
  <FeatureFlag flagKey="new-header" defaultValue={false} fallback={<Old />}>
    <New />
  </FeatureFlag>
);
export const Footer = () => <FeatureFlag flagKey={'footer-style'} matchValue="wide" defaultValue="narrow" children={null} />;`,
    evaluates: 'new-header footer-style',
  },
  {
    title: 'Angular: the service',
    code: `import { Component, inject } from '@angular/core';
import { FeatureFlagService } from '@openfeature/angular-sdk';
@Component({ selector: 'app-search', template: '' })
export class Search {
  private flags = inject(FeatureFlagService);
  suggestions$ = this.flags.getBooleanDetails('search-suggestions', false);
  placeholder$ = this.flags.getStringDetails('search-placeholder', 'Search');
}
@Component({ selector: 'app-results', template: '' })
export class Results {
  constructor(private readonly service: FeatureFlagService) {}
  ngOnInit() {
    this.size$ = this.service.getNumberDetails('results-size', 10);
    this.facets$ = this.service.getObjectDetails('results-facets', {});
  }
}`,
    evaluates: 'search-suggestions search-placeholder results-size results-facets',
  },
  {
    title: 'Angular: directives in an inline template',
    code: `import { Component } from '@angular/core';
import { BooleanFeatureFlagDirective } from '@openfeature/angular-sdk';
@Component({
  selector: 'app-home',
  imports: [BooleanFeatureFlagDirective],
  template: \`
    <div *booleanFeatureFlag="'home-banner'; default: false; else: noBanner">Sale</div>
    <div *stringFeatureFlag="'home-colour'; value: 'red'; default: 'blue'">Red</div>
    <ng-template [numberFeatureFlag]="'home-columns'" [numberFeatureFlagDefault]="3"></ng-template>
    <div *objectFeatureFlag="'home-tiles'; value: tiles; default: none">Tiles</div>
  \`,
})
export class Home {}`,
    evaluates: 'home-banner home-colour home-columns home-tiles',
    notInEslint: 'Templates of Angular are not read in the editor.',
  },
  {
    title: 'NestJS: flags as parameters of a handler, a guard and an injected client',
    code: `import { Controller, Get } from '@nestjs/common';
import {
  BooleanFeatureFlag, type Client, NumberFeatureFlag, ObjectFeatureFlag, OpenFeatureClient, RequireFlagsEnabled,
  StringFeatureFlag,
} from '@openfeature/nestjs-sdk';
@Controller('orders')
export class OrdersController {
  constructor(@OpenFeatureClient() private client: Client) {}
  @RequireFlagsEnabled({ flags: [{ flagKey: 'orders-export' }, { flagKey: 'orders-csv', defaultValue: true }] })
  @Get('export')
  async export(
    @BooleanFeatureFlag({ flagKey: 'orders-zip', defaultValue: false }) zip,
    @StringFeatureFlag({ flagKey: 'orders-encoding', defaultValue: 'utf-8' }) encoding,
    @NumberFeatureFlag({ flagKey: 'orders-page', defaultValue: 100 }) page,
    @ObjectFeatureFlag({ flagKey: 'orders-columns', defaultValue: {} }) columns,
  ) {
    return this.client.getBooleanValue('orders-archive', false);
  }
}`,
    evaluates: 'orders-zip orders-encoding orders-page orders-columns orders-archive',
    gates: 'orders-export orders-csv',
  },
  {
    title: 'generated for React',
    code: `import { useGiftCards, useSuspenseReturnsBox } from './generated/openfeature';
export const Extras = () => (useGiftCards().value && useSuspenseReturnsBox().value ? <p /> : null);`,
    evaluates: 'giftCards returnsBox',
  },
  {
    title: 'generated for Node',
    code: `import { type GeneratedClient, getGeneratedClient } from '../generated/openfeature';
const client = getGeneratedClient();
if (await client.freeShipping()) ship();
const { value } = await client.shippingZoneDetails({ targetingKey: user.id });
export const weigh = (given: GeneratedClient) => given.shippingWeight();`,
    evaluates: 'freeShipping shippingZone shippingWeight',
  },
  {
    title: 'generated for NestJS',
    code: `import { GeneratedOpenFeatureClient, StoreLocator } from './generated/openfeature-decorators';
import type { GeneratedClient } from './generated/openfeature';
@Controller()
export class StoresController {
  constructor(@GeneratedOpenFeatureClient() private readonly flags: GeneratedClient) {}
  @Get()
  find(@StoreLocator() storeLocator) {
    return this.flags.storeHours();
  }
}`,
    evaluates: 'storeLocator storeHours',
  },
  {
    title: 'generated for Angular',
    code: `import { Component, inject } from '@angular/core';
import { GeneratedFeatureFlagDirectives, GeneratedFeatureFlagService } from './generated/openfeature.generated';
@Component({
  imports: [GeneratedFeatureFlagDirectives],
  template: '<p *wishListFeatureFlag="let v">Wishes</p>',
})
export class Account {
  private readonly flags = inject(GeneratedFeatureFlagService);
  points$ = this.flags.getLoyaltyPoints();
  details$ = this.flags.getAccountBadgeDetails();
}`,
    evaluates: 'wishList loyaltyPoints accountBadge',
    notInEslint: 'Templates of Angular are not read in the editor.',
  },
  {
    title: 'hooks, components and methods of others',
    code: `import { useFlag } from './own-flags';
import { FeatureFlag } from 'other-flags';
import { client } from './http';
useFlag('not-a-flag', false);
client.getBooleanValue('not-a-flag', false);
export const x = <FeatureFlag flagKey="not-a-flag" />;`,
    evaluates: '',
  },
  {
    title: 'a file of the repository that is only called openfeature',
    code: `import { getGeneratedClient, useOpenFeature } from './openfeature';
useOpenFeature();
getGeneratedClient().newCheckout();`,
    evaluates: '',
  },
] satisfies Sample[];
