import { useLanguage } from '@shared/i18n';
import { TabLinks } from '@shared/ui/TabLinks';

export function AdviceTabs() {
  const { t } = useLanguage();
  return (
    <TabLinks
      label={t('advice.title')}
      tabs={[
        { to: '/advice', label: t('advice.title'), end: true },
        { to: '/advice/faq', label: t('faq.title') },
      ]}
    />
  );
}
