export { useShopFlag } from './use-shop-flag';
