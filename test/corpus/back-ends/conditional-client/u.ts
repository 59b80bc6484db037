import { client, get } from './f';
client.boolVariation('cc-a', { key: '' }, false);
//                   ^^^^^^ evaluation cc-a
get().boolVariation('cc-b', { key: '' }, false);
//                  ^^^^^^ evaluation cc-b
