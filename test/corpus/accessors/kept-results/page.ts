import { getFlag, getPlan, getTranslation } from './flags';

export async function page() {
  const title = await getTranslation('page-title');
//                                   ^^^^^^^^^^^^ nothing
  if (await getFlag('new-page')) return { title, plan: await getPlan('page-plan') };
//                  ^^^^^^^^^^ evaluation new-page
//                                                                   ^^^^^^^^^^^ evaluation page-plan
  return { title };
}
