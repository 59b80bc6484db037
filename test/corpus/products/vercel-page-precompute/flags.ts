import { flag, precompute } from 'flags/next';

export const bannerFlag = flag<boolean>({ key: 'edge-banner', decide: () => false });
//           ^^^^^^^^^^ alias edge-banner
//                                             ^^^^^^^^^^^^^ declaration edge-banner
export const priceFlag = flag<boolean>({
//           ^^^^^^^^^ alias edge-price
  key: 'edge-price',
  //   ^^^^^^^^^^^^ declaration edge-price
  async decide() {
    return !(await bannerFlag());
    //             ^^^^^^^^^^ evaluation edge-banner
  },
});
export const marketing = [bannerFlag, priceFlag] as const;
