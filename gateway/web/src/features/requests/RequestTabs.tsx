import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { TabLinks } from '@shared/ui/TabLinks';

/** The cases, and the rooms around them: what can be asked, what left the office, what is on the shelf. */
export function RequestTabs() {
  const { t } = useLanguage();
  const may = useMay();
  return (
    <TabLinks
      label={t('nav.requests')}
      tabs={[
        { to: '/requests', label: t('requests.tab.list'), end: true },
        { to: '/requests/board', label: t('requests.tab.board') },
        { to: '/requests/service-times', label: t('requests.tab.times') },
        { to: '/requests/catalogue', label: t('requests.tab.catalogue') },
        ...(may('overseeDisclosures')
          ? [{ to: '/requests/disclosures', label: t('requests.tab.disclosures') }]
          : []),
        { to: '/requests/filings', label: t('requests.tab.filings') },
      ]}
    />
  );
}
