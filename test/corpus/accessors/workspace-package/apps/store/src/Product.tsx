import { useShopFlag } from '@shop/features';

export const Product = () => (useShopFlag('product-360-view') ? <View360 /> : <Photos />);
//                                        ^^^^^^^^^^^^^^^^^^ evaluation product-360-view
