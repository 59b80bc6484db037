import { Feature } from '@/flags/Feature';
import { getFlag, getBootstrap } from '@/flags/server';
import { Suspense } from 'react';
export default async function Page() {
  const [{ featureFlags }, exp] = await Promise.all([getBootstrap(), getFlag('pg-exp')]);
//                                                                           ^^^^^^^^ evaluation pg-exp
  return (
    <Suspense>
      <Feature name="pg-hero" match="test" fallback={<p />}>{exp}</Feature>
//                  ^^^^^^^^^ evaluation pg-hero
      {featureFlags['pg-boot'] ? 1 : 2}
//                  ^^^^^^^^^ evaluation pg-boot
    </Suspense>
  );
}
