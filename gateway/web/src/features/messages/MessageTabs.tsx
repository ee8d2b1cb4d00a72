import { useLanguage } from '@shared/i18n';
import { TabLinks } from '@shared/ui/TabLinks';

export function MessageTabs() {
  const { t } = useLanguage();
  return (
    <TabLinks
      label={t('messages.views')}
      tabs={[
        { to: '/messages', label: t('messages.tab.log'), end: true },
        { to: '/messages/shelf', label: t('messages.tab.shelf') },
        { to: '/messages/events', label: t('notices.events') },
        { to: '/messages/templates', label: t('messages.tab.templates') },
      ]}
    />
  );
}
