import { OpenFeature } from '@openfeature/server-sdk';

const client = OpenFeature.getClient();

export async function isOpen(region: string, at: Date): Promise<boolean> {
  const holiday = await client.getBooleanValue(`holiday-hours-${region}`, false);
  //                                           ^^^^^^^^^^^^^^^^^^^^^^^^^ unresolved holiday-hours-*
  return holiday ? at.getHours() < 12 : at.getHours() < 20;
}
