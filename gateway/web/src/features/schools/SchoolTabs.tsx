import { useLanguage } from '@shared/i18n';
import { useMay } from '@shared/me';
import { TabLinks } from '@shared/ui/TabLinks';

export function SchoolTabs() {
  const { t } = useLanguage();
  const may = useMay();
  return (
    <TabLinks
      label={t('schools.views')}
      tabs={[
        { to: '/schools', label: t('schools.tab.registry'), end: true },
        ...(may('manageSchools') ? [{ to: '/schools/import', label: t('schools.tab.import') }] : []),
        ...(may('manageClients') ? [{ to: '/schools/clients', label: t('schools.tab.clients') }] : []),
      ]}
    />
  );
}
