import { OpenFeature, type Client } from '@openfeature/web-sdk';

let client: Client | undefined;

export function connect(domain: string): void {
  client = OpenFeature.getClient(domain);
}

export const bannerText = (): string => client?.getStringValue('maintenance-banner', '') ?? '';
//                                                             ^^^^^^^^^^^^^^^^^^^^ evaluation maintenance-banner

export function mayDismiss(): boolean {
  if (!client) return true;
  return !client.getBooleanValue('sticky-banner', false);
  //                             ^^^^^^^^^^^^^^^ evaluation sticky-banner
}
