import { useFlag } from './local';
import { isEnabled } from '@acme/logger';
import { useFeature } from 'some-ui-kit';
import { get } from 'lodash';
const cache = new Map<string, boolean>();
export const X = () => {
  useFlag('country-de');
  isEnabled('debug');
  useFeature('tooltip');
  cache.get('a'); get({}, 'b');
  const { variation } = new Prod();
  return variation('size-xl');
};
class Prod { variation(k: string) { return k; } isEnabled(k: string) { return !!k; } }
new Prod().isEnabled('prod');
const client = new Prod();
client.variation('p2');
