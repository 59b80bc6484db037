import { useTranslation } from 'react-i18next';
import { useFlag } from '@unleash/proxy-client-react';

export function Rewards() {
  const { t } = useTranslation();
  return useFlag('rewards-tab') ? <Tab title={t('rewards-tab')} /> : null;
  //             ^^^^^^^^^^^^^ evaluation rewards-tab
  //                                            ^^^^^^^^^^^^^ mention rewards-tab
}
