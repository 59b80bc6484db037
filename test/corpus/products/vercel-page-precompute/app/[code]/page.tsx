import { bannerFlag, marketing, priceFlag } from '../../flags';

export default async function Page({ params }: { params: Promise<{ code: string }> }) {
  const { code } = await params;
  const banner = await bannerFlag(code, marketing);
  //                   ^^^^^^^^^^ evaluation edge-banner
  return <Price banner={banner} dynamic={await priceFlag(code, marketing)} />;
  //                                           ^^^^^^^^^ evaluation edge-price
}
