import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';
import { FEATURES, Feature, useShopFeature } from '~flags';
import { useSetting } from '@/settings';
import { LegacyTotal, Total, type Line } from './Total';

interface CartProps {
  lines: Line[];
  track: (event: string, payload?: object) => void;
}

export function Cart({ lines, track }: CartProps) {
  const { t } = useTranslation();
  const isNewCart = useShopFeature(FEATURES.newCart);
//                                 ^^^^^^^^^^^^^^^^ evaluation shop.new-cart
  const compact = useSetting('shop.compact-rows');

  useEffect(() => {
    track('shop.cart-viewed', { isNewCart });
  }, [track, isNewCart]);

  return (
    <section className={compact ? 'cart cart--compact' : 'cart'}>
      <h1>{t('shop.new-cart.title')}</h1>
      <ul>
        {lines.map((line) => (
          <li key={line.sku}>{line.title}</li>
        ))}
      </ul>
      <Feature name="shop.gift-cards">
//                  ^^^^^^^^^^^^^^^^^ evaluation shop.gift-cards
        <p>{t('shop.gift-cards.hint')}</p>
      </Feature>
      <Feature
        name={FEATURES.expressPay}
//            ^^^^^^^^^^^^^^^^^^^ evaluation shop.express-pay
        fallback={<LegacyTotal lines={lines} />}
      >
        <Total lines={lines} />
      </Feature>
    </section>
  );
}
