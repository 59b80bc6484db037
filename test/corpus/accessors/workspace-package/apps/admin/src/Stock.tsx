import { useShopFlag as useFlagOf } from '@shop/features';

export const Stock = () => <Levels live={useFlagOf('live-stock-levels')} />;
//                                                 ^^^^^^^^^^^^^^^^^^^ evaluation live-stock-levels
