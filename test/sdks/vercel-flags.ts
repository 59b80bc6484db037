import type { Sample } from './sample.js';

export default [
  {
    title: 'Next.js: a flag is declared once, and called',
    code: `import { flag } from 'flags/next';
export const summerSale = flag<boolean>({
  key: 'summer-sale',
  description: 'Red prices',
  defaultValue: false,
  decide: () => false,
});
export const priceLayout = flag({ key: 'price-layout', options: ['list', 'grid'], decide: () => 'list' });
export default async function Page() {
  const sale = await summerSale();
  return sale ? <Sale layout={await priceLayout()} /> : null;
}`,
    declares: 'summer-sale price-layout',
    evaluates: 'summer-sale price-layout',
  },
  {
    title: 'Next.js: flags that are decided before a page is asked for',
    code: `import { evaluate, flag, generatePermutations, getPrecomputed, precompute } from 'flags/next';
const heroFlag = flag({ key: 'home-hero', decide: () => true });
const newsFlag = flag({ key: 'home-news', decide: () => true });
export const middleware = async () => precompute([heroFlag, newsFlag]);
export const params = async () => generatePermutations([heroFlag]);
export const both = async () => evaluate([newsFlag]);
export const one = async (code) => getPrecomputed(heroFlag, [heroFlag, newsFlag], code);
export const some = async (code) => getPrecomputed([newsFlag], [heroFlag, newsFlag], code);
export const called = async (code) => heroFlag(code, [heroFlag, newsFlag]);`,
    declares: 'home-hero home-news',
    evaluates: 'home-hero home-news home-hero home-news home-hero home-news home-hero',
  },
  {
    title: 'SvelteKit',
    code: `import { flag, generatePermutations, precompute } from 'flags/sveltekit';
export const menuFlag = flag({ key: 'side-menu', decide: () => false });
export const load = async () => ({ menu: await menuFlag() });
export const reroute = (request) => precompute([menuFlag], request);
export const entries = () => generatePermutations([menuFlag]);`,
    declares: 'side-menu',
    evaluates: 'side-menu side-menu side-menu',
  },
  {
    title: 'under the older name',
    code: `import { flag } from '@vercel/flags/next';
const chatFlag = flag({ key: 'support-chat', decide: () => false });
export const Chat = async () => ((await chatFlag()) ? <div /> : null);`,
    declares: 'support-chat',
    evaluates: 'support-chat',
  },
  {
    title: 'the client of the product',
    code: `import { createClient, flagsClient } from '@vercel/flags-core';
const client = createClient(process.env.FLAGS);
const { value } = await client.evaluate('edge-cache', false, { user });
(await flagsClient.evaluate('edge-region', 'eu')).value;
await client.bulkEvaluate([{ key: 'edge-ttl', defaultValue: 60 }, { key: 'edge-purge' }]);`,
    evaluates: 'edge-cache edge-region edge-ttl edge-purge',
  },
  {
    title: 'flag() and evaluate() of others',
    code: `import { flag } from './countries';
import { evaluate } from 'mathjs';
const germany = flag({ key: 'de' });
germany();
evaluate('1 + 1');
evaluate([germany]);`,
    evaluates: '',
  },
] satisfies Sample[];
