import { useFlag } from '@unleash/proxy-client-react';
import { useFlag as useCountryFlag } from '@acme/flags-of-countries';
import { useTranslation } from 'react-i18next';

export function LanguageMenu({ languages }: { languages: Language[] }) {
  const { t, i18n } = useTranslation();
  const searchable = useFlag('language-search');
  //                         ^^^^^^^^^^^^^^^^^ evaluation language-search
  const german = useCountryFlag('de-DE');
  //                            ^^^^^^^ nothing
  return (
    <Menu label={t('language-search-label')} search={searchable}>
    //             ^^^^^^^^^^^^^^^^^^^^^^^ nothing
      {languages.map(({ code, flag }) => (
        <Item key={code} icon={flag ?? german} selected={i18n.resolvedLanguage === code}>
          {t(`languages.${code}`)}
        </Item>
      ))}
    </Menu>
  );
}
