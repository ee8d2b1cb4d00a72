import { useLanguage } from '@shared/i18n';
import { TabLinks } from './TabLinks';

/** What the office makes of certified data, and what it makes it with. */
export function InformationTabs() {
  const { t } = useLanguage();
  return (
    <TabLinks
      label={t('information.views')}
      tabs={[
        { to: '/information', label: t('information.tab.productions'), end: true },
        { to: '/information/snapshots', label: t('information.tab.snapshots') },
        { to: '/information/designs', label: t('information.tab.designs') },
        { to: '/information/books', label: t('information.tab.books') },
        { to: '/information/budget', label: t('budget.title') },
        { to: '/information/inputs', label: t('inputs.title') },
        { to: '/information/open-data', label: t('openData.title') },
      ]}
    />
  );
}
