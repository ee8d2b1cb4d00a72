import { useLanguage } from '@shared/i18n';
import { TabLinks } from '@shared/ui/TabLinks';

export function RequestTabs() {
  const { t } = useLanguage();
  return (
    <TabLinks
      label={t('nav.requests')}
      tabs={[
        { to: '/requests', label: t('requests.tab.list'), end: true },
        { to: '/requests/board', label: t('requests.tab.board') },
        { to: '/requests/service-times', label: t('requests.tab.times') },
      ]}
    />
  );
}
