import { useTranslation } from 'react-i18next';
import { useFlag } from '@unleash/proxy-client-react';

export function Checkout() {
  const { t } = useTranslation('checkout');
  const on = useFlag('express-checkout');
  //                 ^^^^^^^^^^^^^^^^^^ evaluation express-checkout
  return <h1 title={t('express-checkout.hint')}>{on ? t('express-checkout.title') : t('checkout.title')}</h1>;
  //                  ^^^^^^^^^^^^^^^^^^^^^^^ nothing
  //                                                    ^^^^^^^^^^^^^^^^^^^^^^^^ nothing
  //                                                                                  ^^^^^^^^^^^^^^^^ nothing
}
