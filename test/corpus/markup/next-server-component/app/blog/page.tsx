import { flag } from '@unleash/nextjs';
import { getVariableValue } from '../devcycle';

export async function generateMetadata() {
  const { isEnabled } = await flag('blog-og-images');
  //                               ^^^^^^^^^^^^^^^^ evaluation blog-og-images
  return isEnabled ? { openGraph: {} } : {};
}

export default async function Blog() {
  const teaser = await getVariableValue('blog-teaser', false);
  //                                    ^^^^^^^^^^^^^ evaluation blog-teaser
  return teaser ? <Teasers /> : <Posts />;
}
