import { showSummerSale, heroVariant } from '../flags';

export default async function Page() {
  const sale = await showSummerSale();
  //                 ^^^^^^^^^^^^^^ evaluation summer-sale
  const hero = await heroVariant();
  //                 ^^^^^^^^^^^ evaluation hero-variant
  return <Hero ribbon={sale} variant={hero} />;
}
