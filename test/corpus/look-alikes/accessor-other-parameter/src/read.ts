import { OpenFeature } from '@openfeature/server-sdk';

export const read = (area: string, key: string, note?: string) => {
  log(area, note);
  return OpenFeature.getClient(area).getBooleanValue(key, false);
};
