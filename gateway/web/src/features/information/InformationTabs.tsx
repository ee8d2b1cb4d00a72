import { useLanguage } from '@shared/i18n';
import { TabLinks } from '@shared/ui/TabLinks';

export function InformationTabs() {
  const { t } = useLanguage();
  return (
    <TabLinks
      label={t('information.views')}
      tabs={[
        { to: '/information', label: t('information.tab.productions'), end: true },
        { to: '/information/snapshots', label: t('information.tab.snapshots') },
      ]}
    />
  );
}
