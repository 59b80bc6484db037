import { useFeature } from '../composables/useFeature';

export const useCart = () => {
  const coupons = useFeature('cart-coupons');
  //                         ^^^^^^^^^^^^^^ evaluation cart-coupons
  return { coupons };
};
